package dev.deltic.tiering;

import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.interpreter.TierUpHook;
import dev.deltic.runtime.Agent;
import dev.deltic.trace.Trace;
import java.util.function.Supplier;

/** The tiers of an engine: told by the interpreter which functions are worth compiling, has each compiled once, whichever isolate asks
 *  first, and publishes the code to all. Holds no function and no code itself, beyond the requests that wait. Thread-safe. */
public final class Tiering implements TierUpHook {
    private final TieringOptions options;
    private final Trace trace;
    /** Null for the baseline compiler. */
    private final FunctionCompiler.Factory factory;
    private Agent.SharedState shared;
    /** Null when nothing is to be rehearsed. */
    private Supplier<Runnable> rehearsals;
    /** Made with the first request: most scripts end before. */
    private volatile CompileService service;

    /** The tiers of a new engine. {@code trace} may be null. */
    public Tiering(TieringOptions options, Trace trace) {
        this(options, trace, null);
    }

    /** Tiers with any compiler. */
    Tiering(TieringOptions options, Trace trace, FunctionCompiler.Factory factory) {
        this.options = options;
        this.trace = trace;
        this.factory = factory;
    }

    /** Names what the engine's agents have in common; before anything runs.
     *  @param rehearsalMaker makes what the compiler's thread is to run now and then in its first seconds, so that HotSpot knows it */
    public void attach(Agent.SharedState state, Supplier<Runnable> rehearsalMaker) {
        shared = state;
        rehearsals = rehearsalMaker;
    }

    /** As above, with nothing to rehearse. */
    void attach(Agent.SharedState state) {
        attach(state, null);
    }

    /** When functions change their tier. */
    public TieringOptions options() {
        return options;
    }

    /** Compiles and counts; made now if there was nothing to compile yet. */
    public CompileService service() {
        CompileService present = service;
        if (present == null) {
            synchronized (this) {
                present = service;
                if (present == null) {
                    boolean synchronous = options.synchronous || options.tier == TieringOptions.BASELINE;
                    boolean counting = factory == null && options.countsCallDepth;
                    FunctionCompiler.Factory maker = counting ? CountingCompiler.maker(shared, trace) : factory;
                    present = new CompileService(maker, shared, rehearsals, synchronous, trace);
                    present.setMissBudget(options.missBudget());
                    service = present;
                }
            }
        }
        return present;
    }

    /** The baseline compiler of an engine that limits the depth of calls. */
    private record CountingCompiler(Agent.SharedState shared, Trace trace) implements FunctionCompiler.Factory {
        /** Not made in {@link #service} itself, which would have the verifier load its type in every process. */
        static FunctionCompiler.Factory maker(Agent.SharedState shared, Trace trace) {
            return new CountingCompiler(shared, trace);
        }

        @Override
        public FunctionCompiler create() {
            return new BaselineFunctionCompiler(shared, trace, true);
        }
    }

    /** What has been done so far. */
    public TieringCounters countersNow() {
        CompileService present = service;
        return present == null ? new TieringCounters() : present.counters();
    }

    /** Whether functions are, or would be, compiled: not where the options say so, nor where the JVM turned out to define no classes. */
    public boolean isCompiling() {
        CompileService present = service;
        return options.tier != TieringOptions.INTERPRETER && (present == null || !present.isUnsupported());
    }

    /** The number of requests that wait. */
    public int queueDepth() {
        CompileService present = service;
        return present == null ? 0 : present.queueDepth();
    }

    @Override
    public int callBudget(SharedFunctionInfo function) {
        if (options.tier == TieringOptions.BASELINE && startsInterpreted(function)) {
            return 2;
        }
        if (options.tier != TieringOptions.MIXED) {
            return NEVER;
        }
        // Until something has been compiled the JVM is cold, the interpreter as well: what the first script costs there, C2 spends on loops
        // that are not needed soon.
        return service == null && isTopLevel(function.kind()) ? options.firstCallBudget(function.bytecode())
            : options.callBudget(function.bytecode());
    }

    @Override
    public int loopBudget(SharedFunctionInfo function) {
        return options.tier == TieringOptions.MIXED || options.tier == TieringOptions.BASELINE && startsInterpreted(function)
            ? options.loopBudget(function.bytecode()) : NEVER;
    }

    @Override
    public void firstCall(InterpreterCode code) {
        if (options.tier == TieringOptions.BASELINE && !startsInterpreted(code.shared())) {
            service().requestCode(code, "first call");
        }
    }

    @Override
    public int callBudgetSpent(InterpreterCode code, boolean mayWait) {
        boolean waits = mayWait && service == null && isTopLevel(code.shared().kind()) && options.isWaitedFor(code.shared().bytecode());
        int rest = service == null ? 0 : callBudget(code.shared()) - code.shared().invocationCount;
        if (rest > 0 && isTopLevel(code.shared().kind())) {
            return rest;                        // had the budget of a first script, and is not the first any more
        }
        CompileService.Answer answer = service().requestCode(code, "calls");
        if (waits && answer == CompileService.Answer.ACCEPTED) {
            service().awaitFirst();
        }
        return answer == CompileService.Answer.LATER ? callBudget(code.shared()) : NEVER;
    }

    @Override
    public int loopBudgetSpent(InterpreterCode code, int iterations) {
        SharedFunctionInfo function = code.shared();
        int budget = loopBudget(function);
        if (!isTopLevel(function.kind())) {
            CompileService.Answer answer = service().requestCode(code, "loops");
            if (answer == CompileService.Answer.NEVER || function.kind().isResumable()) {
                return answer == CompileService.Answer.LATER ? budget : NEVER;
            }
        }
        // Code for calls does not help a frame that is already running, and many iterations promise more of them.
        boolean runsOn = iterations >= budget / 2;
        return runsOn && service().requestFrameCode(code) != CompileService.Answer.LATER ? NEVER : budget;
    }

    /** Whether a function is not compiled before its first call even where all are: most texts given to {@code eval} run once, and a
     *  class for each of a million takes longer than anything a program waits for. */
    private static boolean startsInterpreted(SharedFunctionInfo function) {
        return function.kind() == FunctionKind.EVAL;
    }

    /** Whether the code seldom runs more than once: then its loops count, not its calls. */
    private static boolean isTopLevel(FunctionKind kind) {
        return kind == FunctionKind.SCRIPT || kind == FunctionKind.EVAL;
    }

    @Override
    public void onStackReplacement(InterpreterCode code, int header) {
        service().stackReplaced(code.shared(), header);
    }
}
