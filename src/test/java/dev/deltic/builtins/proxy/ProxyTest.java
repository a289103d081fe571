package dev.deltic.builtins.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class ProxyTest {
    private final Script script = new Script();

    @Test
    void everyOperationReachesItsTrap() {
        assertEquals("getPrototypeOf,setPrototypeOf,isExtensible,preventExtensions,getOwnPropertyDescriptor,defineProperty,has,get,"
            + "set,deleteProperty,ownKeys,apply,construct,get", script.run("""
                var log = [];
                var handler = new Proxy({}, {get(t, name) {
                  return (...a) => { log.push(name); return Reflect[name](...a); };
                }});
                var p = new Proxy(function () { }, handler);
                Object.getPrototypeOf(p); Object.setPrototypeOf(p, null); Object.isExtensible(p);
                Reflect.preventExtensions(new Proxy({}, {preventExtensions() { log.push('preventExtensions'); return false; }}));
                Object.getOwnPropertyDescriptor(p, 'x'); Reflect.defineProperty(p, 'x', {value: 1, configurable: true}); 'x' in p; p.x;
                Reflect.set(p, 'y', 1, {}); delete p.x; Reflect.ownKeys(p); p(); new p();
                log.join()"""));
    }

    @Test
    void invariantsAreEnforced() {
        assertEquals("TypeError: 'get' on proxy: property 'x' is a read-only and non-configurable data property on the proxy target but "
            + "the proxy did not return its actual value (expected '1' but got '2')",
            script.failure("new Proxy(Object.freeze({x: 1}), {get() { return 2; }}).x"));
        assertEquals("TypeError: 'ownKeys' on proxy: trap result did not include 'x'",
            script.failure("Object.keys(new Proxy(Object.freeze({x: 1}), {ownKeys() { return []; }}))"));
        assertEquals("TypeError: 'ownKeys' on proxy: trap returned duplicate entries",
            script.failure("Object.keys(new Proxy({}, {ownKeys() { return ['a', 'a']; }}))"));
        assertEquals("TypeError: 'has' on proxy: trap returned falsish for property 'x' which exists in the proxy target as "
            + "non-configurable", script.failure("'x' in new Proxy(Object.freeze({x: 1}), {has() { return false; }})"));
    }

    @Test
    void revocationEndsEverything() {
        assertEquals("TypeError: Cannot perform 'get' on a proxy that has been revoked",
            script.failure("var r = Proxy.revocable({}, {}); r.revoke(); r.revoke(); r.proxy.x"));
        assertEquals("TypeError: Cannot perform 'IsArray' on a proxy that has been revoked",
            script.failure("var r = Proxy.revocable([], {}); r.revoke(); Array.isArray(r.proxy)"));
    }

    @Test
    void standsInForArraysAndInPrototypeChains() {
        assertEquals("true,[object Array],[1,2]", script.run("""
            var p = new Proxy([1, 2], {});
            [Array.isArray(p), Object.prototype.toString.call(p), JSON.stringify(p)].join()"""));
        assertEquals("0=1", script.run("""
            var seen;
            var array = Object.setPrototypeOf([], new Proxy(Array.prototype, {set(t, k, v) { seen = k + '=' + v; return true; }}));
            array[0] = 1;
            seen"""));
        assertEquals("a,b", script.run("var keys = []; for (var k in new Proxy({a: 1, b: 2}, {})) keys.push(k); keys.join()"));
    }
}
