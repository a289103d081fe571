package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.engine.Isolate;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.InterfaceAdapters;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import dev.deltic.values.Hole;
import java.io.IOException;
import java.io.Reader;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

/** A {@code javax.script} engine: one isolate, a realm for its own bindings and one for each foreign Bindings it meets. May be used
 *  from any thread; evaluations take the isolate's lock. */
public final class DelticScriptEngine extends AbstractScriptEngine implements Compilable, Invocable {
    private static final String UNNAMED = "<eval>";

    private final ScriptEngineFactory factory;
    private final Engine engine;
    private final Isolate isolate;
    private final RealmTable realms = new RealmTable();

    DelticScriptEngine(ScriptEngineFactory factory, Engine engine) {
        this.factory = factory;
        this.engine = engine;
        this.isolate = engine.createIsolate();
        context.setBindings(new GlobalBindings(this), ScriptContext.ENGINE_SCOPE);
    }

    Isolate isolate() {
        return isolate;
    }

    @Override
    public Bindings createBindings() {
        return new GlobalBindings(this);
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }

    /** The realm that serves a context's engine scope. */
    private ScriptRealm realmOf(ScriptContext scriptContext) {
        Bindings bindings = scriptContext.getBindings(ScriptContext.ENGINE_SCOPE);
        if (bindings instanceof GlobalBindings own && own.engine() == this) {
            return own.realm();
        }
        isolate.enter();
        try {
            ScriptRealm realm = realms.find(bindings);
            if (realm == null) {
                realm = new ScriptRealm(isolate, bindings);
                realms.put(bindings, realm);
            }
            return realm;
        } finally {
            isolate.exit();
        }
    }

    // ---- eval -------------------------------------------------------------------------------------------------------

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

    private static String fileName(ScriptContext scriptContext) {
        Object name = scriptContext.getAttribute(ScriptEngine.FILENAME);
        return name == null ? UNNAMED : name.toString();
    }

    private static boolean isModule(String name, ScriptContext scriptContext) {
        return name.endsWith(".mjs") || "module".equals(scriptContext.getAttribute("deltic.sourceType"));
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

    private CompiledScript compileScript(String name, String text) throws ScriptException {
        try {
            return engine.compileScript(name, !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text);
        } catch (SyntaxException e) {
            throw ScriptFailures.of(e);
        }
    }

    /** Runs a script in the realm of a context; gives the completion value as a Java value. */
    Object run(CompiledScript script, ScriptContext scriptContext) throws ScriptException {
        ScriptRealm realm = realmOf(scriptContext);
        isolate.enter();
        if (engine.options().test262()) {
            isolate.agent().canSuspend = !Boolean.FALSE.equals(scriptContext.getAttribute("deltic.canBlock"));
        }
        ScriptContext before = realm.scope.enter(scriptContext);
        try {
            return HostValues.toHost(realm.realm, isolate.run(realm.realm, script));
        } catch (JSException e) {
            throw ScriptFailures.of(e, script.source().name());
        } catch (SyntaxException e) {
            throw ScriptFailures.of(e);
        } catch (TerminationException e) {
            throw ScriptFailures.of(e, script.source().name());
        } catch (EngineError e) {
            throw ScriptFailures.of(e, script.source().name());
        } finally {
            leave(realm, before);
        }
    }

    /** Runs the jobs while the context is still current, then restores the one before and unlocks. */
    private void leave(ScriptRealm realm, ScriptContext before) throws ScriptException {
        try {
            isolate.exit();
        } catch (JSException e) {
            throw ScriptFailures.of(e, UNNAMED);
        } finally {
            realm.scope.leave(before);
        }
    }

    private Object runModule(String name, String text, ScriptContext scriptContext) throws ScriptException {
        ScriptRealm realm = realmOf(scriptContext);
        isolate.enter();
        ScriptContext before = realm.scope.enter(scriptContext);
        try {
            return HostValues.toHost(realm.realm, isolate.runModule(realm.realm, name, text));
        } catch (JSException e) {
            throw ScriptFailures.of(e, name);
        } catch (TerminationException e) {
            throw ScriptFailures.of(e, name);
        } catch (EngineError e) {
            throw ScriptFailures.of(e, name);
        } finally {
            leave(realm, before);
        }
    }

    // ---- Compilable -------------------------------------------------------------------------------------------------

    @Override
    public javax.script.CompiledScript compile(String text) throws ScriptException {
        return new DelticCompiledScript(this, compileScript(fileName(context), text));
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
        return invoke(null, name, arguments);
    }

    @Override
    public Object invokeMethod(Object receiver, String name, Object... arguments) throws ScriptException, NoSuchMethodException {
        if (receiver == null) {
            throw new IllegalArgumentException("thiz is null: the object on which to call " + name);
        }
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        return invoke(receiver, name, arguments);
    }

    private Object invoke(Object receiver, String name, Object[] arguments) throws ScriptException, NoSuchMethodException {
        ScriptRealm scriptRealm = realmOf(context);
        Realm realm = scriptRealm.realm;
        isolate.enter();
        ScriptContext before = scriptRealm.scope.enter(context);
        try {
            Object self = receiver == null ? UNDEFINED : HostValues.toScript(realm, receiver);
            if (receiver != null && !(self instanceof JSObject)) {
                throw new IllegalArgumentException("thiz is not a script object: " + receiver.getClass().getName());
            }
            Object function = receiver == null ? GlobalBindings.lookup(realm, name)
                : ((JSObject) self).get(realm, realm.key(name));
            if (function == Hole.HOLE || !ObjectOperations.isCallable(function)) {
                throw new NoSuchMethodException(name);
            }
            return HostValues.toHost(realm, ObjectOperations.callArray(realm, function, self, toScript(realm, arguments)));
        } catch (JSException e) {
            throw ScriptFailures.of(e, UNNAMED);
        } catch (StackOverflowError e) {
            throw ScriptFailures.of(Errors.create(realm, MessageTemplate.STACK_OVERFLOW), UNNAMED);
        } catch (TerminationException e) {
            throw ScriptFailures.of(e, UNNAMED);
        } catch (EngineError e) {
            throw ScriptFailures.of(e, UNNAMED);
        } finally {
            leave(scriptRealm, before);
        }
    }

    private static Object[] toScript(Realm realm, Object[] arguments) {
        if (arguments == null) {
            return new Object[0];
        }
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = HostValues.toScript(realm, arguments[i]);
        }
        return converted;
    }

    @Override
    public <T> T getInterface(Class<T> type) {
        checkInterface(type);
        ScriptRealm realm = realmOf(context);
        return InterfaceAdapters.ofGlobals(realm.realm, type);
    }

    @Override
    public <T> T getInterface(Object receiver, Class<T> type) {
        checkInterface(type);
        if (receiver == null) {
            throw new IllegalArgumentException("thiz is null");
        }
        ScriptRealm realm = realmOf(context);
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
