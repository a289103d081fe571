package dev.deltic.scripting;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.engine.Engine;
import dev.deltic.engine.GlobalScope;
import dev.deltic.engine.RealmHost;
import dev.deltic.engine.RehearsalStage;
import dev.deltic.engine.Timers;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.JavaObject;
import dev.deltic.interop.RealmAccess;
import dev.deltic.flags.Compatibility;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.HostWrapping;
import dev.deltic.runtime.TerminationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.SimpleBindings;

/** What a realm sees of the caller's {@link ScriptContext}: its Bindings as global names, its writers as output. The engine scope
 *  is held weakly, because the realm is kept for as long as its Bindings live: whatever escapes to Java holds the Bindings itself.
 *  Bindings are asked through {@code containsKey}, {@code get}, {@code put} and {@code remove} only. What they throw reaches the script
 *  as the caller's own exception. */
final class ContextScope implements GlobalScope, RealmHost, RealmAccess {
    private static final String CONTEXT = "context";
    private static final String ARGUMENTS = "arguments";
    private static final String LOAD = "load";
    /** A power of two. */
    private static final int WRAPPERS = 16;

    private final ScriptRealm owner;
    /** The caller's engine scope, or null where the global object itself is the engine scope. */
    private final WeakReference<Bindings> foreign;
    /** Whose ways scripts expect; null for our own. */
    private final Compatibility compatibility;
    /** Whether there are {@code setTimeout} and its kin. */
    private final boolean hasTimers;
    /** What scripts of another engine find besides; null where none is expected. */
    private CompatibilityGlobals compatibilityGlobals;
    /** Whether a script's assignments go to the Bindings at all. */
    private final boolean takesNames;
    /** What {@link #foreign} refers to, while an evaluation runs: asking a WeakReference is dearer. */
    private Bindings entered;
    /** The same, if it {@link #isSimple}. */
    private SimpleBindings simple;
    /** Whether the Bindings is the JDK's own, whose {@code get} gives null for names that it has not. */
    private final boolean isSimple;
    /** New globals go to the Bindings too: it is a plain map that its maker expects to be filled. */
    private boolean takesNewNames;
    /** The names that a script set to undefined, which a Bindings shows as null. */
    private UndefinedNames undefinedNames;
    private ContextVariables variables;
    /** What the host objects that scripts read or wrote last are wrapped in, by hashes of names; null before the first one of an
     *  evaluation: an object of a name is not kept for longer. A new array, for storing a young object in an old one is dear. */
    private HostObject[] wrappers;

    /** Whether Java has, or had, something that belongs to the realm and refers to it. */
    private boolean handedOut;

    /** The context of the running evaluation. Outside one null, or the engine's own that was there last: the realm of its own Bindings
     *  keeps nothing alive by that, and storing a reference anew costs a memory fence in the G1 collector, as with what follows. */
    private ScriptContext current;
    private boolean isRunning;
    /** The context of the last evaluation, for what Java calls later. Its Bindings must not be kept alive from here. */
    private WeakReference<ScriptContext> last;
    /** Its writers; null where they are an engine's that nobody has asked for. */
    private Writer lastWriter;
    private Writer lastErrorWriter;
    private Bindings lastGlobals;

    ContextScope(ScriptRealm owner, Bindings foreign) {
        this.owner = owner;
        this.foreign = foreign == null ? null : new WeakReference<>(foreign);
        this.compatibility = owner.isolate.engine().options().compatibility();
        this.hasTimers = owner.isolate.engine().options().hasTimers();
        this.isSimple = foreign != null && foreign.getClass() == SimpleBindings.class;
        // The rules are not loaded for a global object, which needs none.
        BindingsRule rule = foreign == null ? null : BindingsRule.current(compatibility);
        this.takesNames = rule == null || rule != BindingsRule.NASHORN;
        this.takesNewNames = rule != null && (rule == BindingsRule.RHINO
            || rule == BindingsRule.DEFAULT && (isSimple || foreign instanceof GlobalBindings));
    }

    ScriptRealm owner() {
        return owner;
    }

    /** Whether Java may have an object of the realm, which then lives as long as that. */
    boolean isHandedOut() {
        return handedOut;
    }

    /** Whether the scope itself keeps something for later evaluations. */
    boolean hasTraces() {
        return undefinedNames != null || variables != null || compatibilityGlobals != null;
    }

    // ---- the way in -------------------------------------------------------------------------------------------------

    @Override
    public void enter() {
        owner.enter();
    }

    @Override
    public void exit() {
        owner.exit();
    }

    @Override
    public RuntimeException ended(TerminationException end) {
        return ScriptFailures.toldOutside(owner, end);
    }

    @Override
    public Object anchor() {
        handedOut = true;
        return foreign == null ? null : foreign.get();
    }

    /** Makes {@code context} the one that scripts see, and gives the one before. */
    ScriptContext enter(ScriptContext context) {
        ScriptContext before = isRunning ? current : null;
        isRunning = true;
        if (current != context) {
            current = context;
        }
        if (before == null && foreign != null) {
            entered = foreign.get();
            simple = isSimple ? (SimpleBindings) entered : null;
        }
        return before;
    }

    /** Ends what {@link #enter} began. */
    void leave(ScriptContext before) {
        if (before == null) {
            leaveOutermost(current);
        } else {
            current = before;
        }
    }

    private void leaveOutermost(ScriptContext context) {
        isRunning = false;
        entered = null;
        simple = null;
        wrappers = null;
        if (foreign == null && context instanceof EngineContext own && own.isFirst()) {
            setLast(own.knownWriter(), own.knownErrorWriter(), own.getBindings(ScriptContext.GLOBAL_SCOPE));
        } else {
            if (last == null || last.get() != context) {
                last = new WeakReference<>(context);
            }
            current = null;
            if (context instanceof EngineContext own) {
                setLast(own.knownWriter(), own.knownErrorWriter(), own.getBindings(ScriptContext.GLOBAL_SCOPE));
            } else {
                setLast(context.getWriter(), context.getErrorWriter(), context.getBindings(ScriptContext.GLOBAL_SCOPE));
            }
        }
    }

    private void setLast(Writer writer, Writer errorWriter, Bindings globals) {
        // One branch, which every realm takes once: three would each have to be rehearsed.
        if (lastWriter != writer || lastErrorWriter != errorWriter || lastGlobals != globals) {
            lastWriter = writer;
            lastErrorWriter = errorWriter;
            lastGlobals = globals;
        }
    }

    /** The context of the running or the last evaluation; null when that has been collected. */
    ScriptContext context() {
        return current != null ? current : last == null ? null : last.get();
    }

    private Bindings engineScope() {
        Bindings known = entered;
        return known != null || foreign == null ? known : foreign.get();
    }

    private Bindings globalScope() {
        ScriptContext context = context();
        return context == null ? lastGlobals : context.getBindings(ScriptContext.GLOBAL_SCOPE);
    }

    /** The context of the last evaluation that was not in the engine's own, until it is collected. From any thread. */
    ScriptContext lastContext() {
        WeakReference<ScriptContext> known = last;
        return known == null ? null : known.get();
    }

    /** What messages call the realm. */
    @Override
    public String toString() {
        Bindings own = engineScope();
        return own == null ? "the context of Bindings@" + Integer.toHexString(System.identityHashCode(owner))
            : "the context of " + own.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(own));
    }

    @Override
    public RehearsalStage rehearsalStage(Engine rehearsed) {
        return ScriptStage.of(rehearsed);
    }

    // ---- names ------------------------------------------------------------------------------------------------------

    @Override
    public boolean has(String name) {
        if (name.isEmpty()) {
            return false;
        }
        try {
            Bindings own = engineScope();
            if (own != null && (isSimple && own.get(name) != null || own.containsKey(name))) {
                return true;
            }
            Bindings global = globalScope();
            if (global != null && global.containsKey(name)) {
                return true;
            }
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
        return isVariable(name) && variable(name) != HOLE;
    }

    @Override
    public Object value(String name, HostWrapping wrapping) {
        Object value;
        try {
            SimpleBindings own = simple;
            value = own != null ? own.get(name) : null;
            if (value == null) {
                value = otherValue(name);
            }
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
        return value == null || value instanceof Integer || value instanceof String || value instanceof Double ? value
            : wrapped(name, value, wrapping);
    }

    /** The value of a name that {@link #simple} has not. */
    private Object otherValue(String name) {
        Bindings own = engineScope();
        if (own != null && own.containsKey(name)) {
            return own.get(name);
        }
        Bindings global = globalScope();
        return global != null && global.containsKey(name) ? global.get(name) : null;
    }

    /** A value's wrapper: the one that the name had before, if it is the same object. */
    private Object wrapped(String name, Object value, HostWrapping wrapping) {
        HostObject[] known = wrappers;
        int place = name.hashCode() & WRAPPERS - 1;
        if (known == null) {
            known = new HostObject[WRAPPERS];
            wrappers = known;
        } else if (known[place] != null && known[place].host == value) {
            return known[place];
        }
        Object result = wrapping.toScript(owner.realm, value);
        known[place] = result instanceof HostObject object ? object : null;
        return result;
    }

    /** Remembers what a script has put under a name, so that it need not be wrapped again when the script reads that. */
    private void noteWrapper(String name, JavaObject object) {
        HostObject[] known = wrappers;
        if (known != null && object.getClass() == JavaObject.class) {
            known[name.hashCode() & WRAPPERS - 1] = object;
        }
    }

    @Override
    public HostWrapping createWrapping() {
        return HostValues.createWrapping();
    }

    @Override
    public Object get(String name) {
        if (name.isEmpty()) {
            return HOLE;
        }
        Object value;
        try {
            Bindings own = engineScope();
            if (own == null || !own.containsKey(name)) {
                own = globalScope();
                if (own == null || !own.containsKey(name)) {
                    return isVariable(name) ? variable(name) : HOLE;
                }
            }
            value = own.get(name);
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
        return value == null && undefinedNames != null && undefinedNames.contains(name) ? UNDEFINED
            : HostValues.toScript(owner.realm, value);
    }

    @Override
    public String withheldBy(String name) {
        return name.equals(LOAD) ? "deltic.allow.io" : null;
    }

    private boolean isVariable(String name) {
        return name.equals(CONTEXT) || name.equals(ARGUMENTS) || name.equals(LOAD) || compatibility != null || hasTimers;
    }

    /** {@code load}, {@code context}, and {@code arguments} where the caller gave some. */
    private Object variable(String name) {
        ScriptContext context = context();
        boolean isTimer = hasTimers && Timers.isName(name);
        if (!isTimer && compatibility == null && !name.equals(CONTEXT) && !name.equals(ARGUMENTS) && !name.equals(LOAD)) {
            return HOLE;
        }
        if (variables == null) {
            variables = new ContextVariables(this);
        }
        if (isTimer) {
            return variables.timer(owner.realm, name);
        }
        if (name.equals(LOAD)) {
            boolean defined = compatibility != null || owner.isolate.engine().options().allowIO();
            return defined ? variables.load(owner.realm) : HOLE;
        }
        if (!name.equals(CONTEXT) && !name.equals(ARGUMENTS)) {
            return compatibilityGlobals().get(name);
        }
        if (context == null) {
            return HOLE;
        }
        return name.equals(CONTEXT) ? variables.context(owner.realm)
            : variables.arguments(owner.realm, context.getAttribute(ScriptEngine.ARGV));
    }

    /** Defines what Rhino's scripts call, in the realm. */
    void defineRhinoNames() {
        compatibilityGlobals().defineRhinoNames();
    }

    /** Defines Nashorn's {@code parse}, in the realm. */
    void defineParser() {
        compatibilityGlobals().defineParser();
    }

    private CompatibilityGlobals compatibilityGlobals() {
        if (compatibilityGlobals == null) {
            compatibilityGlobals = new CompatibilityGlobals(owner, compatibility);
        }
        return compatibilityGlobals;
    }

    @Override
    public boolean takes(String name) {
        Bindings own = name.isEmpty() || !takesNames ? null : engineScope();
        if (own == null || takesNewNames) {
            return own != null;
        }
        try {
            return own.containsKey(name);
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
    }

    @Override
    public boolean assign(String name, Object value, boolean onlyPresent) {
        if (simple != null && takesNewNames && !onlyPresent) {
            return put(simple, name, value);
        }
        return takes(name) && (!onlyPresent || !takesNewNames || has(name)) && put(engineScope(), name, value);
    }

    @Override
    public boolean set(String name, Object value) {
        return put(engineScope(), name, value);
    }

    private boolean put(Bindings own, String name, Object value) {
        try {
            own.put(name, value instanceof Integer ? value : HostValues.toHost(owner.realm, value));
            if (value instanceof JavaObject object) {
                noteWrapper(name, object);
            }
        } catch (UnsupportedOperationException e) {
            // An immutable map: the global object keeps what the script assigns.
            takesNewNames = false;
            return false;
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
        if (value == UNDEFINED || undefinedNames != null) {
            noteUndefined(name, value == UNDEFINED);
        }
        return true;
    }

    private void noteUndefined(String name, boolean isUndefined) {
        if (!isUndefined) {
            undefinedNames.remove(name);
            if (undefinedNames.isEmpty()) {
                undefinedNames = null;
            }
            return;
        }
        if (undefinedNames == null) {
            undefinedNames = new UndefinedNames();
        }
        undefinedNames.add(name);
    }

    @Override
    public boolean remove(String name) {
        Bindings own = engineScope();
        try {
            own.remove(name);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
        return true;
    }

    @Override
    public Collection<String> names() {
        Bindings own = engineScope();
        try {
            return own == null ? new ArrayList<>() : new ArrayList<>(own.keySet());
        } catch (Throwable e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
    }

    // ---- output -----------------------------------------------------------------------------------------------------

    @Override
    public void print(String line) {
        ScriptContext context = context();
        Writer known = context == null ? lastWriter : context.getWriter();
        write(known == null && context == null ? StandardWriter.of(System.out) : known, line);
    }

    @Override
    public void printError(String line) {
        ScriptContext context = context();
        Writer known = context == null ? lastErrorWriter : context.getErrorWriter();
        write(known == null && context == null ? StandardWriter.of(System.err) : known, line);
    }

    private void write(Writer writer, String line) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(line);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw HostValues.hostFailure(owner.realm, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw HostValues.hostFailure(owner.realm, e);
        }
    }
}
