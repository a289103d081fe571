// library: handlebars/4.7.7/dist/handlebars.js
Handlebars.registerHelper('money', function (value, options) {
    return new Handlebars.SafeString('<b>' + value.toFixed(options.hash.digits === undefined ? 2 : options.hash.digits) + '</b>');
});
Handlebars.registerHelper('times', function (count, options) {
    var text = '';
    for (var i = 0; i < count; i++) {
        text += options.fn({ i: i, last: i === count - 1 });
    }
    return text;
});
Handlebars.registerPartial('address', '{{street}} {{number}}{{#if city}}, {{city}}{{/if}}');
var template = Handlebars.compile(
    '<h1>{{title}}</h1>\n' +
    '{{#each orders as |order index|}}\n' +
    '{{index}}: {{order.name}} ({{> address order.address}}) {{money order.total}} {{money order.total digits=0}}\n' +
    '{{#each order.lines}}  {{@index}}{{#if @first}} first{{/if}}{{#if @last}} last{{/if}} {{this}} of {{../name}}\n{{else}}  nothing\n{{/each}}' +
    '{{/each}}\n' +
    '{{#with shop}}{{name}} {{{raw}}} {{raw}}{{/with}}\n' +
    '{{#unless closed}}open{{/unless}} {{lookup names 1}} {{#times 3}}{{i}}{{#unless last}},{{/unless}}{{/times}}\n' +
    '{{!-- a comment --}}{{~#if empty~}} no {{~else if orders~}} yes {{~/if~}}\n' +
    '{{#each map}}{{@key}}={{this}};{{/each}}');
var data = {
    title: 'Orders & <more>',
    orders: [
        { name: 'Ada', total: 12.345, address: { street: 'Main', number: 3, city: 'Oslo' }, lines: ['pen', 'ink & paper'] },
        { name: 'Bob', total: 7, address: { street: 'High', number: 12 }, lines: [] }
    ],
    shop: { name: 'Corner "shop"', raw: '<i>raw</i>' },
    names: ['zero', 'one'],
    empty: [],
    map: { a: 1, b: 'two' }
};
var errors = [];
['{{#if}}', '{{#each a}}{{/if}}', '{{unknown 1}}'].forEach(function (bad) {
    try {
        errors.push(Handlebars.compile(bad)({}));
    } catch (e) {
        errors.push(e.message.split('\n')[0]);
    }
});
[template(data), Handlebars.precompile('{{a.b}} {{#if c}}d{{/if}}').length > 300, errors.join('\n'), Handlebars.VERSION].join('\n---\n');
