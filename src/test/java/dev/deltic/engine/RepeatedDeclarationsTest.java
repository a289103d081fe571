package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
