package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.baseline.BaselineUnit;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.FrameCode;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.observability.RecordedLog;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.JSFunction;
import dev.deltic.source.Source;
import dev.deltic.values.Undefined;
import dev.deltic.waiting.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What becomes of requests, with a compiler whose functions return 2 and which fails on demand. */
@Isolated("listens to a logger of the whole process")
final class CompileServiceTest {
    private static final class Two extends Code {
        @Override
        public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
            return 2;
        }
    }

    /** Throws for "bad" functions, refuses "large" ones. */
    private static final class TestCompiler implements FunctionCompiler {
        final List<String> compiled = new ArrayList<>();
        boolean supported = true;

        @Override
        public boolean isSupported() {
            return supported;
        }

        @Override
        public BaselineUnit compile(SharedFunctionInfo[] functions) {
            Code[] codes = new Code[functions.length];
            BaselineRefusal[] refusals = new BaselineRefusal[functions.length];
            for (int i = 0; i < functions.length; i++) {
                compiled.add(functions[i].name());
                if (functions[i].name().startsWith("bad")) {
                    throw new IllegalStateException("cannot");
                } else if (functions[i].name().startsWith("large")) {
                    refusals[i] = BaselineRefusal.TOO_LARGE;
                } else {
                    codes[i] = new Two();
                }
            }
            return new BaselineUnit(functions, codes, new FrameCode[functions.length], refusals, 100);
        }

        @Override
        public BaselineUnit compileFrameEntry(SharedFunctionInfo function) {
            throw new IllegalStateException("no frames");
        }
    }

    private final RecordedLog log = RecordedLog.of("dev.deltic.tiering");
    private final List<String> logged = log.messages();

    private final TieredScripts scripts = new TieredScripts(TieredScripts.INTERPRETED);
    private final TestCompiler compiler = new TestCompiler();
    private final CompileService service = new CompileService(() -> compiler, null, null, true, null);
    private final Source source = Functions.source("test.js");

    @AfterEach
    void stopListening() {
        log.close();
    }

    private InterpreterCode function(String name) {
        return Functions.interpreted(scripts.realm, Functions.one(source, name));
    }

    private Object call(InterpreterCode code) {
        return Closure.create(scripts.realm, code.shared(), null).run(Undefined.UNDEFINED);
    }

    @Test
    void codeIsPublishedToOldAndNewClosures() {
        InterpreterCode code = function("f");
        Closure old = Closure.create(scripts.realm, code.shared(), null);
        assertEquals(1, old.run(Undefined.UNDEFINED));
        assertEquals(CompileService.Answer.ACCEPTED, service.requestCode(code, "test"));
        assertEquals(2, old.run(Undefined.UNDEFINED));
        assertTrue(old.code instanceof Two, "the closure has changed to the better code");
        assertEquals(2, call(code));
    }

    @Test
    void aFunctionIsCompiledOnce() {
        InterpreterCode code = function("f");
        service.requestCode(code, "test");
        assertEquals(CompileService.Answer.ACCEPTED, service.requestCode(code, "again"));
        assertEquals(List.of("f"), compiler.compiled);
        assertEquals(1, service.counters().requested());
    }

    @Test
    void aFailureLeavesTheFunctionInTheInterpreterAndIsLoggedOnce() {
        InterpreterCode bad = function("bad");
        assertEquals(CompileService.Answer.NEVER, service.requestCode(bad, "test"));
        assertEquals(CompileService.Answer.NEVER, service.requestCode(bad, "again"));
        assertEquals(CompileService.Answer.NEVER, service.requestFrameCode(bad));
        assertEquals(1, call(bad));
        assertEquals(1, service.counters().failed());
        assertEquals(List.of("Cannot compile bad at test.js:1; it stays in the interpreter"), logged);
    }

    @Test
    void aBatchLosesOnlyTheFunctionThatFails() {
        List<CompileRequest> batch = new ArrayList<>();
        for (String name : List.of("a", "bad", "c")) {
            batch.add(new CompileRequest(function(name), false, 0));
        }
        service.compile(batch);
        assertEquals(2, call(batch.get(0).code()));
        assertEquals(1, call(batch.get(1).code()));
        assertEquals(2, call(batch.get(2).code()));
        assertEquals(1, service.counters().failed());
        assertEquals(2, service.counters().compiled());
    }

    @Test
    void nobodyWaitsForEverForTheFirstCode() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CompileService slow = new CompileService(() -> {
            assertDoesNotThrow(() -> released.await());
            return compiler;
        }, null, null, false, null);
        InterpreterCode code = function("f");
        assertEquals(CompileService.Answer.ACCEPTED, slow.requestCode(code, "test"));
        slow.awaitFirst();
        assertEquals(1, call(code), "there is no code yet");
        Thread.currentThread().interrupt();
        slow.awaitFirst();
        assertTrue(Thread.interrupted(), "who is interrupted meanwhile stays so");
        released.countDown();
        assertTrue(slow.awaitIdle(1_000L * Eventually.SECONDS));
        assertEquals(2, call(code));
    }

    @Test
    void longScriptsAreWaitedForUnlessBudgetsAreGiven() {
        TieringOptions usual = new TieringOptions(TieringOptions.MIXED, 0, false);
        TieringOptions given = new TieringOptions(TieringOptions.MIXED, 2, false);
        SharedFunctionInfo small = scripts.engine.compileScript("small.js", "1 + 1").code();
        SharedFunctionInfo large = scripts.engine.compileScript("large.js", "var a = 1; " + "a = a * 2 + a; ".repeat(60)).code();
        assertFalse(usual.isWaitedFor(small.bytecode()));
        assertTrue(usual.isWaitedFor(large.bytecode()));
        assertFalse(given.isWaitedFor(large.bytecode()));
    }

    @Test
    void refusalsAreCountedByReason() {
        InterpreterCode large = function("large");
        assertEquals(CompileService.Answer.NEVER, service.requestCode(large, "test"));
        assertEquals(1, call(large));
        assertEquals(Map.of(BaselineRefusal.TOO_LARGE, 1), service.counters().refused());
        assertEquals(List.of(), logged);
    }

    @Test
    void whereNoClassCanBeDefinedNothingIsAskedForAgain() {
        compiler.supported = false;
        InterpreterCode code = function("f");
        service.requestCode(code, "test");
        assertTrue(service.isUnsupported());
        assertEquals(CompileService.Answer.NEVER, service.requestCode(function("g"), "test"));
        assertEquals(1, call(code));
        assertEquals(List.of(), logged);
    }

    @Test
    void aCompilerThatCannotBeMadeIsNoCompiler() {
        CompileService broken = new CompileService(() -> {
            throw new NoClassDefFoundError("gone");
        }, null, null, true, null);
        InterpreterCode code = function("f");
        broken.requestCode(code, "test");
        assertTrue(broken.isUnsupported());
        assertEquals(1, call(code));
        assertEquals(1, logged.size());
    }

    @Test
    void rehearsalsEnd() {
        int[] count = new int[2];
        CompileService rehearsing = new CompileService(() -> compiler, null, () -> {
            count[0]++;
            return () -> count[1]++;
        }, false, null);
        int pauses = 1;
        while (rehearsing.pause()) {
            pauses++;
        }
        assertFalse(rehearsing.pause());
        assertEquals(1, count[0], "made once");
        assertEquals(pauses, count[1]);
        assertFalse(service.pause(), "nothing to rehearse");
    }

    @Test
    void aFailingRehearsalIsTheLast() {
        CompileService rehearsing = new CompileService(() -> compiler, null, () -> () -> {
            throw new IllegalStateException("scene 0");
        }, false, null);
        assertFalse(rehearsing.pause());
        assertFalse(rehearsing.pause());
        assertEquals(List.of("Cannot rehearse a realm; later ones may start slower"), logged);
        assertEquals(CompileService.Answer.ACCEPTED, rehearsing.requestCode(function("f"), "test"));
    }
}
