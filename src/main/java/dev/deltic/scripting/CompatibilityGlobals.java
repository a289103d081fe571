package dev.deltic.scripting;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.SyntaxTree;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.flags.Compatibility;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.source.SyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Global names that scripts of another engine expect: {@code engine}, {@code loadWithNewGlobal}, {@code JSAdapter},
 *  {@code importPackage} and others. They are written in JavaScript, in a resource beside this class that runs when one of its names
 *  is first asked for. */
final class CompatibilityGlobals {
    private static final String[] NASHORN_NAMES =
        {"engine", "loadWithNewGlobal", "exit", "quit", "JSAdapter", "__FILE__", "__LINE__", "__DIR__"};
    private static final String[] NASHORN_IN_GRAAL_NAMES =
        {"engine", "loadWithNewGlobal", "exit", "quit", "JSAdapter", "__FILE__", "__LINE__", "__DIR__", "Graal"};
    private static final String[] RHINO_NAMES = {"importPackage", "importClass", "JavaAdapter", "sync", "uneval"};
    private static final String[] GRAAL_NAMES = {"Graal"};
    private static final String[] NO_NAMES = {};

    private static final String[] SHELL_NAMES = {"$EXEC", "$ENV", "$ARG", "readLine", "readFully", "echo"};

    private final ScriptRealm owner;
    private final String[] defined;
    /** Whether scripts have {@code $EXEC} and its like. */
    private final boolean hasShell;
    /** Where the modules of {@code require} are; null when there is no such function. */
    private final String moduleFolder;
    /** The function; null until it is asked for. */
    private Object require;
    /** {@code $EXEC} and its like; null until one is asked for. */
    private JSObject shell;
    /** What the resource gave; null until it has run. */
    private JSObject names;
    /** Whether names may be classes of imported packages. */
    private boolean hasImports;

    CompatibilityGlobals(ScriptRealm owner, Compatibility mode) {
        this.owner = owner;
        this.defined = namesOf(mode, owner.isolate.engine().options().wrapsExceptions());
        this.moduleFolder = owner.isolate.engine().options().moduleFolder();
        this.hasShell = owner.isolate.engine().options().scripting();
    }

    private static String[] namesOf(Compatibility mode, boolean isGraal) {
        if (mode == null) {
            return NO_NAMES;
        }
        switch (mode) {
            case NASHORN: return isGraal ? NASHORN_IN_GRAAL_NAMES : NASHORN_NAMES;
            case RHINO: return RHINO_NAMES;
            default: return GRAAL_NAMES;
        }
    }

    private static boolean contains(String[] names, String name) {
        for (String known : names) {
            if (known.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a name that nothing else has; HOLE when this has it neither. */
    Object get(String name) {
        Realm realm = owner.realm;
        if (contains(defined, name)) {
            switch (name) {
                case "__FILE__": return place(realm).source();
                case "__LINE__": return place(realm).line();
                case "__DIR__": return folder(place(realm).source());
                default: return names(realm).get(realm, realm.key(name));
            }
        }
        if (moduleFolder != null && name.equals("require")) {
            return require(realm);
        }
        if (hasShell && contains(SHELL_NAMES, name)) {
            return shell(realm).get(realm, realm.key(name));
        }
        return hasImports ? imported(realm, name) : HOLE;
    }

    private Object imported(Realm realm, String name) {
        Object found = ObjectOperations.call(realm, names(realm).get(realm, realm.name("resolve")), UNDEFINED, name);
        return found == UNDEFINED ? HOLE : found;
    }

    private static StackFrameInfo place(Realm realm) {
        StackFrameInfo[] frames = StackTraces.capture(realm, 1);
        return frames.length == 0 ? new StackFrameInfo("", "<eval>", 1, 1, "", true) : frames[0];
    }

    private static String folder(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "" : file.substring(0, slash + 1);
    }

    private JSObject names(Realm realm) {
        if (names == null) {
            Object function = owner.isolate.run(realm, script(owner.isolate, realm, "compatibility.js"));
            JSObject host = JSObject.create(realm);
            host.addProperty(realm.name("importing"), BuiltinFunction.create(realm, new Importing(this), 0, "importing"), Property.ALL);
            host.addProperty(realm.name("evaluateInNewRealm"),
                BuiltinFunction.create(realm, new EvaluateInNewRealm(owner), 2, "evaluateInNewRealm"), Property.ALL);
            names = (JSObject) ObjectOperations.call(realm, function, UNDEFINED, host);
        }
        return names;
    }

    private Object require(Realm realm) {
        if (require == null) {
            Object function = owner.isolate.run(realm, script(owner.isolate, realm, "commonjs.js"));
            JSObject host = JSObject.create(realm);
            ModuleFunctions.define(realm, owner.isolate, host);
            require = ObjectOperations.call(realm, function, UNDEFINED, host, moduleFolder);
        }
        return require;
    }

    private JSObject shell(Realm realm) {
        if (shell == null) {
            Object function = owner.isolate.run(realm, script(owner.isolate, realm, "shell.js"));
            JSObject host = JSObject.create(realm);
            ShellFunctions.define(realm, owner.scope, host);
            shell = (JSObject) ObjectOperations.call(realm, function, UNDEFINED, host);
        }
        return shell;
    }

    /** {@code load('nashorn:mozilla_compat.js')}: Rhino's global functions. */
    void defineRhinoNames() {
        Realm realm = owner.realm;
        Object function = owner.isolate.run(realm, script(owner.isolate, realm, "mozilla_compat.js"));
        ObjectOperations.call(realm, function, UNDEFINED, names(realm));
    }

    /** {@code load('nashorn:parser.js')}: the function {@code parse}. */
    void defineParser() {
        Realm realm = owner.realm;
        Object function = owner.isolate.run(realm, script(owner.isolate, realm, "parser.js"));
        ObjectOperations.call(realm, function, UNDEFINED, BuiltinFunction.create(realm, new Parse(), 3, "parse"));
    }

    /** The syntax tree of a script as JSON: of a text, a name, and whether nodes have places. */
    private static final class Parse extends NativeCode {
        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            String text = TypeConversion.toString(realm, at(arguments, 0));
            String name = TypeConversion.toString(realm, at(arguments, 1));
            try {
                return SyntaxTree.of(name, text, TypeConversion.toBoolean(at(arguments, 2)));
            } catch (SyntaxException e) {
                throw Errors.create(realm, e.errorType(), e.getMessage());
            } catch (StackOverflowError e) {
                throw Errors.create(realm, MessageTemplate.NESTED_TOO_DEEPLY);
            }
        }
    }

    /** A resource of this package as a script. */
    private static CompiledScript script(Isolate isolate, Realm realm, String resource) {
        try (InputStream in = CompatibilityGlobals.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new EngineError("the resource " + resource + " is missing");
            }
            return isolate.compile(realm, "deltic:" + resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EngineError("the resource " + resource + " cannot be read", e);
        }
    }

    /** From now on names may be classes of imported packages. */
    private static final class Importing extends NativeCode {
        private final CompatibilityGlobals globals;

        Importing(CompatibilityGlobals globals) {
            this.globals = globals;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            globals.hasImports = true;
            return UNDEFINED;
        }
    }

    /** Runs what {@code load} would with arguments, in another realm of the same isolate. */
    private static final class EvaluateInNewRealm extends NativeCode {
        private final ScriptRealm owner;

        EvaluateInNewRealm(ScriptRealm owner) {
            this.owner = owner;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            LoadFunction.Text text = LoadFunction.read(realm, at(arguments, 0));
            Realm fresh = owner.isolate.createRealm(owner.scope);
            Object[] given = ObjectOperations.createListFromArrayLike(realm, at(arguments, 1));
            JSObject global = fresh.globalObject();
            global.set(fresh, fresh.name("arguments"), JSArray.of(fresh, given), global);
            return owner.isolate.run(fresh, owner.isolate.compile(fresh, text.name(), text.script()));
        }
    }
}
