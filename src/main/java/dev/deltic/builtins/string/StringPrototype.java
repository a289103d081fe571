package dev.deltic.builtins.string;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.unicode.NormalizationWork;
import dev.deltic.values.CodePoints;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Rope;
import dev.deltic.values.StringCase;
import dev.deltic.values.StringSearch;
import dev.deltic.values.StringTrimming;
import java.text.Normalizer;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object">Properties of the String Prototype Object</a>;
 *  what takes patterns is in {@link StringMatching}. */
@BuiltinHolder("%String.prototype%")
@IntrinsicProperty(name = "localeCompare", intrinsic = "STRING_LOCALE_COMPARE")
@IntrinsicProperty(name = "toLocaleLowerCase", intrinsic = "STRING_TO_LOCALE_LOWER_CASE")
@IntrinsicProperty(name = "toLocaleUpperCase", intrinsic = "STRING_TO_LOCALE_UPPER_CASE")
@IntrinsicProperty(name = "constructor", intrinsic = "STRING")
public final class StringPrototype {
    private StringPrototype() { }

    /** RequireObjectCoercible(thisValue), ToString. */
    static String thisString(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof String text) {
            return text;
        }
        if (thisValue instanceof Rope rope) {
            return rope.toString();
        }
        requireObjectCoercible(realm, thisValue, method);
        return TypeConversion.toString(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-requireobjectcoercible">RequireObjectCoercible</a> */
    static void requireObjectCoercible(Realm realm, Object thisValue, String method) {
        if (thisValue == UNDEFINED || thisValue == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH,
                "String.prototype" + (method.startsWith("[") ? "" : ".") + method);
        }
    }

    // ---- characters -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.at">String.prototype.at</a> */
    @Builtin(name = "at", length = 1)
    static Object at(Realm realm, Object thisValue, Object index) {
        String text = thisString(realm, thisValue, "at");
        double relative = TypeConversion.toIntegerOrInfinity(realm, index);
        double k = relative >= 0 ? relative : text.length() + relative;
        return k >= 0 && k < text.length() ? JSStrings.elementAt(text, (int) k) : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.charat">String.prototype.charAt</a> */
    @Builtin(name = "charAt", length = 1)
    static Object charAt(Realm realm, Object thisValue, Object position) {
        String text = thisString(realm, thisValue, "charAt");
        double index = TypeConversion.toIntegerOrInfinity(realm, position);
        return index >= 0 && index < text.length() ? JSStrings.elementAt(text, (int) index) : "";
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.charcodeat">String.prototype.charCodeAt</a> */
    @Builtin(name = "charCodeAt", length = 1)
    static Object charCodeAt(Realm realm, Object thisValue, Object position) {
        String text = thisString(realm, thisValue, "charCodeAt");
        if (position instanceof Integer i && i >= 0 && i < text.length()) {
            return (int) text.charAt(i);
        }
        double index = TypeConversion.toIntegerOrInfinity(realm, position);
        return index >= 0 && index < text.length() ? (Object) (int) text.charAt((int) index) : (Object) Double.NaN;
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.codepointat">String.prototype.codePointAt</a> */
    @Builtin(name = "codePointAt", length = 1)
    static Object codePointAt(Realm realm, Object thisValue, Object position) {
        String text = thisString(realm, thisValue, "codePointAt");
        double index = TypeConversion.toIntegerOrInfinity(realm, position);
        return index >= 0 && index < text.length() ? (Object) CodePoints.at(text, (int) index) : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype-%symbol.iterator%">String.prototype [ %Symbol.iterator% ]</a> */
    @Builtin(name = "@@iterator")
    static Object iterator(Realm realm, Object thisValue) {
        return new StringIterator(realm, thisString(realm, thisValue, "[Symbol.iterator]"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.iswellformed">String.prototype.isWellFormed</a> */
    @Builtin(name = "isWellFormed")
    static Object isWellFormed(Realm realm, Object thisValue) {
        return CodePoints.isWellFormed(thisString(realm, thisValue, "isWellFormed"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.towellformed">String.prototype.toWellFormed</a> */
    @Builtin(name = "toWellFormed")
    static Object toWellFormed(Realm realm, Object thisValue) {
        return CodePoints.toWellFormed(thisString(realm, thisValue, "toWellFormed"));
    }

    // ---- whole strings ----------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.tostring">String.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object toString(Realm realm, Object thisValue) {
        return thisStringValue(realm, thisValue, "toString");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.valueof">String.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return thisStringValue(realm, thisValue, "valueOf");
    }

    private static Object thisStringValue(Realm realm, Object thisValue, String method) {
        if (JSStrings.isString(thisValue)) {
            return thisValue;
        }
        if (thisValue instanceof JSStringObject object) {
            return object.string;
        }
        throw Errors.create(realm, MessageTemplate.RECEIVER_TYPE, "String.prototype." + method, "String");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.concat">String.prototype.concat</a> */
    @Builtin(name = "concat", length = 1)
    static Object concat(Realm realm, Object thisValue, Object[] arguments) {
        requireObjectCoercible(realm, thisValue, "concat");
        CharSequence result = TypeConversion.toStringValue(realm, thisValue);
        for (Object next : arguments) {
            CharSequence text = TypeConversion.toStringValue(realm, next);
            realm.agent.announceText(result.length(), text.length());
            result = JSStrings.concat(result, text);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.normalize">String.prototype.normalize</a> */
    @Builtin(name = "normalize")
    static Object normalize(Realm realm, Object thisValue, Object form) {
        String text = thisString(realm, thisValue, "normalize");
        String name = form == UNDEFINED ? "NFC" : TypeConversion.toString(realm, form);
        if (realm.agent.isLimited()) {
            realm.agent.announceWork(NormalizationWork.nanos(text));
        }
        switch (name) {
            case "NFC": return Normalizer.normalize(text, Normalizer.Form.NFC);
            case "NFD": return Normalizer.normalize(text, Normalizer.Form.NFD);
            case "NFKC": return Normalizer.normalize(text, Normalizer.Form.NFKC);
            case "NFKD": return Normalizer.normalize(text, Normalizer.Form.NFKD);
            default: throw Errors.create(realm, MessageTemplate.NORMALIZATION_FORM);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.padend">String.prototype.padEnd</a> */
    @Builtin(name = "padEnd", length = 1)
    static Object padEnd(Realm realm, Object thisValue, Object maxLength, Object fill) {
        return pad(realm, thisString(realm, thisValue, "padEnd"), maxLength, fill, JSStrings.Placement.END);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.padstart">String.prototype.padStart</a> */
    @Builtin(name = "padStart", length = 1)
    static Object padStart(Realm realm, Object thisValue, Object maxLength, Object fill) {
        return pad(realm, thisString(realm, thisValue, "padStart"), maxLength, fill, JSStrings.Placement.START);
    }

    /** <a href="https://tc39.es/ecma262/#sec-stringpaddingbuiltinsimpl">StringPaddingBuiltinsImpl</a> */
    private static Object pad(Realm realm, String text, Object maxLength, Object fill, JSStrings.Placement placement) {
        long length = TypeConversion.toLength(realm, maxLength);
        if (length <= text.length()) {
            return text;
        }
        String filler = fill == UNDEFINED ? " " : TypeConversion.toString(realm, fill);
        realm.agent.announceBytes(2 * Math.min(length, Rope.MAX_LENGTH));
        return JSStrings.pad(text, length, filler, placement);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.repeat">String.prototype.repeat</a> */
    @Builtin(name = "repeat", length = 1)
    static Object repeat(Realm realm, Object thisValue, Object count) {
        String text = thisString(realm, thisValue, "repeat");
        double times = TypeConversion.toIntegerOrInfinity(realm, count);
        if (times < 0 || times == Double.POSITIVE_INFINITY) {
            throw Errors.create(realm, MessageTemplate.INVALID_COUNT, TypeConversion.toString(realm, count));
        }
        realm.agent.announceBytes(text.length() * Math.min((long) times, Rope.MAX_LENGTH));
        return JSStrings.repeat(text, (long) times);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.tolowercase">String.prototype.toLowerCase</a> */
    @Builtin(name = "toLowerCase")
    static Object toLowerCase(Realm realm, Object thisValue) {
        return StringCase.toLowerCase(thisString(realm, thisValue, "toLowerCase"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.touppercase">String.prototype.toUpperCase</a> */
    @Builtin(name = "toUpperCase")
    static Object toUpperCase(Realm realm, Object thisValue) {
        return StringCase.toUpperCase(thisString(realm, thisValue, "toUpperCase"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.trim">String.prototype.trim</a> */
    @Builtin(name = "trim")
    static Object trim(Realm realm, Object thisValue) {
        return StringTrimming.trim(thisString(realm, thisValue, "trim"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.trimend">String.prototype.trimEnd</a> */
    @Builtin(name = "trimEnd", aliases = "trimRight")
    static Object trimEnd(Realm realm, Object thisValue) {
        return StringTrimming.trimEnd(thisString(realm, thisValue, "trimEnd"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.trimstart">String.prototype.trimStart</a> */
    @Builtin(name = "trimStart", aliases = "trimLeft")
    static Object trimStart(Realm realm, Object thisValue) {
        return StringTrimming.trimStart(thisString(realm, thisValue, "trimStart"));
    }

    // ---- parts ------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.slice">String.prototype.slice</a> */
    @Builtin(name = "slice", length = 2)
    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        String text = thisString(realm, thisValue, "slice");
        int length = text.length();
        int from = relative(TypeConversion.toIntegerOrInfinity(realm, start), length);
        int to = end == UNDEFINED ? length : relative(TypeConversion.toIntegerOrInfinity(realm, end), length);
        return from >= to ? "" : JSStrings.substring(text, from, to);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.substring">String.prototype.substring</a> */
    @Builtin(name = "substring", length = 2)
    static Object substring(Realm realm, Object thisValue, Object start, Object end) {
        String text = thisString(realm, thisValue, "substring");
        int length = text.length();
        int from = clamp(TypeConversion.toIntegerOrInfinity(realm, start), length);
        int to = end == UNDEFINED ? length : clamp(TypeConversion.toIntegerOrInfinity(realm, end), length);
        return JSStrings.substring(text, Math.min(from, to), Math.max(from, to));
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.substr">String.prototype.substr</a> */
    @Builtin(name = "substr", length = 2)
    static Object substr(Realm realm, Object thisValue, Object start, Object length) {
        String text = thisString(realm, thisValue, "substr");
        int size = text.length();
        int from = relative(TypeConversion.toIntegerOrInfinity(realm, start), size);
        int count = length == UNDEFINED ? size : clamp(TypeConversion.toIntegerOrInfinity(realm, length), size);
        int to = Math.min(size, from + count);
        return from >= to ? "" : JSStrings.substring(text, from, to);
    }

    private static int clamp(double index, int length) {
        return (int) Math.min(Math.max(index, 0), length);
    }

    private static int relative(double index, int length) {
        return index < 0 ? (int) Math.max(length + index, 0) : (int) Math.min(index, length);
    }

    // ---- search for strings -----------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.indexof">String.prototype.indexOf</a> */
    @Builtin(name = "indexOf", length = 1)
    static Object indexOf(Realm realm, Object thisValue, Object searchString, Object position) {
        String text = thisString(realm, thisValue, "indexOf");
        String pattern = TypeConversion.toString(realm, searchString);
        int start = position == UNDEFINED ? 0 : clamp(TypeConversion.toIntegerOrInfinity(realm, position), text.length());
        return StringSearch.indexOf(text, pattern, start);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.lastindexof">String.prototype.lastIndexOf</a> */
    @Builtin(name = "lastIndexOf", length = 1)
    static Object lastIndexOf(Realm realm, Object thisValue, Object searchString, Object position) {
        String text = thisString(realm, thisValue, "lastIndexOf");
        String pattern = TypeConversion.toString(realm, searchString);
        double number = TypeConversion.toNumber(realm, position);
        int start = number != number ? text.length() : clamp(number, text.length());
        return StringSearch.lastIndexOf(text, pattern, start);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.includes">String.prototype.includes</a> */
    @Builtin(name = "includes", length = 1)
    static Object includes(Realm realm, Object thisValue, Object searchString, Object position) {
        String text = thisString(realm, thisValue, "includes");
        String pattern = notRegExp(realm, searchString, "includes");
        int start = position == UNDEFINED ? 0 : clamp(TypeConversion.toIntegerOrInfinity(realm, position), text.length());
        return StringSearch.indexOf(text, pattern, start) >= 0;
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.startswith">String.prototype.startsWith</a> */
    @Builtin(name = "startsWith", length = 1)
    static Object startsWith(Realm realm, Object thisValue, Object searchString, Object position) {
        String text = thisString(realm, thisValue, "startsWith");
        String pattern = notRegExp(realm, searchString, "startsWith");
        int start = position == UNDEFINED ? 0 : clamp(TypeConversion.toIntegerOrInfinity(realm, position), text.length());
        return StringSearch.matchesAt(text, pattern, start);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.endswith">String.prototype.endsWith</a> */
    @Builtin(name = "endsWith", length = 1)
    static Object endsWith(Realm realm, Object thisValue, Object searchString, Object endPosition) {
        String text = thisString(realm, thisValue, "endsWith");
        String pattern = notRegExp(realm, searchString, "endsWith");
        int end = endPosition == UNDEFINED ? text.length()
            : clamp(TypeConversion.toIntegerOrInfinity(realm, endPosition), text.length());
        return StringSearch.matchesAt(text, pattern, end - pattern.length());
    }

    private static String notRegExp(Realm realm, Object searchString, String method) {
        if (searchString instanceof String text) {
            return text;
        }
        if (JSRegExp.isRegExp(realm, searchString)) {
            throw Errors.create(realm, MessageTemplate.FIRST_ARGUMENT_NOT_REG_EXP, "String.prototype." + method);
        }
        return TypeConversion.toString(realm, searchString);
    }

    // ---- patterns ---------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.match">String.prototype.match</a> */
    @Builtin(name = "match", length = 1)
    static Object match(Realm realm, Object thisValue, Object regexp) {
        requireObjectCoercible(realm, thisValue, "match");
        return StringMatching.delegate(realm, thisValue, regexp, JSSymbol.MATCH, "");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.matchall">String.prototype.matchAll</a> */
    @Builtin(name = "matchAll", length = 1)
    static Object matchAll(Realm realm, Object thisValue, Object regexp) {
        requireObjectCoercible(realm, thisValue, "matchAll");
        StringMatching.requireGlobal(realm, regexp, MessageTemplate.MATCH_ALL_NOT_GLOBAL);
        return StringMatching.delegate(realm, thisValue, regexp, JSSymbol.MATCH_ALL, "g");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.replace">String.prototype.replace</a> */
    @Builtin(name = "replace", length = 2)
    static Object replace(Realm realm, Object thisValue, Object searchValue, Object replaceValue) {
        requireObjectCoercible(realm, thisValue, "replace");
        return StringMatching.replace(realm, thisValue, searchValue, replaceValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.replaceall">String.prototype.replaceAll</a> */
    @Builtin(name = "replaceAll", length = 2)
    static Object replaceAll(Realm realm, Object thisValue, Object searchValue, Object replaceValue) {
        requireObjectCoercible(realm, thisValue, "replaceAll");
        return StringMatching.replaceAll(realm, thisValue, searchValue, replaceValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.search">String.prototype.search</a> */
    @Builtin(name = "search", length = 1)
    static Object search(Realm realm, Object thisValue, Object regexp) {
        requireObjectCoercible(realm, thisValue, "search");
        return StringMatching.delegate(realm, thisValue, regexp, JSSymbol.SEARCH, "");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.split">String.prototype.split</a> */
    @Builtin(name = "split", length = 2)
    static Object split(Realm realm, Object thisValue, Object separator, Object limit) {
        requireObjectCoercible(realm, thisValue, "split");
        return StringMatching.split(realm, thisValue, separator, limit);
    }

    // ---- Annex B: HTML ----------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.anchor">String.prototype.anchor</a> */
    @Builtin(name = "anchor", length = 1)
    static Object anchor(Realm realm, Object thisValue, Object name) {
        return StringHTML.create(realm, thisValue, "anchor", "a", "name", name);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.big">String.prototype.big</a> */
    @Builtin(name = "big")
    static Object big(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "big", "big");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.blink">String.prototype.blink</a> */
    @Builtin(name = "blink")
    static Object blink(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "blink", "blink");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.bold">String.prototype.bold</a> */
    @Builtin(name = "bold")
    static Object bold(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "bold", "b");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.fixed">String.prototype.fixed</a> */
    @Builtin(name = "fixed")
    static Object fixed(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "fixed", "tt");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.fontcolor">String.prototype.fontcolor</a> */
    @Builtin(name = "fontcolor", length = 1)
    static Object fontcolor(Realm realm, Object thisValue, Object color) {
        return StringHTML.create(realm, thisValue, "fontcolor", "font", "color", color);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.fontsize">String.prototype.fontsize</a> */
    @Builtin(name = "fontsize", length = 1)
    static Object fontsize(Realm realm, Object thisValue, Object size) {
        return StringHTML.create(realm, thisValue, "fontsize", "font", "size", size);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.italics">String.prototype.italics</a> */
    @Builtin(name = "italics")
    static Object italics(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "italics", "i");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.link">String.prototype.link</a> */
    @Builtin(name = "link", length = 1)
    static Object link(Realm realm, Object thisValue, Object url) {
        return StringHTML.create(realm, thisValue, "link", "a", "href", url);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.small">String.prototype.small</a> */
    @Builtin(name = "small")
    static Object small(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "small", "small");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.strike">String.prototype.strike</a> */
    @Builtin(name = "strike")
    static Object strike(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "strike", "strike");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.sub">String.prototype.sub</a> */
    @Builtin(name = "sub")
    static Object sub(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "sub", "sub");
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.prototype.sup">String.prototype.sup</a> */
    @Builtin(name = "sup")
    static Object sup(Realm realm, Object thisValue) {
        return StringHTML.create(realm, thisValue, "sup", "sup");
    }
}
