package dev.deltic.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import org.junit.jupiter.api.Test;

/** What realms make late is made with an intrinsic, so that hot code asks no "is it made yet?" of its own: see decision 0053. */
final class FirstMomentsTest {
    private final Engine engine = new Engine(EngineOptions.DEFAULT);
    private final Isolate isolate = engine.createIsolate();
    private final Realm realm = isolate.createRealm(null);

    private Object run(Realm where, String script) {
        return isolate.run(where, engine.compileScript("t.js", script));
    }

    @Test
    void whatMatchesKeepComesWithTheFirstRegExp() {
        run(realm, "var text = 'a' + 1; [text].length");
        assertNull(realm.regExps);
        assertNull(realm.agent.regExpMemory);
        run(realm, "var pattern = /a/");
        RegExpRealmState state = realm.regExps;
        Object memory = realm.agent.regExpMemory;
        assertNotNull(state);
        assertNotNull(memory);
        assertEquals(true, run(realm, "pattern.test(text) && RegExp.lastMatch === 'a'"));
        assertSame(state, realm.regExps);
        Realm other = isolate.createRealm(null);
        assertEquals("b", run(other, "/(b)/.exec('ab')[1]"));
        assertNotSame(state, other.regExps);
        assertSame(memory, other.agent.regExpMemory);
    }

    @Test
    void regExpsWithoutThePrototypeMatchToo() {
        assertEquals("a-b/true/b", run(realm, """
            function Other() { }
            Other.prototype = Object.create(null);
            var made = Reflect.construct(RegExp, ['a(.)b'], Other);
            var exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec').value;
            [exec.call(made, 'xa-b')[0], new RegExp('^b').test('b'), 'abc'.replace(/[ac]/g, '')].join('/')
            """));
    }

    @Test
    void arraysAreAskedForTheirIterationWithItsPrototype() {
        assertEquals(3, run(realm, "[1, 2].length + 1"));
        assertNull(realm.arrayIteration);
        realm.intrinsic(Intrinsic.ARRAY_ITERATOR_PROTOTYPE);
        ArrayIterationGuard guard = realm.arrayIteration;
        assertNotNull(guard);
        assertEquals("1,2", run(realm, "[...[1, 2]].join()"));
        assertSame(guard, realm.arrayIteration);
        assertEquals("", run(realm, "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true }); [...[1, 2]].join()"));
    }

    @Test
    void guardsThatHaveForgottenSeeTheSame() {
        IntrinsicGuard guard = new IntrinsicGuard(realm, Intrinsic.OBJECT_PROTOTYPE, realm.name("hasOwnProperty"));
        guard.reset();
        assertTrue(guard.holds());
        assertEquals(true, run(realm, "({ a: 1 }).hasOwnProperty('a')"));
        for (int i = 0; i < 3; i++) {
            guard.reset();
            assertTrue(guard.holds());
            assertTrue(guard.holds());
        }
        run(realm, "Object.prototype.hasOwnProperty = function () { }");
        assertFalse(guard.holds());
        guard.reset();
        assertFalse(guard.holds());
    }
}
