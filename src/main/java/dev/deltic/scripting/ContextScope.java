package dev.deltic.scripting;

import dev.deltic.engine.GlobalScope;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.RealmAccess;
import dev.deltic.runtime.Realm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.SimpleBindings;

/** What a realm sees of the caller's {@link ScriptContext}: its Bindings as global names, its writers as output. The engine scope
 *  is held weakly, because the realm is kept for as long as its Bindings live: whatever escapes to Java holds the Bindings itself.
 *  Bindings are asked through {@code containsKey}, {@code get}, {@code put} and {@code remove} only. */
final class ContextScope implements GlobalScope, RealmHost, RealmAccess {
    /** The caller's engine scope, or null where the global object itself is the engine scope. */
    private final WeakReference<Bindings> foreign;
    /** New globals go to the Bindings too: it is a plain map that its maker expects to be filled. */
    private final boolean takesNewNames;
    /** The context of the running evaluation. */
    private ScriptContext current;
    private Realm realm;
    private Isolate isolate;

    ContextScope(Bindings foreign) {
        this.foreign = foreign == null ? null : new WeakReference<>(foreign);
        this.takesNewNames = foreign != null && foreign.getClass() == SimpleBindings.class;
    }

    void setRealm(Realm owner, Isolate home) {
        realm = owner;
        isolate = home;
    }

    @Override
    public void enter() {
        isolate.enter();
    }

    @Override
    public void exit() {
        isolate.exit();
    }

    @Override
    public Object anchor() {
        return engineScope();
    }

    /** Makes {@code context} the one that scripts see, and gives the one before. */
    ScriptContext enter(ScriptContext context) {
        ScriptContext before = current;
        current = context;
        return before;
    }

    /** Ends what {@link #enter} began. */
    void leave(ScriptContext before) {
        if (before != null) {
            current = before;
        }
    }

    ScriptContext context() {
        return current;
    }

    private Bindings engineScope() {
        return foreign == null ? null : foreign.get();
    }

    private Bindings globalScope() {
        return current == null ? null : current.getBindings(ScriptContext.GLOBAL_SCOPE);
    }

    @Override
    public boolean has(String name) {
        if (name.isEmpty()) {
            return false;
        }
        Bindings own = engineScope();
        if (own != null && own.containsKey(name)) {
            return true;
        }
        Bindings global = globalScope();
        return global != null && global.containsKey(name);
    }

    @Override
    public Object get(String name) {
        Bindings own = engineScope();
        Object value = own != null && own.containsKey(name) ? own.get(name) : globalScope().get(name);
        return HostValues.toScript(realm, value);
    }

    @Override
    public boolean takes(String name) {
        if (name.isEmpty()) {
            return false;
        }
        Bindings own = engineScope();
        return own != null && (takesNewNames || own.containsKey(name));
    }

    @Override
    public boolean set(String name, Object value) {
        try {
            engineScope().put(name, HostValues.toHost(realm, value));
        } catch (UnsupportedOperationException e) {
            return false;
        }
        return true;
    }

    @Override
    public boolean remove(String name) {
        Bindings own = engineScope();
        if (own == null || !own.containsKey(name)) {
            return false;
        }
        try {
            own.remove(name);
        } catch (UnsupportedOperationException e) {
            return false;
        }
        return true;
    }

    @Override
    public Collection<String> names() {
        Bindings own = engineScope();
        return own == null ? new ArrayList<>() : new ArrayList<>(own.keySet());
    }

    @Override
    public void print(String line) {
        write(current == null ? null : current.getWriter(), line);
    }

    @Override
    public void printError(String line) {
        write(current == null ? null : current.getErrorWriter(), line);
    }

    private static void write(Writer writer, String line) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(line);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
