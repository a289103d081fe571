package dev.deltic.builtins.console;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackTraces;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.util.Arrays;

/** <a href="https://console.spec.whatwg.org/">The console</a>, with node's output. Methods need no receiver. */
@BuiltinHolder(value = "%console%", toStringTag = "console")
public final class Console {
    private static final Object[] NONE = new Object[0];

    private Console() { }

    /** A value as {@code console.dir} shows it, for the read-eval-print loop. May run getters of proxies only. */
    public static String inspect(Realm realm, Object value) {
        return new Inspector(realm, 0).inspect(value);
    }

    private static JSConsole console(Realm realm) {
        return (JSConsole) realm.intrinsic(Intrinsic.CONSOLE);
    }

    private static Object log(Realm realm, Object[] arguments) {
        JSConsole console = console(realm);
        console.print(realm, ConsoleFormat.format(realm, arguments, console.indentation()));
        return UNDEFINED;
    }

    private static Object logError(Realm realm, Object[] arguments) {
        JSConsole console = console(realm);
        console.printError(realm, ConsoleFormat.format(realm, arguments, console.indentation()));
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#log">log</a> */
    @Builtin(name = "log", attributes = 7)
    static Object log(Realm realm, Object thisValue, Object[] arguments) {
        return log(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#info">info</a> */
    @Builtin(name = "info", attributes = 7)
    static Object info(Realm realm, Object thisValue, Object[] arguments) {
        return log(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#debug">debug</a> */
    @Builtin(name = "debug", attributes = 7)
    static Object debug(Realm realm, Object thisValue, Object[] arguments) {
        return log(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#warn">warn</a> */
    @Builtin(name = "warn", attributes = 7)
    static Object warn(Realm realm, Object thisValue, Object[] arguments) {
        return logError(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#error">error</a> */
    @Builtin(name = "error", attributes = 7)
    static Object error(Realm realm, Object thisValue, Object[] arguments) {
        return logError(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#trace">trace</a> */
    @Builtin(name = "trace", attributes = 7)
    static Object trace(Realm realm, Object thisValue, Object[] arguments) {
        JSConsole console = console(realm);
        String message = ConsoleFormat.format(realm, arguments, console.indentation());
        String header = message.isEmpty() ? "Trace" : "Trace: " + message;
        console.printError(realm, StackTraces.format(header, StackTraces.capture(realm)));
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#assert">assert</a> */
    @Builtin(name = "assert", attributes = 7)
    static Object assertTrue(Realm realm, Object thisValue, Object[] arguments) {
        if (arguments.length > 0 && TypeConversion.toBoolean(arguments[0])) {
            return UNDEFINED;
        }
        Object[] rest = arguments.length <= 1 ? NONE : Arrays.copyOfRange(arguments, 1, arguments.length);
        if (rest.length == 0) {
            return logError(realm, new Object[] {"Assertion failed"});
        }
        if (JSStrings.isString(rest[0])) {
            rest[0] = "Assertion failed: " + rest[0];
            return logError(realm, rest);
        }
        Object[] all = new Object[rest.length + 1];
        all[0] = "Assertion failed:";
        System.arraycopy(rest, 0, all, 1, rest.length);
        return logError(realm, all);
    }

    /** <a href="https://console.spec.whatwg.org/#dir">dir</a> */
    @Builtin(name = "dir", attributes = 7)
    static Object dir(Realm realm, Object thisValue, Object item, Object options) {
        JSConsole console = console(realm);
        Inspector inspector = new Inspector(realm, console.indentation());
        if (options instanceof JSObject object) {
            Object depth = object.get(realm, realm.key("depth"));
            if (depth != UNDEFINED) {
                inspector.maxDepth = depth == null ? Double.POSITIVE_INFINITY : TypeConversion.toNumber(realm, depth);
            }
        }
        console.print(realm, inspector.inspect(item));
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#dirxml">dirxml</a> */
    @Builtin(name = "dirxml", attributes = 7)
    static Object dirxml(Realm realm, Object thisValue, Object[] arguments) {
        return log(realm, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#table">table</a> */
    @Builtin(name = "table", length = 1, attributes = 7)
    static Object table(Realm realm, Object thisValue, Object data, Object columns) {
        if (!(data instanceof JSObject object)) {
            return log(realm, new Object[] {data});
        }
        console(realm).print(realm, TabularText.render(realm, object, columns));
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#clear">clear</a>: an output that is no terminal cannot be cleared. */
    @Builtin(name = "clear", attributes = 7)
    static Object clear(Realm realm, Object thisValue) {
        return UNDEFINED;
    }

    private static String label(Realm realm, Object value) {
        return value == UNDEFINED ? "default" : TypeConversion.toString(realm, value);
    }

    /** <a href="https://console.spec.whatwg.org/#count">count</a> */
    @Builtin(name = "count", attributes = 7)
    static Object count(Realm realm, Object thisValue, Object name) {
        JSConsole console = console(realm);
        String label = label(realm, name);
        Integer old = console.counts.get(label);
        int count = old == null ? 1 : old + 1;
        console.counts.put(label, count);
        console.print(realm, label + ": " + count);
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#countreset">countReset</a> */
    @Builtin(name = "countReset", attributes = 7)
    static Object countReset(Realm realm, Object thisValue, Object name) {
        JSConsole console = console(realm);
        String label = label(realm, name);
        if (console.counts.remove(label) == null) {
            console.printError(realm, "Warning: Count for '" + label + "' does not exist");
        }
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#group">group</a> */
    @Builtin(name = "group", attributes = 7)
    static Object group(Realm realm, Object thisValue, Object[] arguments) {
        if (arguments.length > 0) {
            log(realm, arguments);
        }
        console(realm).enterGroup();
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#groupcollapsed">groupCollapsed</a> */
    @Builtin(name = "groupCollapsed", attributes = 7)
    static Object groupCollapsed(Realm realm, Object thisValue, Object[] arguments) {
        return group(realm, thisValue, arguments);
    }

    /** <a href="https://console.spec.whatwg.org/#groupend">groupEnd</a> */
    @Builtin(name = "groupEnd", attributes = 7)
    static Object groupEnd(Realm realm, Object thisValue) {
        console(realm).leaveGroup();
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#time">time</a> */
    @Builtin(name = "time", attributes = 7)
    static Object time(Realm realm, Object thisValue, Object name) {
        JSConsole console = console(realm);
        String label = label(realm, name);
        if (console.timers.containsKey(label)) {
            console.printError(realm, "Warning: Label '" + label + "' already exists for console.time()");
        } else {
            console.timers.put(label, System.nanoTime());
        }
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#timelog">timeLog</a> */
    @Builtin(name = "timeLog", attributes = 7)
    static Object timeLog(Realm realm, Object thisValue, Object[] arguments) {
        Object[] rest = arguments.length <= 1 ? NONE : Arrays.copyOfRange(arguments, 1, arguments.length);
        printTime(realm, label(realm, arguments.length == 0 ? UNDEFINED : arguments[0]), "timeLog", rest);
        return UNDEFINED;
    }

    /** <a href="https://console.spec.whatwg.org/#timeend">timeEnd</a> */
    @Builtin(name = "timeEnd", attributes = 7)
    static Object timeEnd(Realm realm, Object thisValue, Object name) {
        String label = label(realm, name);
        printTime(realm, label, "timeEnd", NONE);
        console(realm).timers.remove(label);
        return UNDEFINED;
    }

    private static void printTime(Realm realm, String label, String method, Object[] rest) {
        JSConsole console = console(realm);
        Long start = console.timers.get(label);
        if (start == null) {
            console.printError(realm, "Warning: No such label '" + label + "' for console." + method + "()");
            return;
        }
        String text = label + ": " + ConsoleFormat.duration(System.nanoTime() - start);
        console.print(realm, rest.length == 0 ? text
            : text + " " + ConsoleFormat.joined(realm, rest, 0, console.indentation()));
    }
}
