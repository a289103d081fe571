package dev.deltic.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/** Scripts that do {@code SPIN} in all kinds of places, and would notice its end if any of their code ran after it. */
final class Places {
    /** A loop without end. */
    static final String LOOP = "for (;;);";
    /** What a script that goes on does. */
    private static final String NOTICE = "{ globalThis.noticed = 1 }";

    private Places() { }

    /** The scripts by the names of the places, with {@code spin}, a statement that does not end, in them. */
    static Map<String, String> with(String spin) {
        Map<String, String> places = new LinkedHashMap<>();
        syntax(places);
        conversions(places);
        builtins(places);
        jobs(places);
        places.replaceAll((name, script) -> script.replace("SPIN", spin).replace("NOTICE", NOTICE));
        return places;
    }

    private static void syntax(Map<String, String> places) {
        places.put("top level", "SPIN");
        places.put("try with catch and finally", "try { SPIN } catch (e) NOTICE finally NOTICE");
        places.put("finally", "try { throw 1 } finally { SPIN }");
        places.put("finally after return", "function f() { try { return 1 } finally { SPIN } } f()");
        places.put("finally that leaves it", "function f() { for (;;) { try { SPIN } finally { continue } } } f(); noticed = 1");
        places.put("catch in a loop", "for (;;) try { SPIN } catch (e) NOTICE");
        places.put("function", "function f() { try { SPIN } catch (e) NOTICE } for (var i = 0; i < 3; i++) f()");
        places.put("generator", "function* g() { try { SPIN yield 1 } finally NOTICE } for (const x of g()) NOTICE");
        places.put("yield*", "function* g() { SPIN } function* h() { try { yield* g() } finally NOTICE } [...h()]");
        places.put("for-of body", "const it = {[Symbol.iterator]() { return this }, next() { return {value: 1} }, return() NOTICE};"
            + "for (const x of it) { SPIN }");
        places.put("destructuring", "const it = {[Symbol.iterator]() { return this }, next() { SPIN }, return() NOTICE}; var [a] = it");
        places.put("spread", "const it = {[Symbol.iterator]() { return this }, next() { SPIN }}; try { [...it] } catch (e) NOTICE");
        places.put("class static block", "class C { static { try { SPIN } catch (e) NOTICE } }");
        places.put("constructor",
            "class B { constructor() { SPIN } } class C extends B { constructor() { try { super() } finally NOTICE } } new C");
        places.put("tagged template", "function t() { SPIN } try { t`a${1}` } catch (e) NOTICE");
        places.put("with", "with ({get x() { SPIN }}) { try { x } catch (e) NOTICE }");
        places.put("eval", "try { eval(String.raw`SPIN`) } catch (e) NOTICE");
        places.put("indirect eval", "try { (0, eval)(String.raw`SPIN`) } catch (e) NOTICE");
        places.put("Function", "try { Function(String.raw`SPIN`)() } catch (e) NOTICE");
        places.put("using", "{ using r = {[Symbol.dispose]() NOTICE}; SPIN }");
        places.put("dispose", "try { using r = {[Symbol.dispose]() { SPIN }}; } catch (e) NOTICE");
        places.put("delete of an array element",
            "const p = new Proxy([1, 2, 3], {deleteProperty() { SPIN }}); try { p.shift() } catch (e) NOTICE");
    }

    private static void conversions(Map<String, String> places) {
        places.put("getter", "try { ({get x() { SPIN }}).x } catch (e) NOTICE");
        places.put("setter", "try { ({set x(v) { SPIN }}).x = 1 } catch (e) NOTICE");
        places.put("valueOf", "try { 1 + {valueOf() { SPIN }} } catch (e) NOTICE");
        places.put("toString", "try { `${{toString() { SPIN }}}` } catch (e) NOTICE");
        places.put("Symbol.toPrimitive", "try { +{[Symbol.toPrimitive]() { SPIN }} } catch (e) NOTICE");
        places.put("Symbol.hasInstance", "try { 1 instanceof {[Symbol.hasInstance]() { SPIN }} } catch (e) NOTICE");
        places.put("property key", "try { ({})[{toString() { SPIN }}] } catch (e) NOTICE");
    }

    private static void builtins(Map<String, String> places) {
        places.put("sort comparator", "try { [3, 1, 2, 5].sort(() => { SPIN }) } catch (e) NOTICE");
        places.put("typed array comparator", "try { new Int8Array(9).sort(() => { SPIN }) } catch (e) NOTICE");
        places.put("forEach", "[1, 2].forEach(() => { try { SPIN } catch (e) NOTICE })");
        places.put("map", "try { [1, 2].map(() => { SPIN }) } catch (e) NOTICE");
        places.put("reduce", "try { [1, 2].reduce(() => { SPIN }) } catch (e) NOTICE");
        places.put("Array.from", "try { Array.from({length: 3}, () => { SPIN }) } catch (e) NOTICE");
        places.put("Proxy get", "try { new Proxy({}, {get() { SPIN }}).x } catch (e) NOTICE");
        places.put("Proxy has", "try { 'x' in new Proxy({}, {has() { SPIN }}) } catch (e) NOTICE");
        places.put("Proxy ownKeys", "try { Object.keys(new Proxy({}, {ownKeys() { SPIN }})) } catch (e) NOTICE");
        places.put("Proxy apply", "try { new Proxy(() => 1, {apply() { SPIN }})() } catch (e) NOTICE");
        places.put("Proxy construct", "try { new new Proxy(class {}, {construct() { SPIN }}) } catch (e) NOTICE");
        places.put("JSON.parse reviver", "try { JSON.parse('{\"a\": [1]}', () => { SPIN }) } catch (e) NOTICE");
        places.put("toJSON", "try { JSON.stringify({toJSON() { SPIN }}) } catch (e) NOTICE");
        places.put("JSON.stringify replacer", "try { JSON.stringify({a: 1}, () => { SPIN }) } catch (e) NOTICE");
        places.put("replace callback", "try { 'aaa'.replace(/a/g, () => { SPIN }) } catch (e) NOTICE");
        places.put("Symbol.replace", "try { 'a'.replace({[Symbol.replace]() { SPIN }}) } catch (e) NOTICE");
        places.put("own exec", "const r = /a/; r.exec = () => { SPIN }; try { r.test('a') } catch (e) NOTICE");
        places.put("Reflect.apply", "try { Reflect.apply(() => { SPIN }, null, []) } catch (e) NOTICE");
        places.put("bound function", "try { (function () { SPIN }).bind()() } catch (e) NOTICE");
        places.put("Map.groupBy", "try { Map.groupBy([1], () => { SPIN }) } catch (e) NOTICE");
        places.put("Map from an iterator",
            "const it = {[Symbol.iterator]() { return this }, next() { return {value: []} }, return() NOTICE};"
            + "const set = Map.prototype.set; Map.prototype.set = () => { SPIN };"
            + "new Map(it)");
        places.put("iterator helper", "const it = {__proto__: Iterator.prototype, next() { return {value: 1} }, return() NOTICE};"
            + "it.map(() => { SPIN }).next()");
        places.put("Iterator.zip", "const it = {[Symbol.iterator]() { return this }, next() { return {value: 1} }, return() NOTICE};"
            + "const bad = {[Symbol.iterator]() { return this }, next() { SPIN }}; [...Iterator.zip([it, bad])]");
        places.put("Error.prepareStackTrace", "Error.prepareStackTrace = () => { SPIN }; try { new Error().stack } catch (e) NOTICE");
        places.put("defineProperty", "try { Object.defineProperty({}, 'x', {get value() { SPIN }}) } catch (e) NOTICE");
        places.put("Promise executor", "new Promise(() => { SPIN }).catch(() => NOTICE)");
        places.put("Promise.all",
            "Promise.all({[Symbol.iterator]() { return this }, next() { SPIN }, return() NOTICE}).catch(() => NOTICE)");
        places.put("Promise.try", "Promise.try(() => { SPIN }).catch(() => NOTICE)");
    }

    private static void jobs(Map<String, String> places) {
        places.put("promise job",
            "Promise.resolve().then(() => { SPIN }).finally(() => NOTICE); Promise.resolve().then(() => 1).then(() => NOTICE)");
        places.put("thenable", "Promise.resolve({then() { SPIN }}).catch(() => NOTICE)");
        places.put("async function", "(async () => { try { SPIN } catch (e) NOTICE })().catch(() => NOTICE)");
        places.put("after await", "(async () => { await 1; try { SPIN } finally NOTICE })().catch(() => NOTICE)");
        places.put("async generator", "(async () => { async function* g() { try { SPIN yield 1 } finally NOTICE }"
            + " try { for await (const x of g()) NOTICE } catch (e) NOTICE })()");
        places.put("for await body",
            "const it = {[Symbol.asyncIterator]() { return this }, next() { return {value: 1} }, return() NOTICE};"
            + "(async () => { for await (const x of it) { SPIN } })()");
        places.put("for await over a sync iterator", "const it = {[Symbol.iterator]() { return this }, next() { SPIN }, return() NOTICE};"
            + "(async () => { for await (const x of it) NOTICE })().catch(() => NOTICE)");
        places.put("Array.fromAsync", "Array.fromAsync([1], () => { SPIN }).catch(() => NOTICE)");
        places.put("await using", "(async () => { await using r = {[Symbol.asyncDispose]() { SPIN }}; })().catch(() => NOTICE)");
    }
}
