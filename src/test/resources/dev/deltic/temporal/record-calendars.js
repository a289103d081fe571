// Records calendars.tsv: node record-calendars.js > calendars.tsv (Node 26 or another engine with Temporal).
let seed = 20260523;
function random(n) {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >>> 8) % n;
}
function date(from, to) {
  return new Temporal.PlainDate(from, 1, 1).add({ days: random((to - from) * 365) });
}
const extremes = [new Temporal.PlainDate(-271821, 4, 19), new Temporal.PlainDate(275760, 9, 13), new Temporal.PlainDate(1, 1, 1)];
const lines = [
  '# Written by Node 26 with record-calendars.js.',
  '# date: calendar, ISO date, year, month, month code, day, era, era year, day of year, days in month, days in year, months in year, leap year.',
  '# between: calendar, two ISO dates, the first until the second in years and in months, the second since the first in years.',
  '# later: calendar, ISO date, duration, sum, sum or error when rejecting.',
  '# monthDay: calendar, month code, day, ISO date of the PlainMonthDay.'];
function put(...cells) {
  lines.push(cells.join('\t'));
}
for (const calendar of ['buddhist', 'chinese', 'coptic', 'dangi', 'ethioaa', 'ethiopic', 'gregory', 'hebrew', 'indian', 'islamic-civil',
  'islamic-tbla', 'islamic-umalqura', 'japanese', 'persian', 'roc']) {
  for (let i = 0; i < 24; i++) {
    const iso = i < 3 ? extremes[i] : i < 8 ? date(-4000, 1800) : i < 12 ? date(2100, 9000) : date(1850, 2110);
    const d = iso.withCalendar(calendar);
    put('date', calendar, iso, d.year, d.month, d.monthCode, d.day, d.era ?? '-', d.eraYear ?? '-', d.dayOfYear, d.daysInMonth, d.daysInYear,
      d.monthsInYear, d.inLeapYear);
  }
  for (let i = 0; i < 30; i++) {
    const one = date(1890, 2105);
    const two = i % 4 ? date(1890, 2105) : one.add({ days: random(900) - 450 });
    const a = one.withCalendar(calendar);
    const b = two.withCalendar(calendar);
    put('between', calendar, one, two, a.until(b, { largestUnit: 'years' }), a.until(b, { largestUnit: 'months' }),
      b.since(a, { largestUnit: 'years' }));
    const sign = random(2) ? 1 : -1;
    const duration = new Temporal.Duration(sign * random(40), sign * random(30), sign * random(3), sign * random(50));
    let strict;
    try {
      strict = a.add(duration, { overflow: 'reject' }).withCalendar('iso8601');
    } catch (e) {
      strict = e.name;
    }
    put('later', calendar, one, duration, a.add(duration).withCalendar('iso8601'), strict);
  }
  for (let month = 1; month <= 13; month++) {
    for (const suffix of ['', 'L']) {
      for (const day of [1, 30]) {
        const monthCode = 'M' + String(month).padStart(2, '0') + suffix;
        try {
          put('monthDay', calendar, monthCode, day, Temporal.PlainMonthDay.from({ calendar, monthCode, day }).toString().slice(0, 10));
        } catch (e) {
          // The calendar has no such month.
        }
      }
    }
  }
}
console.log(lines.join('\n'));
