// load('nashorn:mozilla_compat.js'): what Rhino's scripts call, as global functions.
(function (names) {
    for (const name of ['importPackage', 'importClass', 'JavaAdapter', 'sync']) {
        Object.defineProperty(globalThis, name, { value: names[name], writable: true, enumerable: false, configurable: true });
    }
})
