package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImmutableArrayBufferTest {
    private final ProposalRun run = new ProposalRun("immutable-arraybuffer");

    @Test
    void absentWithoutTheProposal() {
        assertEquals("false,false,false", ProposalRun.off(
            "['immutable', 'transferToImmutable', 'sliceToImmutable'].map(name => name in ArrayBuffer.prototype).join()"));
    }

    @Test
    void bytesStayAsTheyAre() {
        String buffer = "var b = new Uint8Array([1, 2, 3]).buffer.transferToImmutable(); var a = new Uint8Array(b); ";
        assertEquals("true,1,3", run.on(buffer + "[b.immutable, a[0], a.length].join()"));
        assertEquals("1,2,3", run.on(buffer + "a[0] = 9; Reflect.set(a, 1, 9); a.join()"));
        assertEquals("TypeError: Cannot perform %TypedArray%.prototype.fill on an immutable ArrayBuffer", run.error(buffer + "a.fill(0)"));
        assertEquals("TypeError: Cannot perform DataView.prototype.setInt8 on an immutable ArrayBuffer",
            run.error(buffer + "new DataView(b).setInt8(0, 1)"));
        assertEquals("TypeError: Cannot perform Atomics.store on an immutable ArrayBuffer", run.error(buffer + "Atomics.store(a, 0, 1)"));
        assertEquals("TypeError: Cannot perform ArrayBuffer.prototype.transfer on an immutable ArrayBuffer",
            run.error(buffer + "b.transfer()"));
        assertEquals("{\"value\":1,\"writable\":false,\"enumerable\":true,\"configurable\":false}",
            run.on(buffer + "JSON.stringify(Object.getOwnPropertyDescriptor(a, 0))"));
        assertEquals("true", run.on(buffer + "Object.isFrozen(Object.freeze(a))"));
        assertEquals("2,3 false 2",
            run.on(buffer + "var s = b.sliceToImmutable(1); new Uint8Array(s).join() + ' ' + b.detached + ' ' + s.byteLength"));
    }

    /** Sites that have stored to ordinary arrays of the same kind refuse these too, in all tiers. */
    @Test
    void hotStoresRefuse() {
        String kinds = "[Int8Array, Uint8Array, Int16Array, Uint16Array, "
            + "Int32Array, Uint32Array, Float32Array, Float64Array, Uint8ClampedArray]";
        assertEquals("ok", run.on("""
            var result = 'ok';
            for (const Kind of %s) {
                const store = new Function('array', 'i', 'value', 'array[i] = value; return array[i]');
                const strictly = new Function('array', 'i', 'value', '"use strict"; array[i] = value');
                const open = new Kind(4);
                for (let i = 0; i < 3000; i++) { store(open, i & 3, i & 7); strictly(open, i & 3, i & 7) }
                const closed = new Kind(new Kind([5, 5]).buffer.transferToImmutable());
                if (store(closed, 0, 1) !== 5 || closed[0] !== 5) result = Kind.name;
                try { strictly(closed, 0, 1); result = Kind.name } catch (e) { if (!(e instanceof TypeError)) throw e }
                strictly(closed, 2, 1);
            }
            result""".formatted(kinds)));
    }
}
