package dev.deltic.ic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.BuiltinCode;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import dev.deltic.shapes.ShapedObject;
import dev.deltic.values.PropertyKey;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What isolates share of a profile: immutable states without JavaScript objects, written by races. */
final class SharedFeedbackTest {
    private static final String EVERYTHING = """
        class A { #x = 1; get x() { return this.#x } set x(v) { this.#x = v } static has(o) { return #x in o } m(n) { return n + this.x } }
        class B extends A { constructor() { super() } m(n) { return super.m(n) * 2 } }
        const others = [o => o.x, o => o.m(1), o => o instanceof A, o => 'x' in o, o => A.has(o)];
        var global = 0;
        function work(n) {
            const objects = [new A(), new B(), {x: 1, m: n => n}, {m: n => n + 1, y: 2, x: 3}];
            let sum = 0, text = '';
            for (let i = 0; i < n; i++) {
                const o = objects[i % objects.length];
                for (const f of others) { try { sum += f(o) } catch (e) { sum -= 1 } }
                for (const [k, v] of new Map([[1, i], ['a', 1.5]])) text = k + v;
                for (const k in o) text += k;
                global = global + sum; o.x = i; o['y' + i % 3] = o['x']; sum = -sum; sum++; sum = ~sum;
                const list = [i, i + 1]; list[i & 3] = i & 1 ? 1.5 : text; sum += list[i & 1] < 3 ? 1 : 0; sum = sum === i ? 1 : sum | 0;
                text = text.replace(/[a-c]+/g, m => m.length) == 'x' ? text : typeof text;
            }
            return sum;
        }
        work(40);
        """;

    @Test
    void cellsHoldImmutableStatesAndNoObjects() throws IllegalAccessException {
        Profile profile = new Profile(EVERYTHING);
        int states = 0;
        for (SharedFunctionInfo function : profile.functions()) {
            FeedbackVector vector = function.feedback();
            for (int i = 0; i < vector.length(); i++) {
                states += vector.get(i) == null ? 0 : 1;
                checkState(vector.get(i), function + " " + vector.kind(i), Collections.newSetFromMap(new IdentityHashMap<>()));
            }
        }
        assertTrue(states > 45, states + " states");
    }

    /** Walks what a state refers to, up to what is shared anyway. */
    private static void checkState(Object state, String where, Set<Object> seen) throws IllegalAccessException {
        if (state == null || !seen.add(state)) {
            return;
        }
        assertTrue(!(state instanceof ShapedObject) && !(state instanceof Realm) && !(state instanceof JSFunction), where + ": " + state);
        if (state instanceof Shape || state instanceof PropertyKey || state instanceof SharedFunctionInfo || state instanceof BuiltinCode
                || state instanceof FeedbackVector || state instanceof Enum || state instanceof String || state instanceof Number) {
            return;
        }
        if (state instanceof Object[] parts) {
            for (Object part : parts) {
                checkState(part, where, seen);
            }
            return;
        }
        assertEquals("dev.deltic.ic", state.getClass().getPackageName(), where);
        for (Field field : state.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                assertTrue(Modifier.isFinal(field.getModifiers()), field + " can change");
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    checkState(field.get(state), where, seen);
                }
            }
        }
    }

    @Test
    void racingIsolatesGetRightResults() throws InterruptedException {
        Profile profile = new Profile(EVERYTHING);
        Object expected = new Profile(EVERYTHING).result();
        assertEquals(expected, profile.result());
        List<Object> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 25; i++) {
                    try {
                        Object result = profile.run();
                        if (!expected.equals(result)) {
                            wrong.add(result);
                        }
                    } catch (RuntimeException e) {
                        wrong.add(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        // A fifth party forgets the profile again and again, so that every state is left and reached many times.
        while (threads.stream().anyMatch(Thread::isAlive)) {
            for (SharedFunctionInfo function : profile.functions()) {
                function.feedback().clear();
            }
            Thread.sleep(1);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPolymorphicStateIsReplacedNotChanged() {
        Profile profile = new Profile("function f(g) { return g() } function a() { } function b() { } f(a); f(b);");
        int slot = profile.slot("f", FeedbackSlotKind.CALL, 0);
        Object[] two = (Object[]) profile.vector("f").get(slot);
        CallFeedback snapshot = CallFeedback.of(profile.vector("f"), slot);
        SharedFunctionInfo third = profile.script.code();
        CallFeedback.record(profile.engine.createIsolate().createRealm(profile), profile.vector("f").slots, slot, third);
        assertEquals(2, two.length);
        assertEquals(2, snapshot.count());
        assertEquals(3, CallFeedback.of(profile.vector("f"), slot).count());
    }

    @Test
    void isolatesShareShapesOfClassesWithPrivateNames() {
        Profile profile = new Profile("class A { #x = 1; y = 2; get() { return this.#x + this.y } } new A().get()");
        for (int i = 0; i < 10; i++) {
            assertEquals(3, profile.run());
        }
        assertEquals(InlineCacheState.MONOMORPHIC, InlineCacheState.of(profile.cell("get", FeedbackSlotKind.PRIVATE_NAME)));
        assertEquals(InlineCacheState.MONOMORPHIC, InlineCacheState.of(profile.cell("get", FeedbackSlotKind.LOAD_NAMED)));
    }

    @Test
    void evaluationsOfOneIsolateHaveNamesOfTheirOwn() {
        assertEquals("true,false,false,false,false,true", new Profile("""
            const classes = [], objects = [];
            for (let i = 0; i < 8; i++) {
                classes[i] = class { #x = i; static has(o) { return #x in o } };
                objects[i] = new classes[i]();
            }
            [classes[0].has(objects[0]), classes[0].has(objects[1]), classes[1].has(objects[0]), classes[7].has(objects[6]),
                classes[6].has(objects[7]), classes[7].has(objects[7])].join()
            """).result());
    }

    @Test
    void aRegExpLiteralIsCompiledOnce() {
        Profile profile = new Profile("function f(s) { return /a(b+)c/.exec(s) } f('abc')");
        Object compiled = literal(profile).compiled;
        assertTrue(compiled != null);
        profile.run();
        assertSame(compiled, literal(profile).compiled);
        Profile unused = new Profile("function f(s) { return /a(b+)c/ } f('abc')");
        assertNull(literal(unused).compiled, "compiled before it matches");
    }

    private static RegExpBoilerplate literal(Profile profile) {
        for (Object constant : profile.function("f").bytecodeIfCompiled().constants) {
            if (constant instanceof RegExpBoilerplate literal) {
                return literal;
            }
        }
        throw new AssertionError("no literal");
    }
}
