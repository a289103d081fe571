package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.interop.AccessPolicy;
import dev.deltic.interop.HostValues;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.script.ScriptContext;

/** What the functions that Nashorn's scripts have with {@code -scripting} do in Java: reading lines and files, running processes. Whether a
 *  script may is asked here, not in the script around it, whose builtins others may have changed: files by {@link LoadFunction#read},
 *  processes and the environment as the classes {@code java.lang.ProcessBuilder} and {@code java.lang.System} are. */
final class ShellFunctions extends NativeCode {
    private enum Function { READ_LINE, READ_FULLY, ENVIRONMENT, EXECUTE }

    private final ContextScope scope;
    private final Function function;

    private ShellFunctions(ContextScope scope, Function function) {
        this.scope = scope;
        this.function = function;
    }

    /** Gives an object the functions {@code readLine}, {@code readFully}, {@code environment} and {@code execute}. */
    static void define(Realm realm, ContextScope scope, JSObject host) {
        define(realm, host, "readLine", new ShellFunctions(scope, Function.READ_LINE));
        define(realm, host, "readFully", new ShellFunctions(scope, Function.READ_FULLY));
        define(realm, host, "environment", new ShellFunctions(scope, Function.ENVIRONMENT));
        define(realm, host, "execute", new ShellFunctions(scope, Function.EXECUTE));
    }

    private static void define(Realm realm, JSObject host, String name, ShellFunctions code) {
        host.addProperty(realm.name(name), BuiltinFunction.create(realm, code, 1, name), Property.ALL);
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        try {
            switch (function) {
                case READ_LINE: return readLine();
                case READ_FULLY: return LoadFunction.read(realm, at(arguments, 0)).script();
                case ENVIRONMENT: return environment(realm);
                default: return execute(realm, arguments);
            }
        } catch (IOException e) {
            throw HostValues.hostFailure(realm, new UncheckedIOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostValues.hostFailure(realm, e);
        }
    }

    /** A line of the context's reader; null at its end. Reads no further than the line. */
    private Object readLine() throws IOException {
        ScriptContext context = scope.context();
        Reader reader = context == null ? null : context.getReader();
        int c = reader == null ? -1 : reader.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            line.append((char) c);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    /** An object of the variables, and {@code PWD}. */
    private static Object environment(Realm realm) {
        AccessPolicy.requireClass(realm, "java.lang.System");
        JSObject result = JSObject.create(realm);
        ObjectOperations.createDataProperty(realm, result, realm.key("PWD"), System.getProperty("user.dir"));
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            PropertyKey key = realm.key(variable.getKey());
            ObjectOperations.createDataProperty(realm, result, key, variable.getValue());
        }
        return result;
    }

    /** Runs a program: its name and arguments, what it reads, its folder or undefined. Gives an array of what it wrote, what errors it
     *  wrote, and its exit code. */
    private static Object execute(Realm realm, Object[] arguments) throws IOException, InterruptedException {
        AccessPolicy.requireClass(realm, "java.lang.ProcessBuilder");
        List<String> command = new ArrayList<>();
        for (Object part : ObjectOperations.createListFromArrayLike(realm, at(arguments, 0))) {
            command.add(TypeConversion.toString(realm, part));
        }
        byte[] input = TypeConversion.toString(realm, at(arguments, 1)).getBytes(Charset.defaultCharset());
        ProcessBuilder builder = new ProcessBuilder(command);
        if (at(arguments, 2) != UNDEFINED) {
            builder.directory(Path.of(TypeConversion.toString(realm, at(arguments, 2))).toFile());
        }
        Process process = builder.start();
        boolean done = false;
        try {
            Pump errors = new Pump(process.getErrorStream(), null, null);
            Pump feed = new Pump(null, process.getOutputStream(), input);
            errors.start();
            feed.start();
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            errors.join();
            feed.join();
            done = true;
            return JSArray.of(realm, new Object[] {text(output), text(errors.read), exit});
        } finally {
            if (!done) {
                process.destroyForcibly();
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, Charset.defaultCharset());
    }

    /** Reads or feeds one stream of a process meanwhile: a process that waits for one of them must not stop the others. */
    private static final class Pump extends Thread {
        private final InputStream from;
        private final OutputStream to;
        private final byte[] content;
        private byte[] read = {};

        Pump(InputStream from, OutputStream to, byte[] content) {
            super("deltic-process");
            this.from = from;
            this.to = to;
            this.content = content;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                if (from != null) {
                    read = from.readAllBytes();
                } else {
                    to.write(content);
                    to.close();
                }
            } catch (IOException e) {
                // The process has ended, or does not want to read: that is its exit code's matter.
                return;
            }
        }
    }
}
