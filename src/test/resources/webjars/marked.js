// library: marked/4.3.0/lib/marked.umd.js
var text = [
    '# Title with *emphasis* and `code`', '', 'Setext', '======', '',
    'A paragraph with **strong**, _em_, ~~gone~~, a [link](https://example.com "Title"), an ![image](a.png),',
    'an <https://auto.example>, www.example.com and a hard  ', 'break. Entities: &amp; &copy; < > "quotes".', '',
    '* item one', '* item two', '    * nested *a*', '    * nested b', '', '      with a paragraph', '* item three', '',
    '1. first', '2. second', '10. tenth', '', '- [ ] open', '- [x] done', '',
    '> quote line one', '> > nested quote', '> ```js', '> quoted();', '> ```', '',
    '```js', 'function f(a) { return a < 1 && "x"; }', '```', '', '    indented <code>', '',
    '| left | center | right |', '|:-----|:------:|------:|', '| a    | **b**  | 1 \\| 2 |', '| c    | `d`    | 3 |', '',
    '***', '', '<div class="raw">raw <b>html</b></div>', '', 'Reference [one][ref] and [ref].', '', '[ref]: http://ref.example/x "Ref title"', '',
    'Escapes \\*not em\\* and a trailing\\', 'backslash. Unicode: \u00e4\u00f6\u00fc \ud83d\ude00 intra_word_underscore and __strong__.'
].join('\n');
var tokens = marked.lexer(text).map(function (token) { return token.type + (token.depth ? token.depth : ''); });
var renderer = { heading: function (text, level) { return '<h' + level + ' class="x">' + text + '</h' + level + '>\n'; } };
var plain = marked.parse(text, { mangle: false, headerIds: true });
marked.use({ renderer: renderer, smartypants: true, breaks: true });
[plain, tokens.join(' '), marked.parse('# H "q"\nline -- one\nline\'s two...', { headerIds: false }), marked.parseInline('**b** `c` <i>')].join('\n---\n');
