package dev.deltic.builtins.string;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StringSubstitution;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.StringSearch;
import java.util.Arrays;

/** The methods of strings that hand over to their argument when it is a pattern, and their string forms. In all of them
 *  the receiver is neither undefined nor null. */
final class StringMatching {
    private static final Object[] NO_CAPTURES = new Object[0];

    private StringMatching() { }

    /** Calls {@code regexp[symbol]}, or that of a new regular expression with {@code flags}, with the receiver. */
    static Object delegate(Realm realm, Object thisValue, Object regexp, JSSymbol symbol, String flags) {
        if (regexp instanceof JSObject) {
            Object method = ObjectOperations.getMethod(realm, regexp, symbol);
            if (method != UNDEFINED) {
                return ObjectOperations.call(realm, method, regexp, thisValue);
            }
        }
        String text = TypeConversion.toString(realm, thisValue);
        // The conversion is done here because the constructor would take an object for a pattern to copy.
        Object pattern = regexp == UNDEFINED ? "" : TypeConversion.toString(realm, regexp);
        JSObject created = ObjectOperations.construct(realm, realm.intrinsic(Intrinsic.REG_EXP), pattern, flags);
        return ObjectOperations.invoke(realm, created, symbol, text);
    }

    /** The check that {@code matchAll} and {@code replaceAll} make of a pattern's flags. */
    static void requireGlobal(Realm realm, Object regexp, MessageTemplate template) {
        if (regexp instanceof JSObject object && JSRegExp.isRegExp(realm, object)) {
            Object flags = object.get(realm, Names.FLAGS);
            if (flags == UNDEFINED || flags == null) {
                throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH,
                    template == MessageTemplate.MATCH_ALL_NOT_GLOBAL ? "String.prototype.matchAll" : "String.prototype.replaceAll");
            }
            if (TypeConversion.toString(realm, flags).indexOf('g') < 0) {
                throw Errors.create(realm, template);
            }
        }
    }

    static Object replace(Realm realm, Object thisValue, Object searchValue, Object replaceValue) {
        if (searchValue instanceof JSObject) {
            Object replacer = ObjectOperations.getMethod(realm, searchValue, JSSymbol.REPLACE);
            if (replacer != UNDEFINED) {
                return ObjectOperations.call(realm, replacer, searchValue, thisValue, replaceValue);
            }
        }
        String text = TypeConversion.toString(realm, thisValue);
        String pattern = TypeConversion.toString(realm, searchValue);
        boolean functional = ObjectOperations.isCallable(replaceValue);
        String template = functional ? null : TypeConversion.toString(realm, replaceValue);
        int position = StringSearch.indexOf(text, pattern, 0);
        if (position < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        result.append(text, 0, position);
        appendReplacement(realm, result, text, pattern, position, replaceValue, template);
        result.append(text, position + pattern.length(), text.length());
        JSStrings.checkLength(result.length());
        return result.toString();
    }

    static Object replaceAll(Realm realm, Object thisValue, Object searchValue, Object replaceValue) {
        if (searchValue instanceof JSObject) {
            requireGlobal(realm, searchValue, MessageTemplate.REPLACE_ALL_NOT_GLOBAL);
            Object replacer = ObjectOperations.getMethod(realm, searchValue, JSSymbol.REPLACE);
            if (replacer != UNDEFINED) {
                return ObjectOperations.call(realm, replacer, searchValue, thisValue, replaceValue);
            }
        }
        String text = TypeConversion.toString(realm, thisValue);
        String pattern = TypeConversion.toString(realm, searchValue);
        boolean functional = ObjectOperations.isCallable(replaceValue);
        String template = functional ? null : TypeConversion.toString(realm, replaceValue);
        int advance = Math.max(1, pattern.length());
        int position = StringSearch.indexOf(text, pattern, 0);
        if (position < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int end = 0;
        for (int count = 1; position >= 0; count++) {
            result.append(text, end, position);
            appendReplacement(realm, result, text, pattern, position, replaceValue, template);
            end = position + pattern.length();
            position = StringSearch.indexOf(text, pattern, position + advance);
            if ((count & 1023) == 0) {
                JSStrings.checkLength(result.length());
                realm.agent.poll();
            }
        }
        result.append(text, end, text.length());
        JSStrings.checkLength(result.length());
        return result.toString();
    }

    /** Appends what the function gives, if {@code template} is null, or else the template's expansion. */
    private static void appendReplacement(Realm realm, StringBuilder result, String text, String pattern, int position,
            Object function, String template) {
        if (template == null) {
            result.append(TypeConversion.toString(realm,
                ObjectOperations.call(realm, function, UNDEFINED, pattern, position, text)));
        } else {
            StringSubstitution.append(realm, result, pattern, text, position, NO_CAPTURES, UNDEFINED, template);
        }
    }

    static Object split(Realm realm, Object thisValue, Object separator, Object limit) {
        if (separator instanceof JSObject) {
            Object splitter = ObjectOperations.getMethod(realm, separator, JSSymbol.SPLIT);
            if (splitter != UNDEFINED) {
                return ObjectOperations.call(realm, splitter, separator, thisValue, limit);
            }
        }
        String text = TypeConversion.toString(realm, thisValue);
        long most = limit == UNDEFINED ? JSArray.MAX_LENGTH : TypeConversion.toUint32(realm, limit);
        String pattern = TypeConversion.toString(realm, separator);
        if (most == 0) {
            return JSArray.create(realm);
        }
        if (separator == UNDEFINED) {
            return JSArray.of(realm, text);
        }
        if (text.isEmpty()) {
            return pattern.isEmpty() ? JSArray.create(realm) : JSArray.of(realm, text);
        }
        return pattern.isEmpty() ? splitToUnits(realm, text, most) : split(realm, text, pattern, most);
    }

    private static JSArray splitToUnits(Realm realm, String text, long most) {
        int count = (int) Math.min(most, text.length());
        Object[] parts = new Object[count];
        for (int i = 0; i < count; i++) {
            parts[i] = JSStrings.elementAt(text, i);
        }
        return JSArray.ofElements(realm, parts, count);
    }

    private static JSArray split(Realm realm, String text, String pattern, long most) {
        Object[] parts = new Object[8];
        int count = 0;
        int start = 0;
        int found = StringSearch.indexOf(text, pattern, 0);
        while (found >= 0) {
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, count * 2);
                realm.agent.poll();
            }
            parts[count++] = JSStrings.substring(text, start, found);
            if (count >= most) {
                return JSArray.ofElements(realm, parts, count);
            }
            start = found + pattern.length();
            found = StringSearch.indexOf(text, pattern, start);
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, count + 1);
        }
        parts[count++] = JSStrings.substring(text, start, text.length());
        return JSArray.ofElements(realm, parts, count);
    }
}
