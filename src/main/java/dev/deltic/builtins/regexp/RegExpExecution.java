package dev.deltic.builtins.regexp;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.limits.LimitKind;
import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.regexp.RegExpLimitException;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.RegExpRealmState;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.CodePoints;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.SmallIntegers;

/** <a href="https://tc39.es/ecma262/#sec-abstract-operations-for-regexp-matching">Abstract Operations for RegExp Matching</a>.
 *  A match is an {@code int[]}: start and end of each group, -1 for one that took no part. */
final class RegExpExecution {
    private RegExpExecution() { }

    // ---- objects on which nothing can be observed -------------------------------------------------------------------

    /** Whether reading {@code exec} from {@code object} gives the builtin, and {@code lastIndex} is plain. */
    static boolean hasBuiltinExec(Realm realm, JSObject object) {
        return object instanceof JSRegExp regExp && isPlain(realm, regExp) && RegExpRealmState.of(realm).exec.holds();
    }

    /** {@link #hasBuiltinExec}, and reading {@code flags} gives the object's own and runs no script. */
    static boolean hasBuiltinFlags(Realm realm, JSObject object) {
        return object instanceof JSRegExp regExp && isPlain(realm, regExp) && RegExpRealmState.of(realm).flags.holds();
    }

    /** {@link #hasBuiltinFlags}, and the species constructor is %RegExp%. */
    static boolean hasBuiltinSpecies(Realm realm, JSObject object) {
        return hasBuiltinFlags(realm, object) && realm.regExps.constructor.holds() && realm.regExps.species.holds();
    }

    private static boolean isPlain(Realm realm, JSRegExp regExp) {
        return regExp.hasPlainLastIndex(realm.agent.wellKnownShapes)
            && regExp.prototype == realm.intrinsic(Intrinsic.REG_EXP_PROTOTYPE) && regExp.lastIndex() instanceof Integer;
    }

    // ---- lastIndex --------------------------------------------------------------------------------------------------

    /** ToLength of {@code lastIndex}. */
    static long lastIndex(Realm realm, JSObject object) {
        if (object instanceof JSRegExp regExp && regExp.hasPlainLastIndex(realm.agent.wellKnownShapes)) {
            return TypeConversion.toLength(realm, regExp.lastIndex());
        }
        return TypeConversion.toLength(realm, object.get(realm, Names.LAST_INDEX));
    }

    /** Assigns {@code lastIndex} or throws. */
    static void setLastIndex(Realm realm, JSObject object, long index) {
        if (object instanceof JSRegExp regExp && (int) index == index
                && regExp.hasPlainLastIndex(realm.agent.wellKnownShapes)) {
            regExp.setLastIndex((int) index);
        } else {
            ObjectOperations.set(realm, object, Names.LAST_INDEX, TypeConversion.number(index));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-advancestringindex">AdvanceStringIndex</a> */
    static long advance(String text, long index, boolean unicode) {
        return unicode && index < text.length() ? CodePoints.next(text, (int) index) : index + 1;
    }

    /** After an empty match: moves {@code lastIndex} on, so that the next match is another. */
    static void advanceLastIndex(Realm realm, JSObject object, String text, boolean unicode) {
        setLastIndex(realm, object, advance(text, lastIndex(realm, object), unicode));
    }

    // ---- exec -------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-regexpexec">RegExpExec</a>: an object, or null. */
    static JSObject exec(Realm realm, JSObject object, String text) {
        if (hasBuiltinExec(realm, object)) {
            return builtinExec(realm, (JSRegExp) object, text);
        }
        Object exec = object.get(realm, Names.EXEC);
        if (ObjectOperations.isCallable(exec)) {
            Object result = ObjectOperations.call(realm, exec, object, text);
            if (result != null && !(result instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.INVALID_REG_EXP_EXEC_RESULT);
            }
            return (JSObject) result;
        }
        if (!(object instanceof JSRegExp regExp)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "RegExp.prototype.exec", Errors.display(object));
        }
        return builtinExec(realm, regExp, text);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexpbuiltinexec">RegExpBuiltinExec</a>: an array, or null. */
    static JSObject builtinExec(Realm realm, JSRegExp regExp, String text) {
        int[] match = builtinMatch(realm, regExp, text);
        return match == null ? null : matchArray(realm, CompiledRegExp.of(realm, regExp), text, match);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexpbuiltinexec">RegExpBuiltinExec</a> without its result: the match, or null. */
    static int[] builtinMatch(Realm realm, JSRegExp regExp, String text) {
        long lastIndex = lastIndex(realm, regExp);
        CompiledRegExp compiled = CompiledRegExp.of(realm, regExp);        // after the conversion, which may recompile
        boolean keepsIndex = compiled.global || compiled.sticky;
        int[] match = match(realm, compiled, text, keepsIndex ? lastIndex : 0, compiled.sticky);
        if (match == null) {
            if (keepsIndex) {
                setLastIndex(realm, regExp, 0);
            }
            return null;
        }
        if (keepsIndex) {
            setLastIndex(realm, regExp, match[1]);
        }
        RegExpRealmState.of(realm).record(realm, regExp, text, match);
        return match;
    }

    /** Matches, and does nothing else. */
    static int[] match(Realm realm, CompiledRegExp compiled, String text, long from, boolean sticky) {
        if (from > text.length()) {
            return null;
        }
        try {
            return compiled.program.exec(text, (int) from, sticky, AgentMatchLimits.of(realm, text.length()));
        } catch (RegExpLimitException e) {
            long limit = e.limit() == RegExpLimitException.Limit.STEPS ? realm.agent.limit(LimitKind.REGEXP_STEPS) : 0;
            if (limit != 0) {
                throw realm.agent.exceeded(LimitKind.REGEXP_STEPS, limit);
            }
            throw Errors.create(realm, ErrorType.RANGE_ERROR, e.getMessage());
        }
    }

    // ---- results ----------------------------------------------------------------------------------------------------

    /** Group {@code number} of a match: a String, or undefined. */
    static Object capture(String text, int[] match, int number) {
        int start = match[2 * number];
        return start < 0 ? UNDEFINED : JSStrings.substring(text, start, match[2 * number + 1]);
    }

    /** All groups but the first. */
    static Object[] captures(String text, int[] match) {
        Object[] captures = new Object[match.length / 2 - 1];
        for (int i = 0; i < captures.length; i++) {
            captures[i] = capture(text, match, i + 1);
        }
        return captures;
    }

    private static JSArray matchArray(Realm realm, CompiledRegExp compiled, String text, int[] match) {
        Object[] elements = new Object[match.length / 2];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = capture(text, match, i);
        }
        JSArray array = new JSArray(realm.agent.wellKnownShapes.regExpResult, realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE));
        array.elements = elements;
        array.length = elements.length;
        array.slots = new Object[] {SmallIntegers.box(match[0]), text, groups(realm, compiled, elements)};
        if (compiled.hasIndices) {
            array.addProperty(Names.INDICES, indices(realm, compiled, match), Property.ALL);
        }
        return array;
    }

    /** The {@code groups} of a match, whose groups' values are {@code values}: undefined if none has a name. */
    static Object groups(Realm realm, CompiledRegExp compiled, Object[] values) {
        if (compiled.groupNames.length == 0) {
            return UNDEFINED;
        }
        JSObject groups = JSObject.create(realm, null);
        for (int i = 0; i < compiled.groupNames.length; i++) {
            Object value = UNDEFINED;
            for (int number : compiled.groupNumbers[i]) {
                value = value == UNDEFINED ? values[number] : value;       // at most one of a name's groups takes part
            }
            groups.addProperty(compiled.groupNames[i], value, Property.ALL);
        }
        return groups;
    }

    /** <a href="https://tc39.es/ecma262/#sec-makematchindicesindexpairarray">MakeMatchIndicesIndexPairArray</a> */
    private static JSArray indices(Realm realm, CompiledRegExp compiled, int[] match) {
        Object[] pairs = new Object[match.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = match[2 * i] < 0 ? UNDEFINED : JSArray.of(realm, match[2 * i], match[2 * i + 1]);
        }
        JSArray indices = JSArray.ofElements(realm, pairs, pairs.length);
        indices.addProperty(Names.GROUPS, groups(realm, compiled, pairs), Property.ALL);
        return indices;
    }
}
