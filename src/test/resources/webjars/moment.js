// library: moment/2.30.1/moment.js
var m = moment.utc('2024-02-29T13:05:07.089Z');
var lines = [
    m.format(), m.format('dddd, MMMM Do YYYY, h:mm:ss.SSS a [at] Z'), m.format('DDDo w W gg GGGG E e Q X x'),
    m.clone().add(1, 'year').format('YYYY-MM-DD'), m.clone().add(1, 'month').endOf('month').toISOString(),
    m.clone().subtract(10, 'days').startOf('isoWeek').format('LLLL'), m.clone().startOf('quarter').format('L LT'),
    m.diff(moment.utc('2023-12-25'), 'days'), m.diff(moment.utc('2020-02-29'), 'years', true), m.isLeapYear(), m.daysInMonth(), m.dayOfYear(), m.isoWeek(),
    m.from(moment.utc('2024-03-02')), m.to(moment.utc('2034-02-28')), m.calendar(moment.utc('2024-03-01T00:00:00Z')),
    moment.utc('12-25-1995', 'MM-DD-YYYY').toISOString(), moment.utc('24/12/2019 09:15:00', 'DD/MM/YYYY hh:mm:ss').valueOf(), moment.utc('2010-13-40').isValid(),
    moment.utc('1st of March 2021', '[the] Do [of] MMMM YYYY').format('YYYY-MM-DD'), moment.utc('2013-W06-5').format('YYYY-MM-DD'), moment.utc('2013-039').format('YYYY-MM-DD'),
    moment.utc([2010, 1, 14, 15, 25, 50, 125]).toISOString(), moment.utc(1318781876406).format('YYYY.MM.DD HH:mm:ss'), moment.parseZone('2013-01-01T00:00:00-13:00').format(),
    moment.duration(1, 'days').humanize(), moment.duration({ hours: 25, minutes: 61 }).toISOString(), moment.duration('P1Y2M3DT4H5M6.7S').asSeconds(), moment.duration(45, 'minutes').humanize(true),
    moment.utc('2024-01-31').add(1, 'M').format('YYYY-MM-DD'), m.isBetween('2024-01-01', '2024-12-31'), m.isSame('2024-02-29', 'day'),
    moment.max(moment.utc('2020-01-01'), moment.utc('2021-01-01')).year(), m.toArray().join(), JSON.stringify({ m: m }), moment.months().join(), moment.weekdaysShort().join(),
    m.clone().utcOffset('+05:30').format(), m.clone().utcOffset(-420).format('YYYY-MM-DDTHH:mm:ssZ'), m.clone().year(2023).format('ll'), moment.version
];
moment.defineLocale('xx', {
    parentLocale: 'en', months: 'janvier_février_mars_avril_mai_juin_juillet_août_septembre_octobre_novembre_décembre'.split('_'),
    relativeTime: { future: 'dans %s', past: 'il y a %s', d: 'un jour', dd: '%d jours' }, ordinal: function (n) { return n + (n === 1 ? 'er' : ''); }
});
lines.push(m.clone().locale('xx').format('Do MMMM YYYY'), moment.utc('2024-02-01').locale('xx').format('Do MMMM'), m.clone().locale('xx').from(moment.utc('2024-03-05')));
lines.join('\n');
