package dev.deltic.test262;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MetadataTest {
    @Test
    void readsFlowAndBlockLists() {
        Metadata metadata = Metadata.parse("""
            // Copyright
            /*---
            esid: sec-x
            description: >
              flags: [module] in a text is no flag
            features: [Symbol, Array.prototype.flat,
              BigInt]   # more
            includes:
              - propertyHelper.js
              - "compareArray.js"
            flags: [onlyStrict, async]
            ---*/
            """);
        assertEquals(List.of("Symbol", "Array.prototype.flat", "BigInt"), metadata.features());
        assertEquals(List.of("propertyHelper.js", "compareArray.js"), metadata.includes());
        assertEquals(List.of(Mode.STRICT), metadata.modes());
        assertTrue(metadata.has("async"));
        assertNull(metadata.negativePhase());
    }

    @Test
    void readsNegativeAndCarriageReturns() {
        Metadata metadata = Metadata.parse("/*---\rnegative:\r  phase: parse\r  type: SyntaxError\rflags: [raw]\r---*/\r$;");
        assertEquals("parse", metadata.negativePhase());
        assertEquals("SyntaxError", metadata.negativeType());
        assertEquals(List.of(Mode.RAW), metadata.modes());
    }

    @Test
    void runsUnmarkedFilesTwice() {
        assertEquals(List.of(Mode.SLOPPY, Mode.STRICT), Metadata.parse("1;").modes());
    }
}
