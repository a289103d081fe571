package dev.deltic.runtime;

import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.flags.Compatibility;
import dev.deltic.flags.Proposal;
import dev.deltic.limits.Evaluation;
import dev.deltic.limits.Interruptible;
import dev.deltic.limits.LimitKind;
import dev.deltic.limits.Limits;
import dev.deltic.numbers.NumberTexts;
import dev.deltic.shapes.Shape;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyKeyTable;
import dev.deltic.values.PropertyName;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** One isolate's run-time state: what its realms have in common. Entered by one thread at a time; only
 *  {@link #requestInterrupt} and {@link #cancel} may be called from other threads.
 *  <a href="https://tc39.es/ecma262/#sec-agents">Agents</a> */
public final class Agent {
    /** Frames before a RangeError on threads with very large stacks; smaller stacks end in StackOverflowError before. */
    static final int MAX_DEPTH = 200_000;
    /** Smaller allocations need no announcement: the count of what the thread has allocated notices them in time. */
    private static final int LARGE = 64 << 10;

    private final SharedState shared;
    /** The engine's property names. */
    public final PropertyKeyTable keys;
    /** The engine's shape roots. */
    public final ShapeTable shapes;
    /** The engine's common shapes. */
    public final WellKnownShapes wellKnownShapes;
    /** Makes intrinsics. */
    public final IntrinsicInstaller installer;
    /** Gives script functions their first code. */
    public final CodeProvider codeProvider;
    /** The promise jobs. */
    public final JobQueue jobs = new JobQueue(this);
    /** Told of rare events, null unless somebody wants to know. */
    public ExecutionListener listener;
    /** What the host does for the runtime. */
    public final HostHooks hooks;
    /** Whether scripts may answer for global names that nothing has, and for properties. */
    public final boolean answersMissing;
    /** What scripts may use of the host's language: an {@code interop.AccessPolicy}, which this package may not name; null for the
     *  default. */
    public final Object hostPolicy;
    /** What the objects of scripts are to Java: an {@code interop.Mirroring}, which this package may not name; null for views. */
    public final Object hostMirrors;
    /** Which proposals scripts may use: a set of {@link dev.deltic.flags.Proposal}s. */
    public final int proposals;
    /** The shape of new errors: with a native {@code stack}, unless their prototype has it as an accessor. */
    final Shape errorShape;
    /** Installed builtin tables, by intrinsic; belongs to the engine and only grows. */
    final BuiltinInstaller.Template[] templates;

    /** How many steps one match of a regular expression may take. */
    public long regExpStepLimit = RegExpTable.DEFAULT_STEP_LIMIT;
    /** The matcher's working memory; belongs to {@code builtins.regexp}. */
    public Object regExpMemory;

    /** The zone of local time, null until a date needs it; a host may set another. */
    public LocalTimeZone timeZone;

    /** Counts uses of polymorphic access sites that name obsolete shapes; belongs to {@code ic}. */
    public int polymorphicUses;
    /** What allocation sites know of the lives of their objects. */
    final ObjectCensus census;

    /** Whether a script has changed the prototype of any object. */
    boolean prototypesChanged;

    /** Call depth, in activations of script code. */
    public int depth;
    /** The call depth that a new activation may not have; {@link #tooDeep} tells why. */
    public int depthLimit = MAX_DEPTH;
    /** Whether {@code Atomics.wait} may block the agent's thread.
     *  <a href="https://tc39.es/ecma262/#sec-agentcansuspend">AgentCanSuspend</a> */
    public boolean canSuspend = true;
    /** The objects whose elements {@code join} is putting together, outermost first: one that contains itself gives "". */
    public ArrayList<JSObject> joining = new ArrayList<>(0);
    /** About how many characters the next text of JSON.stringify will have; belongs to {@code builtins.json}. */
    public int textLengthHint;
    /** Where the interpreter notes its innermost activation. An object of its own that is renewed now and then, so that it is young:
     *  a reference from an old object to a young one costs each call two memory fences in the G1 collector. */
    private Innermost innermost = new Innermost();

    private static final class Innermost {
        ScriptActivation activation;
    }

    /** The function of another realm that was constructed last and still runs, or null. */
    public JSFunction foreignConstructor;
    /** The realm of the code that constructs {@link #foreignConstructor}. */
    public Realm foreignCallerRealm;

    /** Where the cells of collected FinalizationRegistry targets arrive; null until there is a cell. */
    private ReferenceQueue<Object> finalizationQueue;

    /** What WeakRefs gave out since the last job ended. */
    private ArrayList<Object> keptAlive;
    /** Null until a symbol is registered. */
    private Map<String, JSSymbol> symbolRegistry;
    private Map<JSSymbol, String> registeredSymbols;
    /** How often this agent has evaluated the declarations of private names; null until it did. */
    private WeakHashMap<PrivateNameBoilerplate, Integer> privateNames;
    private long moduleOrder;
    /** What the next poll has to do: bits of {@link Interrupts}. Changed with {@link #turns} locked. */
    private volatile int due;
    /** A copy of {@link #due} for {@link #isPollDue}. */
    private final short[] compiledDue = new short[1];
    /** Never read; see {@link #isPollDue}. */
    private final short[] decoy = new short[1];
    private InterruptHandler request;
    /** The turn that a cancel was for. */
    private volatile long cancelledTurn;
    /** What the running call counts for; null where nothing is limited. */
    Evaluation evaluation;
    /** What has ended the running call; null while nothing has. */
    TerminationException ended;
    /** What a limit's watch arms; null until there is a limit. */
    Interruptible watched;

    /** The times that threads were in the isolate. */
    public final Turns turns = new Turns();

    /** What is done at the next poll. */
    public interface InterruptHandler {
        /** Runs on the isolate's thread; may throw a {@link TerminationException}. */
        void onInterrupt();
    }

    /** An agent of an engine whose shared parts are {@code shared}. */
    public Agent(SharedState shared, HostHooks hooks) {
        this.shared = shared;
        this.keys = shared.keys;
        this.shapes = shared.shapes;
        this.wellKnownShapes = shared.wellKnownShapes;
        this.installer = shared.installer;
        this.codeProvider = shared.codeProvider;
        this.templates = shared.templates;
        this.recentNames = shared.recentNames;
        this.hostPolicy = shared.hostPolicy;
        this.hostMirrors = shared.hostMirrors;
        this.proposals = shared.proposals;
        this.errorShape = proposals != 0 && Proposal.ERROR_STACK_ACCESSOR.isIn(proposals) ? wellKnownShapes.empty : wellKnownShapes.error;
        this.census = new ObjectCensus(shared.unboxesAlways);
        this.hooks = hooks;
        Compatibility mode = hooks.compatibility();
        this.answersMissing = mode != null && mode == Compatibility.NASHORN;     // no class for an enum where there is none
    }

    /** The parts of an engine that its agents share. Thread-safe. */
    public static final class SharedState {
        final PropertyKeyTable keys;
        final ShapeTable shapes;
        final WellKnownShapes wellKnownShapes;
        final IntrinsicInstaller installer;
        final CodeProvider codeProvider;
        /** Null until there is compiled code: without any, {@link Agent#activation()}'s list is the whole stack. */
        private volatile CompiledStack compiledStack;
        /** Null until there is one. */
        private RegExpTable regExps;
        /** Null until a number was converted. Not the agents' own: in compiled code, each agent's first text would be a case of its own. */
        private volatile NumberTexts numberTexts;
        /** Whether objects with doubles are unboxed without waiting for evidence that it pays. */
        private volatile boolean unboxesAlways;
        /** After how many steps the pattern of a regular expression is compiled to a method of the JVM, Integer.MAX_VALUE for never; set
         *  before the first agent is made. */
        public int regExpCompileAfter = RegExpTable.DEFAULT_COMPILE_AFTER;
        /** See {@link Agent#hostPolicy}; set before the first agent is made. */
        public Object hostPolicy;
        /** See {@link Agent#hostMirrors}; set before the first agent is made. */
        public Object hostMirrors;
        /** See {@link Agent#proposals}; set before the first agent is made. */
        public int proposals;
        /** See {@link Agent#localeSource}; set before the first agent is made. */
        public String localeSource;
        /** See {@link Agent#localeData}. */
        private volatile Object localeData;
        /** Racy by design: a template is immutable, and two realms that build the same one build equal ones. */
        final BuiltinInstaller.Template[] templates = new BuiltinInstaller.Template[Intrinsic.COUNT];
        private final PropertyName[] recentNames = new PropertyName[256];

        /** The shared state of a new engine. */
        public SharedState(PropertyKeyTable keys, ShapeTable shapes, IntrinsicInstaller installer, CodeProvider codeProvider) {
            this.keys = keys;
            this.shapes = shapes;
            this.wellKnownShapes = new WellKnownShapes(shapes);
            this.installer = installer;
            this.codeProvider = codeProvider;
        }

        /** Has agents that are made from now on unbox the fields of all objects with doubles, to test that path. */
        public void unboxAlways() {
            unboxesAlways = true;
        }

        /** Has stacks be read by {@code stack}; to be called before compiled code is published. */
        public void setCompiledStack(CompiledStack stack) {
            compiledStack = stack;
        }

        private synchronized NumberTexts createNumberTexts() {
            if (numberTexts == null) {
                numberTexts = new NumberTexts();
            }
            return numberTexts;
        }

        private synchronized RegExpTable regExps() {
            if (regExps == null) {
                regExps = new RegExpTable();
            }
            return regExps;
        }
    }

    /** See {@link SharedState#regExpCompileAfter}. */
    public int regExpCompileAfter() {
        return shared.regExpCompileAfter;
    }

    /** The engine's regular expressions by pattern and flags. */
    public RegExpTable regExps() {
        return shared.regExps();
    }

    /** Where what is known of locales is to come from: {@code icu}, {@code jdk}, or null for the better one that there is. */
    public String localeSource() {
        return shared.localeSource;
    }

    /** What the engine knows of locales: an {@code intl.LocaleData}, which this package may not name; null until Intl was touched. */
    public Object localeData() {
        return shared.localeData;
    }

    /** The engine's locale data: {@code data}, unless there already is other. */
    public Object offerLocaleData(Object data) {
        synchronized (shared) {
            if (shared.localeData == null) {
                shared.localeData = data;
            }
            return shared.localeData;
        }
    }

    /** Names that the engine's isolates looked up last, by hash of the string: computed member access mostly repeats a few. Racy by
     *  design: names are immutable, and each is asked whether it is the right one. */
    private final PropertyName[] recentNames;

    /** The name of a string if it has been asked for not long ago, else null. For any thread: it changes nothing. */
    public PropertyName recentName(String string) {
        int hash = string.hashCode();
        PropertyName recent = recentNames[(hash ^ hash >>> 8) & 255];
        return recent != null && recent.string().equals(string) ? recent : null;
    }

    /** The property key of any string. */
    PropertyKey key(String string) {
        int hash = string.hashCode();
        int at = (hash ^ hash >>> 8) & 255;
        PropertyName recent = recentNames[at];
        if (recent != null && recent.string().equals(string)) {
            return recent;
        }
        PropertyKey key = keys.of(string);
        if (key instanceof PropertyName name) {
            recentNames[at] = name;
        }
        return key;
    }

    /** The agent's realms, dropped when nothing else refers to them. */
    private final ArrayList<WeakReference<Realm>> realms = new ArrayList<>(2);

    /** Adds a new realm. */
    void register(Realm realm) {
        if (realms.size() >= 16 && Integer.bitCount(realms.size()) == 1) {
            realms.removeIf(reference -> reference.get() == null);
        }
        realms.add(new WeakReference<>(realm));
    }

    /** The realm that an intrinsic object or builtin function belongs to: what it makes lazily belongs there too, whichever
     *  realm's code asks. {@code current} when no realm claims the object. */
    Realm homeOf(JSObject object, Realm current) {
        if (object instanceof JSFunction function) {
            return function.realm;
        }
        if (realms.size() > 1 && !current.hasIntrinsic(object)) {
            for (WeakReference<Realm> reference : realms) {
                Realm realm = reference.get();
                if (realm != null && realm.hasIntrinsic(object)) {
                    return realm;
                }
            }
        }
        return current;
    }

    /** Whether an object may have a function that answers for properties that it has not. */
    public boolean answersMissingProperties() {
        return answersMissing && keys.hasHookNames();
    }

    /** See {@link Realm#hasTraces}. */
    boolean hasTraces() {
        return prototypesChanged || realms.size() > 1 || symbolRegistry != null || !jobs.isIdle();
    }

    /** The symbol that {@code Symbol.for(key)} gives in every realm of the agent. */
    public JSSymbol symbolFor(String key) {
        if (symbolRegistry == null) {
            symbolRegistry = new HashMap<>();
            registeredSymbols = new HashMap<>();
        }
        JSSymbol symbol = symbolRegistry.get(key);
        if (symbol == null) {
            symbol = new JSSymbol(key);
            symbolRegistry.put(key, symbol);
            registeredSymbols.put(symbol, key);
        }
        return symbol;
    }

    /** The key a symbol was registered with, or null. */
    public String keyForSymbol(JSSymbol symbol) {
        return registeredSymbols == null ? null : registeredSymbols.get(symbol);
    }

    /** <a href="https://tc39.es/ecma262/#sec-addtokeptobjects">AddToKeptObjects</a> */
    public void addToKeptObjects(Object value) {
        if (keptAlive == null) {
            keptAlive = new ArrayList<>();
        }
        keptAlive.add(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-clear-kept-objects">ClearKeptObjects</a>, and jobs for the registries whose targets
     *  have gone. The engine calls it when the jobs of a turn are done. */
    public void endTurn() {
        keptAlive = null;
        ReferenceQueue<Object> queue = finalizationQueue;
        if (queue != null) {
            for (Object cell = queue.poll(); cell != null; cell = queue.poll()) {
                ((FinalizationCell) cell).enqueueCleanup();
            }
        }
    }

    /** Where cells of FinalizationRegistries arrive when their targets have been collected. */
    ReferenceQueue<Object> finalizationQueue() {
        if (finalizationQueue == null) {
            finalizationQueue = new ReferenceQueue<>();
        }
        return finalizationQueue;
    }

    /** The next [[AsyncEvaluationOrder]].
     *  <a href="https://tc39.es/ecma262/#sec-IncrementModuleAsyncEvaluationCount">IncrementModuleAsyncEvaluationCount</a> */
    public long nextModuleOrder() {
        return ++moduleOrder;
    }

    /** What reads stacks, or null while there is no compiled code in the engine. */
    CompiledStack compiledStack() {
        return shared.compiledStack;
    }

    /** The innermost of the interpreter's activations, or null; {@link ScriptStack} knows those of compiled code too. */
    public ScriptActivation activation() {
        return innermost.activation;
    }

    /** Sets the innermost activation; for the tiers. */
    public void setActivation(ScriptActivation activation) {
        innermost.activation = activation;
    }

    /** Keeps what {@link #setActivation} writes to young; to be called every few thousand calls. */
    public void renewActivation() {
        Innermost fresh = new Innermost();
        fresh.activation = innermost.activation;
        innermost = fresh;
    }

    // ---- interrupts and limits ------------------------------------------------------------------------------------------

    /** Asks the running script to call {@code handler} at its next poll. Thread-safe; a later request replaces an earlier. */
    public void requestInterrupt(InterruptHandler handler) {
        synchronized (turns) {
            request = handler;
            setDue(handler == null ? due & ~Interrupts.REQUEST : due | Interrupts.REQUEST);
        }
    }

    /** The handler that was asked for; it is not asked for again. */
    InterruptHandler takeRequest() {
        synchronized (turns) {
            InterruptHandler handler = request;
            requestInterrupt(null);
            return handler;
        }
    }

    /** With {@link #turns} locked. */
    private void setDue(int bits) {
        due = bits;
        compiledDue[0] = (short) bits;
    }

    /** Whether a poll has something to do. */
    public boolean interruptRequested() {
        return due != 0;
    }

    /** The same for compiled code, which asks at each turn of a loop. HotSpot moves no read across a volatile one, so that each turn would
     *  look anew at what the loop does not change: shapes, accessors, the elements of a list. Therefore this read is a plain one, and what
     *  keeps HotSpot from reading once for a whole loop is a write to another array, of which it cannot know that it is another. What is
     *  written is what was read, so that the write cannot be moved out of the loop first. */
    public boolean isPollDue() {
        short bits = compiledDue[0];
        decoy[0] = bits;
        return bits != 0;
    }

    /** Does what was asked for from outside, if something was; ends the evaluation whose limit is exceeded. */
    public void poll() {
        int now = due;
        if (now != 0) {
            Interrupts.serve(this, now);
        }
    }

    /** Has the next poll do something. */
    void raise(int bit) {
        synchronized (turns) {
            setDue(due | bit);
        }
    }

    /** Has polls do no longer what the bits stand for. */
    void clear(int bits) {
        synchronized (turns) {
            setDue(due & ~bits);
        }
    }

    /** Ends what runs in the agent now, at its next poll; false when nothing does. Thread-safe. */
    public boolean cancel() {
        synchronized (turns) {
            long turn = turns.read();
            if ((turn & 1) == 0) {
                return false;
            }
            cancelledTurn = turn;
            setDue(due | Interrupts.CANCEL);
            return true;
        }
    }

    /** The turn that a cancel was for. */
    long cancelledTurn() {
        return cancelledTurn;
    }

    /** The current thread has entered from outside, or from a callback of another agent's script, with these limits or null. */
    public void beginEvaluation(Limits limits) {
        Interrupts.enter(this, limits);
    }

    /** The outermost call is over: what was asked of its polls is forgotten. */
    public void endEvaluation() {
        if (evaluation != null) {
            Interrupts.leave(this);
        }
        ended = null;
        if (due != 0) {
            clear(Interrupts.CHECK | Interrupts.COUNT | Interrupts.CANCEL);
        }
    }

    /** Whether the running call has any limit. */
    public boolean isLimited() {
        return evaluation != null;
    }

    /** The number of a limit of the running call; 0 for none. */
    public long limit(LimitKind kind) {
        return evaluation == null ? 0 : evaluation.limit(kind);
    }

    /** Ends the running call because of a limit that is compared where it counts. */
    public RuntimeException exceeded(LimitKind kind, long limit) {
        return Interrupts.exceeded(this, kind, limit);
    }

    /** The end of a call at {@link #depthLimit}: of the evaluation, if that is its limit, else a RangeError. */
    public RuntimeException tooDeep(Realm realm) {
        return Interrupts.tooDeep(this, realm);
    }

    /** To be called before {@code bytes} are allocated at once: ends the evaluation that may not. */
    public void announceBytes(long bytes) {
        if (bytes >= LARGE && evaluation != null) {
            Interrupts.announceBytes(this, evaluation, bytes, bytes);
        }
    }

    /** The same before two strings are put together, which may be done later and then copies both. */
    public void announceText(int left, int right) {
        long bytes = 2L * (left + right);
        if (bytes >= LARGE && evaluation != null) {
            Interrupts.announceBytes(this, evaluation, bytes, 2L * Math.min(left, right));
        }
    }

    /** The texts of numbers that were converted lately, in any of the engine's agents. */
    public NumberTexts numberTexts() {
        NumberTexts texts = shared.numberTexts;
        return texts != null ? texts : shared.createNumberTexts();
    }

    /** To be called before the keys of so many elements are listed, which takes objects for each. */
    public void announceKeys(long count) {
        announceBytes(64 * count);
    }

    /** To be called before work that polls nowhere and takes about {@code nanos}: ends the evaluation that has less time left. */
    public void announceWork(long nanos) {
        if (evaluation != null) {
            Interrupts.announceWork(this, evaluation, nanos);
        }
    }

    /** To be called before a line is printed. */
    public void announceOutput(String line) {
        if (evaluation != null) {
            Interrupts.countOutput(this, evaluation, line);
        }
    }

    /** A new private name for a class that is being evaluated. */
    public PrivateName privateName(PrivateNameBoilerplate declaration) {
        if (privateNames == null) {
            privateNames = new WeakHashMap<>();
        }
        Integer before = privateNames.get(declaration);
        int evaluation = before == null ? 0 : before;
        privateNames.put(declaration, evaluation + 1);
        return declaration.name(evaluation);
    }
}
