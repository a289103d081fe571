package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** Proxies that log, {@code Reflect}, property descriptors, collections, JSON and symbols. */
final class Traps {
    private static final String[] TRAPS = {
        "get(t, k, r) { $p('get', k, r === p@); return Reflect.get(t, k, r); }",
        "set(t, k, v, r) { $p('set', k, v); return Reflect.set(t, k, v, r); }",
        "set(t, k, v) { $p('set', k, v); return v !== 1; }",
        "has(t, k) { $p('has', k); return k in t; }",
        "deleteProperty(t, k) { $p('delete', k); return delete t[k]; }",
        "ownKeys(t) { $p('keys'); return Reflect.ownKeys(t); }",
        "ownKeys(t) { $p('keys'); return ['x', 'q']; }",
        "getOwnPropertyDescriptor(t, k) { $p('own', k); return Reflect.getOwnPropertyDescriptor(t, k); }",
        "defineProperty(t, k, d) { $p('define', k, d); return Reflect.defineProperty(t, k, d); }",
        "getPrototypeOf(t) { $p('proto'); return Reflect.getPrototypeOf(t); }",
        "setPrototypeOf(t, v) { $p('setProto'); return false; }",
        "preventExtensions(t) { $p('prevent'); return Reflect.preventExtensions(t); }",
        "isExtensible(t) { $p('extensible'); return Reflect.isExtensible(t); }",
        "apply(t, r, a) { $p('apply', a); return Reflect.apply(t, r, a); }",
        "construct(t, a, n) { $p('construct', a); return Reflect.construct(t, a, n); }",
    };

    private final Generator generator;
    private final Choices choices;

    Traps(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    Fragment any(Place place) {
        return switch (choices.below(7)) {
            case 0, 1, 2 -> proxy(place);
            case 3 -> collections(place);
            case 4 -> json(place);
            case 5 -> symbols(place);
            default -> descriptors(place);
        };
    }

    private Fragment guarded(Fragment code) {
        return statement("try { @ } catch (e) { $p(" + generator.tag() + ", e); }", code);
    }

    private Fragment proxy(Place place) {
        String id = generator.name("");
        Fragment list = Fragment.statements();
        for (String trap : TRAPS) {
            if (choices.chance(55)) {
                list.add(statement("@,", trap.replace("@", id)));
            }
        }
        Fragment target = choices.of(of(Type.OBJECT, place, 1), of(Type.ARRAY, place, 1), Fragment.text("function (q) { 'use strict'; return [q, new.target === undefined]; }"),
            Fragment.text("{x: 1, y: {z: 2}, get a() { return this.x; }}"), Fragment.text("class { constructor() { this.x = 1; } }"));
        Fragment uses = Fragment.statements();
        for (int i = choices.between(3, 8); i > 0; i--) {
            uses.add(guarded(proxyUse(place, "p" + id)));
        }
        return statement("{\nconst p" + id + " = new Proxy(@, {\n@});\n@}", target, list, uses);
    }

    private Fragment proxyUse(Place place, String p) {
        String tag = generator.tag();
        String key = choices.word(Values.KEYS);
        return switch (choices.below(20)) {
            case 0 -> statement("$p(" + tag + ", " + p + "." + key + ", " + p + "[@]);", of(Type.ANY, place, 0));
            case 1 -> statement(p + "." + key + " = @;", of(Type.ANY, place, 1));
            case 2 -> statement("$p(" + tag + ", '" + key + "' in " + p + ", delete " + p + "." + key + ");");
            case 3 -> statement("$p(" + tag + ", Object.keys(" + p + "), {..." + p + "});");
            case 4 -> statement("$p(" + tag + ", Reflect.ownKeys(" + p + "), Reflect.has(" + p + ", @));", of(Type.STRING, place, 0));
            case 5 -> statement("const {" + key + ", ...rest} = " + p + "; $p(" + tag + ", " + key + ", rest);");
            case 6 -> statement("$p(" + tag + ", " + p + "(@), new " + p + "(@));", of(Type.ANY, place, 0), of(Type.ANY, place, 0));
            case 7 -> statement("$p(" + tag + ", Object.isFrozen(Object." + choices.word("freeze seal preventExtensions") + "(" + p + ")));");
            case 8 -> statement("$p(" + tag + ", Object.getOwnPropertyDescriptors(" + p + "));");
            case 9 -> statement("$p(" + tag + ", Object.create(" + p + ")." + key + ", Object.create(" + p + ")." + key + " = 5);");
            case 10 -> statement("$p(" + tag + ", JSON.stringify(" + p + "));");
            case 11 -> statement("$p(" + tag + ", [].concat(" + p + ", [1]), Array.isArray(" + p + "));");
            case 12 -> statement("$p(" + tag + ", Array.prototype." + choices.word("map filter slice reverse concat splice includes")
                + ".call(" + p + ", " + choices.of("0", "e => e", "1, 1", "(e, i) => i") + "));");
            case 13 -> statement("Object.assign(" + p + ", {" + key + ": @}); Object.defineProperty(" + p + ", 'x', {value: @});", of(Type.ANY, place, 0),
                of(Type.ANY, place, 0));
            case 14 -> statement("Reflect.set(Object.create(" + p + "), '" + key + "', @, @);", of(Type.ANY, place, 0), choices.of(Fragment.text("{}"),
                Fragment.text(p), of(Type.OBJECT, place, 0)));
            case 15 -> statement("$p(" + tag + ", " + p + " instanceof Object, Object.setPrototypeOf(" + p + ", null) === " + p + ");");
            case 16 -> statement(p + "." + key + " " + choices.word("+= -= ??= ||=") + " @; " + p + ".x++;", of(Type.INT, place, 0));
            case 17 -> statement("$p(" + tag + ", [..." + p + "]);");
            case 18 -> statement("class D extends " + p + " { y = super.x; m() { return super.y; } } $p(" + tag + ", new D(1).m());");
            default -> statement("$p(" + tag + ", `${" + p + "}`, " + p + " + 1, " + p + " == 1);");
        };
    }

    private Fragment collections(Place place) {
        String m = generator.name("m");
        boolean map = choices.chance(50);
        Fragment list = Fragment.statements();
        list.add(map ? statement("const " + m + " = new Map([[@, 1], [NaN, @], [-0, 2]]);", of(Type.ANY, place, 0), of(Type.ANY, place, 0))
            : statement("const " + m + " = new Set([@, NaN, -0, 1]);", of(Type.ANY, place, 0)));
        for (int i = choices.between(2, 7); i > 0; i--) {
            String tag = generator.tag();
            Fragment key = of(choices.of(Type.INT, Type.NUMBER, Type.STRING, Type.ANY), place, 0);
            list.add(switch (choices.below(7)) {
                case 0 -> statement(m + (map ? ".set(@, 'v');" : ".add(@);"), key);
                case 1 -> statement("$p(" + tag + ", " + m + ".delete(@));", key);
                case 2 -> statement("$p(" + tag + ", " + m + ".has(@), " + m + ".size);", key);
                case 3 -> statement("{ let n = 0; for (const e of " + m + ") { $p(" + tag + ", e); if (n++ < 3) " + m + (map ? ".set(n + 10, e)" : ".add(n + 10)")
                    + "; if (n === 2) " + m + "." + choices.of("delete(NaN)", "clear()", "delete(1)") + "; } }");
                case 4 -> statement(m + ".forEach((v, k) => { $p(" + tag + ", k, v); if (" + m + ".size < 8) " + m + (map ? ".set" : ".add") + "(" + m + ".size); "
                    + m + ".delete(k); });");
                case 5 -> statement("$p(" + tag + ", [..." + m + "." + choices.word("keys values entries") + "()]);");
                default -> statement("for (let k = 0; k < 200; k++) { " + m + (map ? ".set(k % 37, k)" : ".add(k % 37)") + "; if (k % 3 === 0) " + m + ".delete(k % 11); }");
            });
        }
        list.add(statement("$p(" + generator.tag() + ", " + m + ");"));
        return statement("@", list);
    }

    private Fragment json(Place place) {
        String tag = generator.tag();
        Fragment value = of(choices.of(Type.OBJECT, Type.ARRAY, Type.ANY), place, 3);
        String replacer = choices.of("", ", null, 2", ", ['x', 'a', 1]", ", (k, v) => $p('r', k) === 'x' ? undefined : v", ", undefined, '--'");
        return guarded(statement("const text = JSON.stringify(@" + replacer + "); $p(" + tag + ", text); $p(" + tag + ", JSON.parse(text"
            + choices.of("", ", (k, v) => k === 'x' ? undefined : v", ", function (k, v) { $p('v', k, v); return v; }") + "));", value));
    }

    private Fragment symbols(Place place) {
        String o = generator.name("o");
        Fragment list = Fragment.statements();
        list.add(statement("const " + o + " = {" + choices.of("get [Symbol.toStringTag]() { return $p('tag', 'T'); }", "[Symbol.toPrimitive]: @2",
            "[Symbol.isConcatSpreadable]: true, length: 2, 0: 'a'", "[Symbol('d')]: 1, [Symbol.for('e')]: 2", "[Symbol.iterator]: function* () { yield 1; }")
            .replace("@2", "h => $p('hint', h)") + "};"));
        for (int i = choices.between(2, 5); i > 0; i--) {
            list.add(guarded(statement("$p(" + generator.tag() + ", " + choices.of("String(#)", "`${#}`", "# + ''", "# * 2", "[].concat(#, 1)", "[...#]", "# == 'string'",
                "Object.prototype.toString.call(#)", "#", "# < 3", "new Date(0) == #", "BigInt(#)", "[1, 2][#]", "({string: 5})[#]").replace("#", o) + ");")));
        }
        String c = generator.name("H");
        list.add(statement("class " + c + " { static [Symbol.hasInstance](v) { $p('hasInstance', v); return @; } static get [Symbol.species]() { return Array; } }",
            of(Type.ANY, place, 0)));
        list.add(guarded(statement("$p(" + generator.tag() + ", @ instanceof " + c + ", Symbol.for('q') === Symbol.for('q'), Symbol('w').description);",
            of(Type.ANY, place, 0))));
        return statement("@", list);
    }

    private Fragment descriptors(Place place) {
        String o = generator.name("o");
        Fragment list = Fragment.statements();
        list.add(statement("const " + o + " = @;", choices.of(of(Type.OBJECT, place, 1), of(Type.ARRAY, place, 1), of(Type.TYPED_ARRAY, place, 1),
            Fragment.text("function (p, q) {}"), Fragment.text("Object('abc')"))));
        for (int i = choices.between(3, 7); i > 0; i--) {
            String key = choices.word("'x' 'a' 0 1 'length' 'name' '-0' '1.5'");
            list.add(guarded(switch (choices.below(9)) {
                case 0, 1, 2 -> statement("$p(" + generator.tag() + ", Reflect.defineProperty(" + o + ", " + key + ", {" + choices.of("value: @", "writable: false",
                    "get() { return @; }", "value: @, writable: true, enumerable: false", "configurable: false, value: @", "set(v) { $p('set', v); }, get: undefined",
                    "enumerable: true, configurable: true", "value: 3").replace("@", one(place).toString()) + "}));");
                case 3 -> statement("'use strict'; " + o + "[" + key + "] = @;", of(Type.ANY, place, 0));
                case 4 -> statement("$p(" + generator.tag() + ", delete " + o + "[" + key + "]);");
                case 5 -> statement("if (!ArrayBuffer.isView(" + o + ")) Object." + choices.word("freeze seal preventExtensions") + "(" + o + ");");
                case 6 -> statement("$p(" + generator.tag() + ", Object.getOwnPropertyDescriptor(" + o + ", " + key + "));");
                case 7 -> statement("$p(" + generator.tag() + ", Reflect.set(" + o + ", " + key + ", @), Reflect.has(" + o + ", " + key + "));", of(Type.ANY, place, 0));
                default -> statement("$p(" + generator.tag() + ", Object.isExtensible(" + o + "), Object.entries(" + o + "));");
            }));
        }
        list.add(statement("$p(" + generator.tag() + ", " + o + ");"));
        return statement("@", list);
    }

    private Fragment one(Place place) {
        return of(Type.ANY, place, 0);
    }
}
