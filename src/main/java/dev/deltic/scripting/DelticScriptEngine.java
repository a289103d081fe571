package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.InterfaceAdapters;
import dev.deltic.limits.Limits;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.values.Hole;
import java.io.IOException;
import java.io.Reader;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;

/** A {@code javax.script} engine: a realm for its own bindings and one for each foreign Bindings it meets. May be used from any
 *  thread; evaluations with the same Bindings wait for each other, others run in parallel. A thread that would wait for itself, through
 *  Bindings of others, gets a ScriptException that names them. */
public final class DelticScriptEngine implements ScriptEngine, Compilable, Invocable, AutoCloseable {
    private static final String UNNAMED = "<eval>";
    private static final String SOURCE_TYPE = "deltic.sourceType";

    private final ScriptEngineFactory factory;
    private final EngineRealms realms;
    private volatile ScriptContext context;

    DelticScriptEngine(ScriptEngineFactory factory, Engine engine) {
        this.factory = factory;
        this.realms = new EngineRealms(engine);
        this.context = new EngineContext(new GlobalBindings(realms));
    }

    // ---- the context ------------------------------------------------------------------------------------------------

    @Override
    public ScriptContext getContext() {
        return context;
    }

    @Override
    public void setContext(ScriptContext newContext) {
        if (newContext == null) {
            throw new NullPointerException("context is null");
        }
        context = newContext;
    }

    @Override
    public Bindings getBindings(int scope) {
        return context.getBindings(scope);
    }

    @Override
    public void setBindings(Bindings bindings, int scope) {
        context.setBindings(bindings, scope);
    }

    @Override
    public Object get(String name) {
        Bindings bindings = context.getBindings(ScriptContext.ENGINE_SCOPE);
        return bindings == null ? null : bindings.get(name);
    }

    @Override
    public void put(String name, Object value) {
        Bindings bindings = context.getBindings(ScriptContext.ENGINE_SCOPE);
        if (bindings != null) {
            bindings.put(name, value);
        }
    }

    /** The engine's context with other Bindings in its engine scope. */
    ScriptContext contextOf(Bindings bindings) {
        if (bindings == null) {
            throw new NullPointerException("the engine scope cannot be null");
        }
        ScriptContext own = context;
        if (bindings instanceof GlobalBindings global) {
            EngineContext last = global.lastContext();
            if (last != null && last.isAsMadeOf(bindings, own)) {
                return last;
            }
        }
        return new EngineContext(bindings, own);
    }

    // ---- life and parts ---------------------------------------------------------------------------------------------

    EngineRealms realms() {
        return realms;
    }

    /** Ends what runs in the engine's Bindings, its own and those of callers alike, and lets nothing run there any more: {@code eval},
     *  {@code compile} and the {@code invoke} methods throw ScriptException, Bindings and other views IllegalStateException. What runs
     *  ends at its next loop iteration or call, uncatchably for scripts. Compiled scripts can still be run by other engines, in their
     *  Bindings. From any thread, a script's own included; does nothing when the engine has been closed before. Does not wait for the
     *  end. Engines need not be closed: those that nobody refers to are collected. */
    @Override
    public void close() {
        realms.close();
    }

    @Override
    public Bindings createBindings() {
        return new GlobalBindings(realms);
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }

    /** The realm that serves a context's engine scope. */
    private ScriptRealm realmOf(ScriptContext scriptContext) {
        Bindings bindings = scriptContext.getBindings(ScriptContext.ENGINE_SCOPE);
        if (bindings == null) {
            throw new NullPointerException("the context has no ENGINE_SCOPE bindings");
        }
        return bindings instanceof GlobalBindings own && (own.realms() == realms || own.realms().engine() == realms.engine())
            ? own.realm() : realms.of(bindings);
    }

    /** Finds the realm of a context and enters it; {@code name} is what a refusal is reported for. */
    private ScriptRealm enterRealm(ScriptContext scriptContext, String name) throws ScriptException {
        try {
            ScriptRealm realm = realmOf(scriptContext);
            realm.enter();
            return realm.isForgotten() ? enterAnother(realm, scriptContext) : realm;
        } catch (IllegalStateException | TerminationException e) {
            throw refused(e, name);
        }
    }

    /** Leaves a realm that has been forgotten meanwhile and enters the one that is there now. */
    private ScriptRealm enterAnother(ScriptRealm forgotten, ScriptContext scriptContext) {
        ScriptRealm realm = forgotten;
        do {
            realm.exit();
            realm = realmOf(scriptContext);
            realm.enter();
        } while (realm.isForgotten());
        return realm;
    }

    private static ScriptException refused(RuntimeException refusal, String name) {
        // Making the realm was a call of its own, with the limits of any.
        return refusal instanceof IllegalStateException ended ? ScriptFailures.ofRefusal(ended, name) : ScriptFailures.of(refusal, name);
    }

    // ---- eval -------------------------------------------------------------------------------------------------------

    @Override
    public Object eval(String text) throws ScriptException {
        return eval(text, context);
    }

    @Override
    public Object eval(Reader reader) throws ScriptException {
        return eval(reader, context);
    }

    @Override
    public Object eval(String text, Bindings bindings) throws ScriptException {
        return eval(text, contextOf(bindings));
    }

    @Override
    public Object eval(Reader reader, Bindings bindings) throws ScriptException {
        return eval(reader, contextOf(bindings));
    }

    @Override
    public Object eval(String text, ScriptContext scriptContext) throws ScriptException {
        if (text == null || scriptContext == null) {
            throw new NullPointerException(text == null ? "script is null" : "context is null");
        }
        String name = fileName(scriptContext);
        if (isModule(name, scriptContext)) {
            return runModule(name, text, scriptContext);
        }
        return run(compileScript(name, text), scriptContext);
    }

    @Override
    public Object eval(Reader reader, ScriptContext scriptContext) throws ScriptException {
        return eval(read(reader), scriptContext);
    }

    /** An attribute of the engine's own vocabulary. The usual context, whose engine scope has no such names, is not asked at length. */
    private static Object attribute(ScriptContext scriptContext, String name) throws ScriptException {
        if ((scriptContext instanceof EngineContext || scriptContext.getClass() == SimpleScriptContext.class)
                && scriptContext.getBindings(ScriptContext.ENGINE_SCOPE) instanceof GlobalBindings own && !own.hasHostAttributes()) {
            Bindings global = scriptContext.getBindings(ScriptContext.GLOBAL_SCOPE);
            return global == null ? null : global.get(name);
        }
        try {
            return scriptContext.getAttribute(name);
        } catch (RuntimeException e) {          // a call of its own into the engine scope, with the limits of any
            throw ScriptFailures.ofScope(e, UNNAMED);
        }
    }

    private static String fileName(ScriptContext scriptContext) throws ScriptException {
        Object name = attribute(scriptContext, ScriptEngine.FILENAME);
        return name == null ? UNNAMED : name.toString();
    }

    private static boolean isModule(String name, ScriptContext scriptContext) throws ScriptException {
        return name.endsWith(".mjs") || "module".equals(attribute(scriptContext, SOURCE_TYPE));
    }

    private static String read(Reader reader) throws ScriptException {
        if (reader == null) {
            throw new NullPointerException("reader is null");
        }
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new ScriptException(e);
        }
        return text.toString();
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    /** Bad properties are told of here and not by whoever makes the engine: {@code ScriptEngineManager} would keep it to itself. */
    private void checkOptions() throws ScriptException {
        Limits limits = realms.engine().limits();
        if (limits != null && limits.problem() != null) {
            throw new ScriptException(limits.problem());
        }
    }

    private CompiledScript compileScript(String name, String text) throws ScriptException {
        checkOptions();
        try {
            return realms.engine().compileScript(name, withoutByteOrderMark(text));
        } catch (RuntimeException | Error e) {
            throw ScriptFailures.of(e, name);
        }
    }

    /** Runs a script in the realm of a context; gives the completion value as a Java value. */
    Object run(CompiledScript script, ScriptContext scriptContext) throws ScriptException {
        ScriptRealm realm = enterRealm(scriptContext, script.source().name());
        if (realm.isolate.engine().options().test262()) {
            realm.isolate.agent().canSuspend = !Boolean.FALSE.equals(scriptContext.getAttribute("deltic.canBlock"));
        }
        ScriptContext before = realm.scope.enter(scriptContext);
        Object result;
        try {
            Object value = realm.isolate.runEntered(realm.realm, script);
            // The results that are the same outside load nothing of interop.
            result = value instanceof Integer || value instanceof String ? value : HostValues.toHost(realm.realm, value);
            realm.isolate.runJobsIfOutermost();
        } catch (RuntimeException | Error e) {
            throw leaveAfter(realm, before, e, script.source().name());
        }
        leaveScope(realm, before);
        return result;
    }

    /** Runs a module and its promise jobs in the realm of a context; gives its namespace. */
    Object runModule(String name, String text, ScriptContext scriptContext) throws ScriptException {
        checkOptions();
        ScriptRealm realm = enterRealm(scriptContext, name);
        ScriptContext before = realm.scope.enter(scriptContext);
        Object result;
        try {
            result = HostValues.toHost(realm.realm, realm.isolate.runModule(realm.realm, name, withoutByteOrderMark(text)));
        } catch (RuntimeException | Error e) {
            throw leaveAfter(realm, before, e, name);
        }
        leave(realm, before, name);
        return result;
    }

    /** Runs the jobs while the context is still current, then restores the one before and unlocks. */
    private static void leave(ScriptRealm realm, ScriptContext before, String name) throws ScriptException {
        try {
            realm.isolate.runJobsIfOutermost();
        } catch (RuntimeException | Error e) {
            throw leaveAfter(realm, before, e, name);
        }
        leaveScope(realm, before);
    }

    /** The last thing to do: contexts of callers' own classes may throw when they are asked for their writers. */
    private static void leaveScope(ScriptRealm realm, ScriptContext before) {
        try {
            realm.scope.leave(before);
        } finally {
            realm.exitWithoutJobs();
        }
    }

    /** Leaves after a failure: jobs run as well, but the failure is what counts. */
    private static ScriptException leaveAfter(ScriptRealm realm, ScriptContext before, Throwable failure, String name) {
        realm.scope.anchor();                   // the exception may hand out what was thrown, later
        try {
            realm.isolate.runJobsIfOutermost();
        } catch (RuntimeException | Error e) {
            if (e instanceof TerminationException) {
                return ScriptFailures.of(e, name);
            }
            if (e != failure) {
                failure.addSuppressed(e);
            }
        } finally {
            leaveScope(realm, before);
        }
        boolean ofNashorn = !realm.isolate.engine().options().wrapsExceptions();
        if (ofNashorn) {
            ScriptFailures.rethrowAsNashorn(failure);
        }
        return ScriptFailures.ofMirrored(realm.realm, failure, name, ofNashorn);
    }

    // ---- Compilable -------------------------------------------------------------------------------------------------

    @Override
    public javax.script.CompiledScript compile(String text) throws ScriptException {
        if (text == null) {
            throw new NullPointerException("script is null");
        }
        String name = fileName(context);
        checkOpen(name);
        if (!isModule(name, context)) {
            return DelticCompiledScript.of(this, name, compileScript(name, text));
        }
        try {
            realms.engine().compileModule(name, withoutByteOrderMark(text));
        } catch (RuntimeException | Error e) {
            throw ScriptFailures.of(e, name);
        }
        return DelticCompiledScript.ofModule(this, name, text);
    }

    private void checkOpen(String name) throws ScriptException {
        try {
            realms.checkOpen();
        } catch (IllegalStateException e) {
            throw ScriptFailures.ofRefusal(e, name);
        }
    }

    @Override
    public javax.script.CompiledScript compile(Reader reader) throws ScriptException {
        return compile(read(reader));
    }

    // ---- Invocable --------------------------------------------------------------------------------------------------

    @Override
    public Object invokeFunction(String name, Object... arguments) throws ScriptException, NoSuchMethodException {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        return invoke(enterRealm(context, UNNAMED), null, name, arguments);
    }

    @Override
    public Object invokeMethod(Object receiver, String name, Object... arguments) throws ScriptException, NoSuchMethodException {
        if (receiver == null) {
            throw new IllegalArgumentException("thiz is null: the object on which to call " + name);
        }
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        ScriptRealm realm;
        try {
            realm = realmOf(receiver);
            realm.enter();
        } catch (IllegalStateException | TerminationException e) {
            throw refused(e, UNNAMED);
        }
        return invoke(realm, receiver, name, arguments);
    }

    /** The realm that an object came from: the context's for what is no script object. */
    private ScriptRealm realmOf(Object receiver) {
        Realm realm = HostValues.realmOf(receiver);
        return realm != null && realm.hostData instanceof ContextScope scope ? scope.owner() : realmOf(context);
    }

    /** Calls a function in a realm that has been entered. */
    private Object invoke(ScriptRealm scriptRealm, Object receiver, String name, Object[] arguments)
            throws ScriptException, NoSuchMethodException {
        Realm realm = scriptRealm.realm;
        ScriptContext before = scriptRealm.scope.enter(context);
        boolean found = true;
        Object result = null;
        Object function = null;
        try {
            Object self = receiver == null ? UNDEFINED : HostValues.toScript(realm, receiver);
            function = receiver == null ? scriptRealm.lookup(name)
                : self instanceof JSObject object ? object.get(realm, realm.key(name)) : UNDEFINED;
            found = function != Hole.HOLE && ObjectOperations.isCallable(function);
            if (found) {
                result = HostValues.toHost(realm, call(realm, function, self, arguments));
            }
        } catch (StackOverflowError e) {
            SharedFunctionInfo entered = function instanceof Closure closure ? closure.shared : null;
            throw leaveAfter(scriptRealm, before, Errors.stackOverflow(realm, entered), UNNAMED);
        } catch (RuntimeException | Error e) {
            throw leaveAfter(scriptRealm, before, e, UNNAMED);
        }
        leave(scriptRealm, before, UNNAMED);
        if (!found) {
            throw new NoSuchMethodException(name);
        }
        return result;
    }

    /** Calls with Java values, few of them without another array. */
    private static Object call(Realm realm, Object function, Object self, Object[] arguments) {
        int count = arguments == null ? 0 : arguments.length;
        if (count > 3 || !(function instanceof JSFunction f)) {
            return ObjectOperations.callArray(realm, function, self, toScript(realm, arguments));
        }
        Object first = count > 0 ? HostValues.toScript(realm, arguments[0]) : UNDEFINED;
        Object second = count > 1 ? HostValues.toScript(realm, arguments[1]) : UNDEFINED;
        return switch (count) {
            case 0 -> f.code.call0(f, self);
            case 1 -> f.code.call1(f, self, first);
            case 2 -> f.code.call2(f, self, first, second);
            default -> f.code.call3(f, self, first, second, HostValues.toScript(realm, arguments[2]));
        };
    }

    private static Object[] toScript(Realm realm, Object[] arguments) {
        if (arguments == null) {
            return JSFunction.NO_ARGUMENTS;
        }
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = HostValues.toScript(realm, arguments[i]);
        }
        return converted;
    }

    @Override
    public <T> T getInterface(Class<T> type) {
        checkInterface(type);
        ScriptRealm realm = null;
        try {
            while (true) {
                realm = realmOf(context);
                realm.enter();
                try {
                    if (!realm.isForgotten()) {
                        realm.noteKept();
                        return InterfaceAdapters.ofGlobals(realm.realm, type);
                    }
                } finally {
                    realm.exit();
                }
            }
        } catch (TerminationException e) {
            throw ScriptFailures.toldOutside(realm, e);
        }
    }

    @Override
    public <T> T getInterface(Object receiver, Class<T> type) {
        checkInterface(type);
        if (receiver == null) {
            throw new IllegalArgumentException("thiz is null");
        }
        ScriptRealm realm = realmOf(receiver);
        Object self = HostValues.toScript(realm.realm, receiver);
        if (!(self instanceof JSObject object)) {
            throw new IllegalArgumentException("thiz is not a script object: " + receiver.getClass().getName());
        }
        return InterfaceAdapters.ofObject(realm.realm, object, type);
    }

    private static void checkInterface(Class<?> type) {
        if (type == null || !type.isInterface()) {
            throw new IllegalArgumentException("not an interface: " + type);
        }
    }
}
