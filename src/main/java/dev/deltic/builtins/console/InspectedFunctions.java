package dev.deltic.builtins.console;

import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;

/** The display forms of functions and classes. */
final class InspectedFunctions {
    private InspectedFunctions() { }

    static String describe(Realm realm, JSObject function, InspectedType type) {
        String source = function instanceof JSFunction f ? f.sourceText() : null;
        return source != null && source.startsWith("class") && source.endsWith("}") ? describeClass(realm, function, type)
            : describeFunction(realm, function, type);
    }

    private static String describeFunction(Realm realm, JSObject function, InspectedType type) {
        String kind = type.name() != null && type.name().endsWith("Function") ? type.name() : "Function";
        String name = text(function.get(realm, Names.NAME));
        StringBuilder out = new StringBuilder("[").append(kind);
        if (type.name() == null) {
            out.append(" (null prototype)");
        }
        out.append(name.isEmpty() ? " (anonymous)" : ": " + name).append(']');
        if (type.name() != null && !type.name().equals(kind)) {
            out.append(' ').append(type.name());
        }
        if (!type.tag().isEmpty()) {
            out.append(" [").append(type.tag()).append(']');
        }
        return out.toString();
    }

    private static String describeClass(Realm realm, JSObject function, InspectedType type) {
        String name = function.hasOwnProperty(realm, Names.NAME) ? text(function.get(realm, Names.NAME)) : "";
        StringBuilder out = new StringBuilder("[class ").append(name.isEmpty() ? "(anonymous)" : name);
        if (type.name() == null) {
            return out.append(" extends null prototype]").toString();
        }
        if (!type.name().equals("Function")) {
            out.append(" [").append(type.name()).append(']');
        }
        if (!type.tag().isEmpty()) {
            out.append(" [").append(type.tag()).append(']');
        }
        JSObject parent = function.getPrototypeOf(realm);
        String parentName = parent == null ? "" : text(parent.get(realm, Names.NAME));
        return out.append(parentName.isEmpty() ? "" : " extends " + parentName).append(']').toString();
    }

    private static String text(Object value) {
        return JSStrings.isString(value) ? JSStrings.flatten(value) : "";
    }
}
