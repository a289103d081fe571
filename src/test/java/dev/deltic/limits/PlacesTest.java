package dev.deltic.limits;

import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ResourceLimits;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** A limit ends an evaluation wherever it is: every limit that a script runs into by going on, in every place. */
@Timeout(300)
class PlacesTest {
    /** The places for those limits that are kept by code which has been seen to end evaluations everywhere. */
    private static final Set<String> FEW = Set.of("top level", "try with catch and finally", "finally", "finally that leaves it",
        "generator", "for-of body", "getter", "sort comparator", "Proxy get", "JSON.parse reviver", "replace callback", "iterator helper",
        "Promise executor", "promise job", "after await", "async generator");

    private static Stream<DynamicTest> inSome(String spin, Limit expected, ResourceLimits limits) {
        return everywhere(spin, expected, limits).filter(test -> FEW.contains(test.getDisplayName()));
    }

    private static Stream<DynamicTest> everywhere(String spin, Limit expected, ResourceLimits limits) {
        return Places.with(spin).entrySet().stream()
            .map((Map.Entry<String, String> place) -> DynamicTest.dynamicTest(place.getKey(),
                () ->
                (expected == Limit.WALL_TIME ? LimitedRun.once(limits) : new LimitedRun(limits)).endedBy(expected, place.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> loops() {
        return everywhere(Places.LOOP, Limit.LOOPS, LimitedRun.limits().loops(20_000).build());
    }

    @TestFactory
    Stream<DynamicTest> wallTime() {
        return everywhere(Places.LOOP, Limit.WALL_TIME, LimitedRun.wall(12));
    }

    @TestFactory
    Stream<DynamicTest> callDepth() {
        return everywhere("{ const r = () => { try { r() } finally { if (0) NOTICE } }; r(); }", Limit.CALL_DEPTH,
            LimitedRun.limits().callDepth(100).build());
    }

    @TestFactory
    Stream<DynamicTest> regexpSteps() {
        return inSome("/(a*)*\\1$/.test('a'.repeat(40) + '!');", Limit.REGEXP_STEPS, LimitedRun.limits().regexpSteps(100_000).build());
    }

    @TestFactory
    Stream<DynamicTest> output() {
        return inSome("for (;;) print('0123456789');", Limit.OUTPUT_BYTES, LimitedRun.limits().outputBytes(1000).build());
    }

    @TestFactory
    Stream<DynamicTest> jobs() {
        return inSome("for (;;) Promise.resolve().then(() => 1);", Limit.JOBS, LimitedRun.limits().jobs(100).build());
    }

    @TestFactory
    Stream<DynamicTest> allocation() {
        return inSome("'x'.repeat(2 ** 26);", Limit.ALLOCATED_BYTES, LimitedRun.limits().allocatedBytes(32 << 20).build());
    }

    @TestFactory
    Stream<DynamicTest> source() {
        return inSome("(0, eval)(' '.repeat(100000));", Limit.SOURCE_CHARS, LimitedRun.limits().sourceChars(50_000).build());
    }
}
