// library: mustache/4.2.0/mustache.js
var view = {
    title: 'Mustache & friends',
    items: [{ name: 'red', first: true, url: '#Red' }, { name: 'green', link: true, url: '#Green' }, { name: 'blue', link: true, url: '#Blue' }],
    empty: false,
    deep: { a: { b: { c: 'found' } } },
    calc: function () { return 2 + 4; },
    bold: function () {
        return function (text, render) { return '<b>' + render(text) + '</b>'; };
    },
    list: ['x', 'y', 'z'],
    zero: 0
};
var template = [
    '<h1>{{title}}</h1>{{{title}}} {{&title}}',
    '{{#items}}',
    '{{#first}}<strong>{{name}}</strong>{{/first}}{{#link}}<a href="{{url}}">{{name}}</a>{{/link}}',
    '{{/items}}',
    '{{#empty}}none{{/empty}}{{^empty}}some{{/empty}} {{deep.a.b.c}} {{calc}} {{zero}} {{missing}}|',
    '{{#bold}}Hi {{deep.a.b.c}}.{{/bold}} {{#list}}{{.}},{{/list}}',
    '{{=<% %>=}}<% title %> {{ not a tag }}<%={{ }}=%> {{! comment }}',
    '  {{> partial}}'
].join('\n');
var rendered = Mustache.render(template, view, { partial: '[{{title}}]\n[{{#list}}{{.}}{{/list}}]\n' });
var errors = ['{{#a}}', '{{/a}}', '{{a', '{{#a}}{{/b}}'].map(function (bad) {
    try {
        return Mustache.render(bad, {});
    } catch (e) {
        return e.message;
    }
});
[rendered, JSON.stringify(Mustache.parse('a {{b}} {{#c}}d{{/c}}')), errors.join('\n')].join('\n---\n');
