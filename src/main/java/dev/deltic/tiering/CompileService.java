package dev.deltic.tiering;

import dev.deltic.baseline.BaselineCompiler;
import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.baseline.BaselineUnit;
import dev.deltic.bytecode.ExecutableCode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Code;
import dev.deltic.trace.FlightRecording;
import dev.deltic.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Compiles functions, in the background or on the spot, and publishes the results: once each, and again when their code misses too much.
 *  A failure is reported and leaves the function in the interpreter; where the JVM defines no classes, all stay there. Thread-safe. */
public final class CompileService implements CompileQueue.Consumer {
    /** What became of a request. */
    enum Answer {
        /** The function is compiled or will be. */
        ACCEPTED,
        /** There is no room: ask again. */
        LATER,
        /** The function stays in the interpreter. */
        NEVER
    }

    /** The first rehearsals, which take next to no time, come one after the other as soon as something has been compiled: before HotSpot
     *  has machine code of it. */
    public static final int QUICK_REHEARSALS = 20;

    /** How long the first script's caller waits for its code, at most. */
    private static final long FIRST_MILLIS = 100;
    /** How long the compiler's thread waits for more to do. */
    private static final long IDLE_MILLIS = 4_000;
    /** By then what rehearsals run is hot by itself, so that HotSpot has counted its branches. */
    private static final int REHEARSALS = 250;

    /** Null for the baseline compiler. */
    private final FunctionCompiler.Factory factory;
    private final Agent.SharedState shared;
    private final boolean synchronous;
    private final Trace trace;
    private final TieringLog log;
    private final TieringCounters counters = new TieringCounters();
    private final CompileQueue queue;
    private FunctionCompiler compiler;
    /** After how many misses to look whether a function should be compiled again. */
    private int missBudget = TieringOptions.MISSES;
    /** Makes the rehearsal; null when there is none. */
    private final Supplier<Runnable> rehearsals;
    /** The rehearsal, on the compiler's thread; null before the first and after the last. */
    private Runnable rehearsal;
    private volatile int rehearsed;
    /** Whether it has turned out that the JVM defines no classes. */
    private volatile boolean unsupported;

    CompileService(FunctionCompiler.Factory factory, Agent.SharedState shared, Supplier<Runnable> rehearsals, boolean synchronous,
            Trace trace) {
        this(factory, shared, rehearsals, synchronous, trace, IDLE_MILLIS);
    }

    CompileService(FunctionCompiler.Factory factory, Agent.SharedState shared, Supplier<Runnable> rehearsals, boolean synchronous,
            Trace trace, long idleMillis) {
        this.factory = factory;
        this.shared = shared;
        this.rehearsals = rehearsals;
        this.synchronous = synchronous;
        this.trace = trace;
        this.log = new TieringLog(trace);
        this.queue = new CompileQueue(this, idleMillis, QUICK_REHEARSALS);
    }

    /** Looks after {@code misses} whether a function should be compiled again; before anything is. */
    void setMissBudget(int misses) {
        missBudget = misses;
    }

    /** What has been done so far. */
    public TieringCounters counters() {
        return counters;
    }

    /** The number of requests that wait. */
    public int queueDepth() {
        return queue.depth();
    }

    /** Whether nothing can be compiled in this JVM, as far as that has turned out. */
    public boolean isUnsupported() {
        return unsupported;
    }

    /** How often a realm has been rehearsed. */
    public int rehearsed() {
        return rehearsed;
    }

    /** Waits until all requests made so far are done; false when that takes longer than {@code millis}. */
    public boolean awaitIdle(long millis) throws InterruptedException {
        return queue.awaitIdle(millis);
    }

    /** Waits a moment for the first code. The JVM is cold: were the script run meanwhile, the processors would be busy with it and with
     *  machine code for the interpreter, and the script's own would be ready later, by more than the time of all those runs. */
    void awaitFirst() {
        try {
            queue.awaitIdle(FIRST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- requests ---------------------------------------------------------------------------------------------------

    /** Asks for code that calls run, or frames of resumable functions. */
    Answer requestCode(InterpreterCode code, String why) {
        return request(code, false, why);
    }

    /** Asks for code that running loops change to. */
    Answer requestFrameCode(InterpreterCode code) {
        return request(code, true, "running loop");
    }

    private Answer request(InterpreterCode code, boolean forFrames, String why) {
        SharedFunctionInfo function = code.shared();
        synchronized (this) {
            FunctionTier tier = tierOf(function);
            if (unsupported || tier.abandoned) {
                return Answer.NEVER;
            }
            if (forFrames ? tier.framesRequested : tier.callsRequested) {
                return Answer.ACCEPTED;
            }
            tier.request(forFrames, true);
        }
        CompileRequest request = new CompileRequest(code, forFrames, System.nanoTime());
        counters.request();
        log.requested(request, why, queue.depth());
        if (synchronous) {
            compile(List.of(request));
            return tierOf(function).abandoned ? Answer.NEVER : Answer.ACCEPTED;
        }
        return enqueue(request);
    }

    /** Asks for code in the place of compiled code that misses much. */
    void compileAgain(InterpreterCode code) {
        CompileRequest request;
        synchronized (this) {
            FunctionTier tier = tierOf(code.shared());
            if (unsupported || tier.abandoned) {
                return;
            }
            request = new CompileRequest(code, false, System.nanoTime(), tier.generation);
        }
        log.requested(request, "misses", queue.depth());
        if (synchronous) {
            compile(List.of(request));
        } else {
            enqueue(request);
        }
    }

    private Answer enqueue(CompileRequest request) {
        boolean queued;
        try {
            queued = queue.offer(request);
        } catch (SecurityException | OutOfMemoryError e) {
            // No thread for us: nothing will ever be compiled.
            giveUp(e);
            return Answer.NEVER;
        }
        if (queued) {
            return Answer.ACCEPTED;
        }
        synchronized (this) {
            tierOf(request.function()).request(request.forFrames(), false);
        }
        counters.drop();
        log.dropped(request);
        return Answer.LATER;
    }

    private synchronized FunctionTier tierOf(SharedFunctionInfo function) {
        FunctionTier tier = (FunctionTier) function.tieringState;
        if (tier == null) {
            tier = new FunctionTier(this);
            function.tieringState = tier;
        }
        return tier;
    }

    void stackReplaced(SharedFunctionInfo function, int header) {
        counters.replaceStack();
        log.stackReplaced(function, header);
        if (FlightRecording.isWanted()) {
            FlightEvents.stackReplaced(function, header);
        }
    }

    // ---- compiling --------------------------------------------------------------------------------------------------

    @Override
    public void compile(List<CompileRequest> batch) {
        try {
            FunctionCompiler ready = compiler();
            List<CompileRequest> left = ready == null ? List.of() : withoutDone(batch);
            if (!left.isEmpty()) {
                compileWithCallees(ready, left);
            }
        } catch (Throwable e) {
            // Beyond the compiler's own failures: it could not even be made. Nothing a script does may fail for that.
            giveUp(e);
        }
    }

    /** The requests that have not been granted yet, which a caller's compilation may have done. */
    private static List<CompileRequest> withoutDone(List<CompileRequest> batch) {
        ArrayList<CompileRequest> left = new ArrayList<>(batch.size());
        for (CompileRequest request : batch) {
            if (request.forFrames() || request.generation() > 0 || request.function().code() == request.code()) {
                left.add(request);
            }
        }
        return left;
    }

    private void compileWithCallees(FunctionCompiler ready, List<CompileRequest> batch) {
        List<CompileRequest> callees = new ArrayList<>();
        for (CompileRequest callee : Callees.of(batch)) {
            if (claim(callee)) {
                callees.add(callee);
            }
        }
        if (!batch.get(0).forFrames()) {
            callees.addAll(0, batch);
            compile(ready, callees);
            return;
        }
        if (!callees.isEmpty()) {
            compile(ready, callees);
        }
        compile(ready, batch);
    }

    /** Makes sure that a callee is not asked for any more; false when it stays in the interpreter. */
    private boolean claim(CompileRequest callee) {
        synchronized (this) {
            FunctionTier tier = tierOf(callee.function());
            if (tier.abandoned) {
                return false;
            }
            if (tier.callsRequested) {
                return true;
            }
            tier.request(false, true);
        }
        counters.request();
        log.requested(callee, "callee", queue.depth());
        return true;
    }

    /** The compiler, or null when it would be of no use. */
    private synchronized FunctionCompiler compiler() {
        if (compiler == null && !unsupported) {
            FunctionCompiler made = factory != null ? factory.create() : new BaselineFunctionCompiler(shared, trace);
            if (made.isSupported()) {
                compiler = made;
            } else {
                giveUp(null);
            }
        }
        return unsupported ? null : compiler;
    }

    private void giveUp(Throwable cause) {
        unsupported = true;
        queue.clear();
        log.unsupported(cause);
    }

    private void compile(FunctionCompiler ready, List<CompileRequest> batch) {
        Object event = FlightRecording.isWanted() ? FlightEvents.begin() : null;
        long start = System.nanoTime();
        BaselineUnit unit;
        try {
            unit = run(ready, batch);
        } catch (StackOverflowError e) {
            retryLater(batch, e);
            return;
        } catch (Throwable e) {
            if (e instanceof DefinitionFailure failure && failure.reason() == DefinitionFailure.Reason.UNSUPPORTED) {
                giveUp(e);
                return;
            }
            if (batch.size() == 1) {
                abandon(batch.get(0), e);
                return;
            }
            // One of them is at fault. The others shall not stay behind for it.
            for (CompileRequest request : batch) {
                compile(ready, List.of(request));
            }
            return;
        }
        long time = System.nanoTime() - start;
        counters.unit(unit.bytes(), time);
        log.compiled(batch, unit, time);
        if (event != null) {
            FlightEvents.end(event, batch, unit);
        }
        for (int i = 0; i < batch.size(); i++) {
            publish(batch.get(i), unit, i);
        }
    }

    // ---- rehearsals -------------------------------------------------------------------------------------------------

    /** Rehearses the first moments of a realm, so that HotSpot's profiles of the runtime have seen them. */
    @Override
    public boolean pause() {
        if (rehearsals == null || unsupported || rehearsed == REHEARSALS) {
            return false;
        }
        int done = rehearsed + 1;
        try {
            if (rehearsal == null) {
                rehearsal = rehearsals.get();
            }
            rehearsal.run();
        } catch (Throwable e) {
            // It is there for speed only.
            done = REHEARSALS;
            log.rehearsalFailed(e);
        }
        rehearsed = done;
        if (done < REHEARSALS) {
            return true;
        }
        rehearsal = null;
        return false;
    }

    // ---- compiling and publishing -----------------------------------------------------------------------------------

    private static BaselineUnit run(FunctionCompiler ready, List<CompileRequest> batch) throws Exception {
        if (batch.get(0).forFrames()) {
            return ready.compileFrameEntry(batch.get(0).function());
        }
        SharedFunctionInfo[] functions = new SharedFunctionInfo[batch.size()];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = batch.get(i).function();
        }
        int generation = batch.get(0).generation();
        return generation == 0 ? ready.compile(functions) : ready.compileAgain(functions, generation);
    }

    private void publish(CompileRequest request, BaselineUnit unit, int i) {
        BaselineRefusal refusal = unit.refusal(i);
        if (refusal != null) {
            // What has been compiled before, and now is too large, keeps the code that it has.
            if (request.generation() == 0) {
                refuse(request, refusal);
            }
            return;
        }
        if (unit.frameCode(i) != null) {
            request.code().setFrameCode(unit.frameCode(i));
        }
        if (unit.code(i) != null) {
            ExecutableCode before = request.function().code();
            request.code().replaceWith(unit.code(i));
            if (request.generation() > 0 && before instanceof Code old) {
                BaselineCompiler.supersede(old, unit.code(i));
            }
        }
        if (request.generation() > 0) {
            counters.publishAgain();
            if (FlightRecording.isWanted()) {
                FlightEvents.deoptimized(request.function(), request.generation());
            }
        } else {
            counters.publish(request.forFrames());
        }
        log.published(request);
        if (!request.forFrames() && missBudget > 0) {
            synchronized (this) {
                tierOf(request.function()).published(request.code(), missBudget);
            }
        }
    }

    private void refuse(CompileRequest request, BaselineRefusal refusal) {
        counters.refuse(refusal);
        synchronized (this) {
            tierOf(request.function()).abandoned = true;
        }
        log.refused(request, refusal);
        if (FlightRecording.isWanted()) {
            FlightEvents.refused(request.function(), refusal);
        }
    }

    /** A script near the end of its stack compiled on the spot: that says nothing about the function. */
    private synchronized void retryLater(List<CompileRequest> batch, StackOverflowError e) {
        if (!synchronous) {
            for (CompileRequest request : batch) {
                abandon(request, e);
            }
            return;
        }
        for (CompileRequest request : batch) {
            tierOf(request.function()).request(request.forFrames(), false);
        }
    }

    private void abandon(CompileRequest request, Throwable failure) {
        synchronized (this) {
            tierOf(request.function()).abandoned = true;
        }
        counters.fail(1);
        log.failed(request, failure);
    }
}
