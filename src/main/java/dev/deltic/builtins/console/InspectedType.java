package dev.deltic.builtins.console;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** What an object calls itself: the name of its constructor, null without one, and its {@code Symbol.toStringTag}. */
record InspectedType(String name, String tag, String className) {
    static InspectedType of(Realm realm, JSObject object) {
        String name = constructorName(realm, object);
        Object tagValue = object.get(realm, JSSymbol.TO_STRING_TAG);
        String tag = JSStrings.isString(tagValue) ? tagValue.toString() : "";
        if (!tag.isEmpty()) {
            PropertyDescriptor own = object.getOwnProperty(realm, JSSymbol.TO_STRING_TAG);
            if (own != null && own.enumerable() || tag.equals(name)) {
                tag = "";
            }
        }
        return new InspectedType(name, tag, object.className());
    }

    private static String constructorName(Realm realm, JSObject object) {
        for (JSObject o = object; o != null; o = o.getPrototypeOf(realm)) {
            PropertyDescriptor own = o.getOwnProperty(realm, Names.CONSTRUCTOR);
            if (own != null && own.value() instanceof JSObject constructor && constructor.isCallable()) {
                Object name = constructor.get(realm, Names.NAME);
                if (JSStrings.isString(name) && JSStrings.length(name) > 0 && isInstance(realm, object, constructor)) {
                    return JSStrings.flatten(name);
                }
            }
        }
        return null;
    }

    private static boolean isInstance(Realm realm, JSObject object, JSObject constructor) {
        Object prototype = constructor.get(realm, Names.PROTOTYPE);
        for (JSObject o = object.getPrototypeOf(realm); o != null; o = o.getPrototypeOf(realm)) {
            if (o == prototype) {
                return true;
            }
        }
        return false;
    }

    boolean isNamed(String wanted) {
        return wanted.equals(name) && tag.isEmpty();
    }

    boolean isPlain() {
        return isNamed("Object") && className.equals("Object");
    }

    boolean isTypedArray() {
        return isTypedArrayName(className);
    }

    static boolean isTypedArrayName(String className) {
        return className.endsWith("Array") && className.length() > "Array".length();
    }

    /** The constructor's name, {@code size} and the tag, with a space at the end. */
    String prefix(String fallback, String size) {
        String tagged = tag.isEmpty() ? "" : "[" + tag + "] ";
        if (name == null) {
            return "[" + fallback + size + ": null prototype] " + (tag.equals(fallback) ? "" : tagged);
        }
        return name + size + " " + tagged;
    }
}
