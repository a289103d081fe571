// load('nashorn:mozilla_compat.js'): what Rhino's scripts call, as global functions, and toSource.
(function (names) {
    'use strict';

    function define(object, name, value) {
        Object.defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
    }

    for (const name of ['importPackage', 'importClass', 'JavaAdapter', 'sync']) {
        define(globalThis, name, names[name]);
    }

    // ---- toSource: a text that evaluates to such a value ------------------------------------------------------------

    const open = new Set();     // what is being written: a cycle is written as {}

    function nested(object, write) {
        if (open.has(object)) {
            return Array.isArray(object) ? '[]' : '{}';
        }
        open.add(object);
        try {
            return write();
        } finally {
            open.delete(object);
        }
    }

    function source(value) {
        if (typeof value === 'string') {
            return JSON.stringify(value);
        }
        if (value === null || typeof value !== 'object' && typeof value !== 'function') {
            return Object.is(value, -0) ? '-0' : String(value);
        }
        if (typeof value.toSource !== 'function') {
            return String(value);
        }
        const text = String(value.toSource());
        const isObject = text.startsWith('({') && text.endsWith('})');
        return isObject ? text.slice(1, -1) : text;
    }

    function key(name) {
        return /^(?:[$_\p{ID_Start}][$\p{ID_Continue}]*|0|[1-9][0-9]*)$/u.test(name) ? name : "'" + JSON.stringify(name).slice(1, -1)
            .replaceAll('\\"', '"').replaceAll("'", "\\'") + "'";
    }

    define(Object.prototype, 'toSource', function toSource() {
        const object = Object(this);
        return '(' + nested(object, () => '{' + Object.keys(object).map(name => key(name) + ':' + source(object[name])).join(', ') + '}') + ')';
    });
    define(Array.prototype, 'toSource', function toSource() {
        return nested(this, () => {
            const parts = [];
            for (let i = 0; i < this.length; i++) {
                parts.push(i in this ? source(this[i]) : '');
            }
            return '[' + parts.join(', ') + (this.length > 0 && !(this.length - 1 in this) ? ',' : '') + ']';
        });
    });
    for (const type of [String, Number, Boolean]) {
        define(type.prototype, 'toSource', function toSource() {
            return '(new ' + type.name + '(' + source(this.valueOf()) + '))';
        });
    }
    define(Date.prototype, 'toSource', function toSource() { return '(new Date(' + this.getTime() + '))'; });
    define(Function.prototype, 'toSource', function toSource() { return String(this); });
    define(RegExp.prototype, 'toSource', function toSource() { return String(this); });
    define(Error.prototype, 'toSource', function toSource() { return '(new ' + this.name + '(' + source(String(this.message)) + '))'; });
})
