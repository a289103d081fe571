package dev.deltic.builtins.json;

import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;

/** How a circular structure is shown in the error: where it starts, the first and last steps, and the one that closes it. */
final class JSONCircle {
    private static final int FIRST_STEPS = 2;
    private static final int LAST_STEPS = 1;

    private JSONCircle() { }

    /** The text below the message. {@code stack[start]} is what was met again at {@code lastKey}. */
    static String describe(JSObject[] stack, Object[] keys, int start, int depth, Object lastKey) {
        StringBuilder text = new StringBuilder("\n    --> ").append("starting at object with constructor ");
        constructor(text, stack[start]);
        int i = start + 1;
        int firstEnd = Math.min(depth, i + FIRST_STEPS);
        for (; i < firstEnd; i++) {
            step(text, keys[i], stack[i]);
        }
        if (depth > firstEnd + LAST_STEPS) {
            text.append("\n    |     ...");
        }
        for (i = Math.max(i, depth - LAST_STEPS); i < depth; i++) {
            step(text, keys[i], stack[i]);
        }
        text.append("\n    --- ");
        key(text, lastKey);
        return text.append(" closes the circle").toString();
    }

    private static void step(StringBuilder text, Object key, JSObject object) {
        text.append("\n    |     ");
        key(text, key);
        text.append(" -> object with constructor ");
        constructor(text, object);
    }

    private static void constructor(StringBuilder text, JSObject object) {
        text.append('\'').append(Errors.constructorName(object)).append('\'');
    }

    private static void key(StringBuilder text, Object key) {
        if (key instanceof PropertyKey name && !(key instanceof IndexKey)) {
            text.append("property '").append(name.toDisplayString()).append('\'');
        } else {
            text.append("index ").append(Errors.describeWithoutCode(key instanceof IndexKey k ? k.toValue() : key));
        }
    }
}
