// What scripts for Nashorn, Rhino and GraalJS find among the global names. Runs once per realm, when one of the names is first asked for.
(function (host) {
    'use strict';
    const global = globalThis;
    const packages = [];

    function refuse(name) {
        return function () {
            throw new Error(name + '() is not available: a script cannot end the Java virtual machine');
        };
    }

    // ---- Nashorn ----------------------------------------------------------------------------------------------------

    // The engine as far as scripts may have it: no factory, no other engine.
    const engine = Object.freeze({
        eval: text => (0, eval)(String(text)),
        get: name => context.getAttribute(String(name), context.ENGINE_SCOPE) ?? undefined,
        put: (name, value) => { context.setAttribute(String(name), value, context.ENGINE_SCOPE); },
        getContext: () => context,
        get context() { return context; },
    });

    function loadWithNewGlobal(source, ...args) {
        return host.evaluateInNewRealm(source, args);
    }

    function own(object, key) {
        return object !== undefined && Object.prototype.hasOwnProperty.call(object, key);
    }

    // new JSAdapter(adaptee), new JSAdapter(overrides, adaptee), new JSAdapter(proto, overrides, adaptee)
    function JSAdapter(...args) {
        const adaptee = args.pop();
        const overrides = args.pop();
        const proto = args.pop();
        const hook = name => typeof adaptee[name] === 'function' ? (...values) => adaptee[name](...values) : undefined;
        const target = function () { };
        if (proto !== undefined) {
            Object.setPrototypeOf(target, proto);
        }
        return new Proxy(target, {
            get(_, key) {
                if (own(overrides, key)) {
                    return overrides[key];
                }
                if (typeof key === 'symbol') {
                    return target[key];
                }
                const value = hook('__get__')?.(key);
                const call = hook('__call__');
                return value === undefined && call ? (...values) => call(key, ...values) : value;
            },
            set(_, key, value) {
                if (own(overrides, key)) {
                    overrides[key] = value;
                } else {
                    hook('__put__')?.(key, value);
                }
                return true;
            },
            has: (_, key) => own(overrides, key) || typeof key !== 'symbol' && Boolean(hook('__has__')?.(key)),
            deleteProperty: (_, key) => own(overrides, key) ? delete overrides[key] : hook('__delete__')?.(key) !== false,
            construct: (_, values) => adaptee.__new__(...values),
            ownKeys() {
                const keys = Array.from(hook('__getIds__')?.() ?? hook('__getKeys__')?.() ?? [], String);
                return [...new Set([...Object.keys(overrides ?? {}), ...keys, 'prototype'])];
            },
            getOwnPropertyDescriptor(_, key) {
                return key === 'prototype' ? Object.getOwnPropertyDescriptor(target, key)
                    : { value: this.get(_, key), writable: true, enumerable: true, configurable: true };
            },
        });
    }

    // ---- Rhino ------------------------------------------------------------------------------------------------------

    function importPackage(...imported) {
        host.importing();
        packages.push(...imported);
    }

    function importClass(...classes) {
        for (const type of classes) {
            const name = Java.typeName(type);
            global[name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)] = type;
        }
    }

    // new JavaAdapter(type, …, implementation, constructor's arguments …)
    function JavaAdapter(...args) {
        const types = [];
        while (args.length > 0 && Java.isType(args[0])) {
            types.push(args.shift());
        }
        const implementation = args.shift();
        const type = Java.extend(...types);
        return new type(...args, implementation);
    }

    function sync(f, lock) {
        return Java.synchronized(f, lock);
    }

    // A text that evaluates to such a value.
    function uneval(value) {
        return value !== null && (typeof value === 'object' || typeof value === 'function') ? value.toSource() : [value].toSource().slice(1, -1);
    }

    // The class that a name means in one of the imported packages; the last import counts most.
    function resolve(name) {
        for (let i = packages.length - 1; i >= 0; i--) {
            const found = packages[i][name];
            if (Java.isType(found)) {
                return found;
            }
        }
        return undefined;
    }

    // ---- GraalJS ----------------------------------------------------------------------------------------------------

    const Graal = Object.freeze({ language: 'JavaScript', versionECMAScript: 2026, versionGraalVM: undefined, isGraalRuntime: () => false });

    return {
        engine, loadWithNewGlobal, exit: refuse('exit'), quit: refuse('quit'), JSAdapter,
        importPackage, importClass, JavaAdapter, sync, uneval, resolve, Graal,
    };
})
