// library: lodash/4.17.21/lodash.js
var people = [
    { user: 'barney', age: 36, active: true, tags: ['a', 'b'] },
    { user: 'fred', age: 40, active: false, tags: ['b', 'c'] },
    { user: 'pebbles', age: 1, active: true, tags: [] },
    { user: 'wilma', age: 36, active: false, tags: ['d'] }
];
var source = { a: { b: [1, { c: 2 }], d: new Date(0), e: /x/gi, f: new Map([[1, 2]]), g: new Set(['s']) } };
source.self = source;
var copy = _.cloneDeep(source);
var counter = _.after(2, _.constant('called'));
var calls = 0;
var memo = _.memoize(function (n) { calls++; return n * n; });
[
    _.chunk(_.range(10), 3),
    _(people).filter('active').map('user').value(),
    _.groupBy(people, 'age'),
    _.orderBy(people, ['age', 'user'], ['desc', 'asc']).map(_.property('user')),
    _.uniq(_.flatMap(people, 'tags')),
    _.merge({ a: [{ b: 2 }, { d: 4 }] }, { a: [{ c: 3 }, { e: 5 }] }),
    _.get(people, '[1].tags[0]'), _.get(people, 'x.y', 'none'), _.set({}, 'a[0].b.c', 4),
    [copy.self === copy, copy.a.f.get(1), copy.a.g.has('s'), copy.a.e.source, copy.a.e !== source.a.e, copy.a.d.getTime()],
    [_.isEqual({ a: [1, new Date(5)] }, { a: [1, new Date(5)] }), _.isEqual([NaN, -0], [NaN, 0]), _.isPlainObject(Object.create(null))],
    _.camelCase('--foo-bar_baz QUX'), _.kebabCase('fooBarBaz'), _.startCase('fooBAR déjà vu'), _.deburr('déjà vu Ægir'), _.words('fred, barney & pebbles 12ab'),
    _.template('<% _.forEach(users, function(u) { %><li><%- u %></li><% }); %> ${ users.length } <%= 1 + 1 %>')({ users: ['fred & co', 'b'] }),
    _.truncate('hi-diddly-ho there, neighborino', { length: 24, separator: /,? +/ }), _.padStart('7', 3, '0'), _.escape('<a href="x">&</a>'),
    _.sumBy(people, 'age'), _.meanBy(people, 'age'), _.maxBy(people, 'age').user, _.countBy([6.1, 4.2, 6.3], Math.floor), _.keyBy(people, 'user').fred.age,
    _.intersection([2, 1], [2, 3]), _.difference([2, 1], [2, 3]), _.xor([2, 1], [2, 3]), _.zip(['a', 'b'], [1, 2], [true, false]), _.zipObjectDeep(['a.b[0].c', 'a.b[1].d'], [1, 2]),
    _.flattenDeep([1, [2, [3, [4]], 5]]), _.sortedIndexBy([{ x: 4 }, { x: 5 }], { x: 4 }, 'x'), _.takeRightWhile(people, function (p) { return !p.active; }).length,
    _.curry(function (a, b, c) { return [a, b, c]; })(1)(_, 3)(2), _.partialRight(Math.pow, 3)(2), _.flow([_.add, function (n) { return n * n; }])(1, 2),
    [counter(), counter()], [memo(4), memo(4), calls], _.invokeMap([[5, 1, 7], [3, 2, 1]], 'sort'), _.reduce({ a: 1, b: 2, c: 1 }, function (r, v, k) { (r[v] || (r[v] = [])).push(k); return r; }, {}),
    _.toPairs({ a: 1, b: 2 }), _.invert({ a: 1, b: 2 }), _.pickBy({ a: 1, b: '2', c: 3 }, _.isNumber), _.omit({ a: 1, b: 2 }, 'a'), _.defaultsDeep({ a: { b: 2 } }, { a: { b: 1, c: 3 } }),
    _.chain([1, 2, 3, 4]).filter(function (n) { return n % 2 === 0; }).map(function (n) { return n * n; }).reverse().value(), _.random(5, 5), _.clamp(-10, -5, 5), _.inRange(3, 2, 4), _.uniqueId('p'), _.VERSION
].map(function (value) { return JSON.stringify(value); }).join('\n');
