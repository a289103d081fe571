// The function require of scripts that callers of GraalJS expect to have it. Runs once per realm, when the name is first asked for.
(function (host, folder) {
    'use strict';
    const cache = Object.create(null);
    const extensions = ['', '.js', '.json', '.cjs'];

    function notFound(id, from) {
        const error = new TypeError("Cannot find module '" + id + "' from " + from);
        error.code = 'MODULE_NOT_FOUND';
        return error;
    }

    function file(path) {
        for (const extension of extensions) {
            const found = host.find(path + extension);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }

    // A file, or what a folder's package.json names, or its index.
    function fileOrFolder(path) {
        const found = file(path);
        if (found !== undefined) {
            return found;
        }
        const description = host.find(host.resolve(path, 'package.json'));
        if (description !== undefined) {
            const { main } = JSON.parse(host.read(description));
            if (typeof main === 'string') {
                const entry = host.resolve(path, main);
                const named = file(entry) ?? file(host.resolve(entry, 'index'));
                if (named !== undefined) {
                    return named;
                }
            }
        }
        return file(host.resolve(path, 'index'));
    }

    function resolve(id, from) {
        let found;
        if (/^(?:\.{0,2}\/|\.{1,2}$|[A-Za-z]:[\\/])/.test(id)) {
            found = fileOrFolder(host.resolve(from, id));
        } else {
            for (let place = from; place !== null && found === undefined; place = host.parent(place)) {
                found = fileOrFolder(host.resolve(place, 'node_modules/' + id));
            }
        }
        if (found === undefined) {
            throw notFound(id, from);
        }
        return found;
    }

    function load(name) {
        const known = cache[name];
        if (known !== undefined) {
            return known.exports;               // of a cycle: what it has so far
        }
        const from = host.parent(name);
        const module = { id: name, filename: name, path: from, exports: {}, loaded: false, require: requireFrom(from) };
        cache[name] = module;
        let done = false;
        try {
            if (name.endsWith('.json')) {
                module.exports = JSON.parse(host.read(name));
            } else if (name.endsWith('.mjs')) {
                throw new TypeError('require() of the ES module ' + name + ' is not supported: use import()');
            } else {
                host.compile(name, host.read(name)).call(module.exports, module.exports, module.require, module, name, from);
            }
            module.loaded = done = true;
        } finally {
            if (!done) {
                delete cache[name];
            }
        }
        return module.exports;
    }

    function checked(id) {
        if (typeof id !== 'string' || id === '') {
            throw new TypeError('The "id" argument must be a non-empty string');
        }
        return id;
    }

    function requireFrom(from) {
        function require(id) {
            return load(resolve(checked(id), from));
        }
        require.resolve = id => resolve(checked(id), from);
        require.cache = cache;
        return require;
    }

    return requireFrom(host.resolve(folder, ''));
})
