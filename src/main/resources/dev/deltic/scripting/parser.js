// load('nashorn:parser.js'): parse(code, name, callback, location) gives the syntax tree of a text, or of a function's.
(function (tree) {
    'use strict';

    // The callback, if there is one, sees each node after the nodes in it; what it returns is in the node's place, unless undefined.
    function parse(code, name = '<parse>', callback = undefined, location = false) {
        const text = tree(typeof code === 'function' ? '(' + code + ')' : code, name, location);
        return JSON.parse(text, typeof callback === 'function'
            ? (key, value) => value !== null && typeof value === 'object' && 'type' in value ? callback(value) ?? value : value
            : undefined);
    }

    Object.defineProperty(globalThis, 'parse', { value: parse, writable: true, enumerable: false, configurable: true });
})
