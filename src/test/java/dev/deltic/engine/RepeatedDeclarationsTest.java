package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Undefined;
import org.junit.jupiter.api.Test;

/** A script that runs again finds its variables declared; what it must still check, it checks. */
final class RepeatedDeclarationsTest {
    private final Engine engine = new Engine(EngineOptions.DEFAULT);
    private final CompiledScript counter = engine.compileScript("counter.js", "var n; n = (n || 0) + 1; n");
    private final Isolate isolate = engine.createIsolate();

    private Realm realm() {
        return isolate.createRealm(null);
    }

    private Object eval(Realm realm, String text) {
        return isolate.run(realm, engine.compileScript("other.js", text));
    }

    @Test
    void variablesKeepTheirValues() {
        Realm first = realm();
        Realm second = realm();
        for (int i = 1; i < 5; i++) {
            assertEquals(i, isolate.run(first, counter));
            assertEquals(i, isolate.run(second, counter));
        }
    }

    @Test
    void everyRealmGetsThem() {
        Realm first = realm();
        isolate.run(first, counter);
        isolate.run(first, counter);
        Realm second = realm();
        assertEquals("undefined false", eval(second, "typeof n + ' ' + ('n' in this)"));
        isolate.run(second, counter);
        assertEquals("number true false", eval(second, "typeof n + ' ' + ('n' in this) + ' ' + Object.getOwnPropertyDescriptor(this, 'n').configurable"));
    }

    @Test
    void aLexicalBindingOfTheNameIsStillAnError() {
        Realm first = realm();
        isolate.run(first, counter);
        isolate.run(first, counter);
        Realm second = realm();
        eval(second, "let n = 7");
        JSException e = assertThrows(JSException.class, () -> isolate.run(second, counter));
        assertEquals("SyntaxError: Identifier 'n' has already been declared", e.getMessage());
        assertEquals(7, eval(second, "n"));
    }

    @Test
    void aDeletedVariableIsDeclaredAgain() {
        Realm realm = realm();
        eval(realm, "this.n = 5");
        assertEquals(6, isolate.run(realm, counter));
        assertEquals(true, eval(realm, "delete this.n"));
        CompiledScript declaring = engine.compileScript("declaring.js", "var n; n");
        assertEquals(Undefined.UNDEFINED, isolate.run(realm, declaring));
        assertEquals(1, isolate.run(realm, counter));
    }

    /** The short way for what is declared already does what CanDeclareGlobalFunction and CreateGlobalFunctionBinding would. */
    @Test
    void functionsAreNewEachTime() {
        CompiledScript declaring = engine.compileScript("function.js", "var before = n; function n() { } before === n");
        for (int r = 0; r < 2; r++) {
            Realm realm = realm();
            Object last = null;
            for (int i = 0; i < 4; i++) {
                assertEquals(true, isolate.run(realm, declaring));
                Object now = eval(realm, "n");
                assertNotSame(last, now);
                last = now;
                assertEquals("[object Object]{\"writable\":true,\"enumerable\":true,\"configurable\":false}",
                    String.valueOf(eval(realm, "n.prototype + JSON.stringify(Object.getOwnPropertyDescriptor(this, 'n'))")));
                eval(realm, i % 2 == 0 ? "n = 7" : "n = 1.5");
            }
        }
    }

    @Test
    void numbersInVariablesGiveWayToFunctions() {
        CompiledScript number = engine.compileScript("number.js", "var n; for (var i = 0; i < 300; i++) n = i + 0.5; n");
        CompiledScript function = engine.compileScript("function.js", "function n() { return 8 } n()");
        Realm realm = realm();
        for (int i = 0; i < 60; i++) {
            assertEquals(299.5, isolate.run(realm, number));
            assertEquals(8, isolate.run(realm, function));
        }
    }

    @Test
    void functionsReplaceConfigurableProperties() {
        CompiledScript declaring = engine.compileScript("function.js", "function n() { } typeof n");
        Realm realm = realm();
        eval(realm, "var called = 0; Object.defineProperty(this, 'n', { set() { called++ }, get() { return 1 }, configurable: true })");
        assertEquals("function", isolate.run(realm, declaring));
        assertEquals("0 true true false", String.valueOf(eval(realm, "var d = Object.getOwnPropertyDescriptor(this, 'n');"
            + "called + ' ' + d.writable + ' ' + d.enumerable + ' ' + d.configurable")));
    }

    @Test
    void functionsAreRefusedWhereTheyMayNotBe() {
        CompiledScript declaring = engine.compileScript("function.js", "function m() { } function n() { } typeof n");
        for (String attributes : new String[] {"value: 1", "value: 1, writable: true", "value: 1, enumerable: true", "get() { }, enumerable: true"}) {
            Realm realm = realm();
            isolate.run(realm, engine.compileScript("m.js", "function m() { } m.mark = 5"));
            eval(realm, "Object.defineProperty(this, 'n', { " + attributes + " })");
            JSException e = assertThrows(JSException.class, () -> isolate.run(realm, declaring), attributes);
            assertTrue(e.getMessage().startsWith("TypeError"), e.getMessage());
            assertEquals(5, eval(realm, "m.mark"), "nothing is declared");
        }
        Realm frozen = realm();
        isolate.run(frozen, declaring);
        eval(frozen, "Object.preventExtensions(this)");
        assertEquals("function", isolate.run(frozen, declaring));
        eval(frozen, "Object.defineProperty(this, 'm', { writable: false })");
        assertThrows(JSException.class, () -> isolate.run(frozen, declaring));
    }
}
