package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.engine.Isolate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What the function {@code require} of scripts does in Java: looking for files, reading them, compiling modules. Only where scripts
 *  may read files. */
final class ModuleFunctions extends NativeCode {
    private enum Function { FIND, PARENT, RESOLVE, READ, COMPILE }

    private final Isolate isolate;
    private final Function function;

    private ModuleFunctions(Isolate isolate, Function function) {
        this.isolate = isolate;
        this.function = function;
    }

    /** Gives an object {@code find}, {@code parent}, {@code resolve}, {@code read} and {@code compile}. */
    static void define(Realm realm, Isolate isolate, JSObject host) {
        define(realm, host, "find", new ModuleFunctions(isolate, Function.FIND));
        define(realm, host, "parent", new ModuleFunctions(isolate, Function.PARENT));
        define(realm, host, "resolve", new ModuleFunctions(isolate, Function.RESOLVE));
        define(realm, host, "read", new ModuleFunctions(isolate, Function.READ));
        define(realm, host, "compile", new ModuleFunctions(isolate, Function.COMPILE));
    }

    private static void define(Realm realm, JSObject host, String name, ModuleFunctions code) {
        host.addProperty(realm.name(name), BuiltinFunction.create(realm, code, 1, name), Property.ALL);
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        String first = TypeConversion.toString(realm, at(arguments, 0));
        if (!isolate.engine().options().allowIO()) {
            throw Errors.create(realm, MessageTemplate.LOAD_DENIED, first);
        }
        try {
            switch (function) {
                case FIND: return find(Path.of(first));
                case PARENT: {
                    Path parent = Path.of(first).getParent();
                    return parent == null ? null : parent.toString();
                }
                case RESOLVE: return Path.of(first).toAbsolutePath().resolve(TypeConversion.toString(realm, at(arguments, 1)))
                    .normalize().toString();
                case READ: return LoadFunction.read(realm, first).script();
                default: return compile(realm, first, TypeConversion.toString(realm, at(arguments, 1)));
            }
        } catch (InvalidPathException e) {
            return UNDEFINED;                   // no file has such a name
        }
    }

    /** The file itself, whatever links lead to it; undefined when there is none. */
    private static Object find(Path path) {
        try {
            return Files.isRegularFile(path) ? path.toRealPath().toString() : UNDEFINED;
        } catch (IOException e) {
            return UNDEFINED;                   // it has gone meanwhile, or cannot be reached
        }
    }

    /** The function that a module's text is the body of. It begins in the text's first line, so lines are the file's. */
    private Object compile(Realm realm, String name, String text) {
        String body = text.startsWith("#!") ? "//" + text : text;
        return isolate.run(realm, isolate.compile(realm, name,
            "(function (exports, require, module, __filename, __dirname) {" + body + "\n})"));
    }
}
