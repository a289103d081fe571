package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.api.Engine;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SwitchTest {
    @Test
    void unknownNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Engine.builder().proposals("decorators", "pipeline"));
    }

    /** With all, so that each table's names of proposals are looked at. */
    @Test
    void onlyEnginesWithAProposalHaveItsNames() {
        assertEquals("undefined", ProposalRun.off("typeof Iterator.prototype.join"));
        assertEquals("1-2", new ProposalRun("iterator-join").on("[1, 2].values().join('-')"));
        assertEquals("undefined", new ProposalRun("decorators").on("typeof Iterator.prototype.join"));
        String walk = """
            var seen = new Set(), names = [];
            function walk(object, path) {
                if (seen.has(object)) return;
                seen.add(object);
                for (const key of Reflect.ownKeys(object)) {
                    const property = Object.getOwnPropertyDescriptor(object, key);
                    names.push(path + String(key));
                    for (const value of [property.value, property.get, property.set]) {
                        if (Object(value) === value) walk(value, path + String(key) + '.');
                    }
                }
                const prototype = Object.getPrototypeOf(object);
                if (prototype !== null) walk(prototype, path + '^.');
            }
            walk(globalThis, '');
            names.filter(name => !/^names\\.|(length|name)$/.test(name)).join('\\n')""";
        TreeSet<String> added = new TreeSet<>(new ProposalRun("all").on(walk).lines().toList());
        added.removeAll(ProposalRun.off(walk).lines().toList());
        assertEquals(ADDED, String.join("\n", added));
    }

    private static final String ADDED = """
        ArrayBuffer.prototype.immutable
        ArrayBuffer.prototype.sliceToImmutable
        ArrayBuffer.prototype.transferToImmutable
        Error.prototype.stack
        Iterator.prototype.join
        Object.prototype.toString.^.Symbol(Symbol.metadata)
        Promise.allKeyed
        Promise.allSettledKeyed
        ShadowRealm
        ShadowRealm.prototype
        ShadowRealm.prototype.Symbol(Symbol.toStringTag)
        ShadowRealm.prototype.constructor
        ShadowRealm.prototype.evaluate
        ShadowRealm.prototype.importValue
        Symbol.metadata""";

    @Test
    void legacyPropertiesAnswerToAllWithoutTheirProposal() {
        String text = "class R extends RegExp {} /(a)/.exec('a'); new R('(b)').exec('b'); ";
        assertEquals("b", ProposalRun.off(text + "RegExp.$1"));
        assertEquals("b", ProposalRun.off(text + "R.$1"));
        assertEquals("/y/", ProposalRun.off(text + "String(new R('x').compile('y'))"));
        ProposalRun legacy = new ProposalRun("legacy-regexp");
        assertThrows(RuntimeException.class, () -> legacy.on(text + "RegExp.$1"));
        assertThrows(RuntimeException.class, () -> legacy.on(text + "/(c)/.exec('c'); R.$1"));
        assertEquals("c", legacy.on(text + "/(c)/.exec('c'); RegExp.$1"));
        assertThrows(RuntimeException.class, () -> legacy.on(text + "new R('x').compile('y')"));
    }

    @Test
    void nonExtensibleObjectsGetPrivateElementsWithoutTheProposal() {
        String text = """
            class Base { constructor(o) { return o } }
            class Stamp extends Base { #x = 1; #m() { return 2 } static read(o) { return o.#x + o.#m() } }
            var last;
            for (var i = 0; i < 50; i++) { var o = Object.preventExtensions({}); new Stamp(o); last = Stamp.read(o) }
            last""";
        assertEquals("3", ProposalRun.off(text));
        assertEquals("TypeError: Cannot define private member #m, object is not extensible",
            new ProposalRun("nonextensible-applies-to-private").error(text));
    }
}
