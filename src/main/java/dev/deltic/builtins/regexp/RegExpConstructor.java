package dev.deltic.builtins.regexp;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.RegExpRealmState;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-regexp-constructor">The RegExp Constructor</a>, with the static properties of the
 *  <a href="https://github.com/tc39/proposal-regexp-legacy-features">legacy features proposal</a>. */
@BuiltinHolder("%RegExp%")
@IntrinsicProperty(name = "prototype", intrinsic = "REG_EXP_PROTOTYPE", attributes = 0)
public final class RegExpConstructor {
    private RegExpConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-regexp-pattern-flags">RegExp ( pattern, flags )</a> */
    @Builtin(name = "RegExp", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object pattern, Object flags) {
        boolean patternIsRegExp = JSRegExp.isRegExp(realm, pattern);
        Object target = newTarget;
        if (newTarget == UNDEFINED) {
            target = realm.intrinsic(Intrinsic.REG_EXP);
            if (patternIsRegExp && flags == UNDEFINED && ((JSObject) pattern).get(realm, Names.CONSTRUCTOR) == target) {
                return pattern;
            }
        }
        Object source = pattern;
        Object options = flags;
        if (pattern instanceof JSRegExp original) {
            source = original.boilerplate.pattern();
            options = flags == UNDEFINED ? original.boilerplate.flags() : flags;
        } else if (patternIsRegExp) {
            source = ((JSObject) pattern).get(realm, Names.SOURCE);
            options = flags == UNDEFINED ? ((JSObject) pattern).get(realm, Names.FLAGS) : flags;
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, target, Intrinsic.REG_EXP_PROTOTYPE);
        JSRegExp regExp = new JSRegExp(realm, prototype, null);
        regExp.legacyFeatures = target == realm.intrinsic(Intrinsic.REG_EXP);
        initialize(realm, regExp, source, options);
        return regExp;
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexpinitialize">RegExpInitialize</a> */
    static void initialize(Realm realm, JSRegExp regExp, Object pattern, Object flags) {
        String source = pattern == UNDEFINED ? "" : TypeConversion.toString(realm, pattern);
        String options = flags == UNDEFINED ? "" : TypeConversion.toString(realm, flags);
        regExp.boilerplate = CompiledRegExp.boilerplate(realm, source, options);
        RegExpExecution.setLastIndex(realm, regExp, 0);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.escape">RegExp.escape</a> */
    @Builtin(name = "escape", length = 1)
    static Object escape(Realm realm, Object thisValue, Object string) {
        if (!JSStrings.isString(string)) {
            throw Errors.create(realm, MessageTemplate.INPUT_NOT_A_STRING);
        }
        return RegExpText.escape(JSStrings.flatten(string));
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp-%symbol.species%">get RegExp [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }

    // ---- legacy static properties -----------------------------------------------------------------------------------

    /** The state behind the properties. With the proposal, when the receiver is %RegExp% and the last match is not hidden; without, as
     *  other engines do, any receiver's. */
    private static RegExpRealmState state(Realm realm, Object thisValue, String property) {
        RegExpRealmState state = RegExpRealmState.of(realm);
        if (state.proposed && (thisValue != realm.intrinsic(Intrinsic.REG_EXP) || state.captures == null)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "get RegExp." + property, Errors.display(thisValue));
        }
        return state;
    }

    private static Object group(Realm realm, Object thisValue, int number) {
        RegExpRealmState state = state(realm, thisValue, "$" + number);
        return 2 * number < state.captures.length ? text(state, number) : "";
    }

    private static String text(RegExpRealmState state, int number) {
        Object capture = RegExpExecution.capture(state.input, state.captures, number);
        return capture == UNDEFINED ? "" : (String) capture;
    }

    /** RegExp.$1 */
    @Builtin(name = "$1", kind = Builtin.Kind.GETTER)
    static Object group1(Realm realm, Object thisValue) {
        return group(realm, thisValue, 1);
    }

    /** RegExp.$2 */
    @Builtin(name = "$2", kind = Builtin.Kind.GETTER)
    static Object group2(Realm realm, Object thisValue) {
        return group(realm, thisValue, 2);
    }

    /** RegExp.$3 */
    @Builtin(name = "$3", kind = Builtin.Kind.GETTER)
    static Object group3(Realm realm, Object thisValue) {
        return group(realm, thisValue, 3);
    }

    /** RegExp.$4 */
    @Builtin(name = "$4", kind = Builtin.Kind.GETTER)
    static Object group4(Realm realm, Object thisValue) {
        return group(realm, thisValue, 4);
    }

    /** RegExp.$5 */
    @Builtin(name = "$5", kind = Builtin.Kind.GETTER)
    static Object group5(Realm realm, Object thisValue) {
        return group(realm, thisValue, 5);
    }

    /** RegExp.$6 */
    @Builtin(name = "$6", kind = Builtin.Kind.GETTER)
    static Object group6(Realm realm, Object thisValue) {
        return group(realm, thisValue, 6);
    }

    /** RegExp.$7 */
    @Builtin(name = "$7", kind = Builtin.Kind.GETTER)
    static Object group7(Realm realm, Object thisValue) {
        return group(realm, thisValue, 7);
    }

    /** RegExp.$8 */
    @Builtin(name = "$8", kind = Builtin.Kind.GETTER)
    static Object group8(Realm realm, Object thisValue) {
        return group(realm, thisValue, 8);
    }

    /** RegExp.$9 */
    @Builtin(name = "$9", kind = Builtin.Kind.GETTER)
    static Object group9(Realm realm, Object thisValue) {
        return group(realm, thisValue, 9);
    }

    /** RegExp.input */
    @Builtin(name = "input", kind = Builtin.Kind.GETTER)
    static Object input(Realm realm, Object thisValue) {
        return state(realm, thisValue, "input").assignedInput;
    }

    /** RegExp.input = value */
    @Builtin(name = "input", length = 1, kind = Builtin.Kind.SETTER)
    static Object setInput(Realm realm, Object thisValue, Object value) {
        RegExpRealmState state = RegExpRealmState.of(realm);
        if (state.proposed && thisValue != realm.intrinsic(Intrinsic.REG_EXP)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "set RegExp.input", Errors.display(thisValue));
        }
        state.assignedInput = TypeConversion.toString(realm, value);
        return UNDEFINED;
    }

    /** RegExp.$_ */
    @Builtin(name = "$_", kind = Builtin.Kind.GETTER)
    static Object inputAlias(Realm realm, Object thisValue) {
        return input(realm, thisValue);
    }

    /** RegExp.$_ = value */
    @Builtin(name = "$_", length = 1, kind = Builtin.Kind.SETTER)
    static Object setInputAlias(Realm realm, Object thisValue, Object value) {
        return setInput(realm, thisValue, value);
    }

    /** RegExp.lastMatch */
    @Builtin(name = "lastMatch", kind = Builtin.Kind.GETTER)
    static Object lastMatch(Realm realm, Object thisValue) {
        return text(state(realm, thisValue, "lastMatch"), 0);
    }

    /** RegExp["$&"] */
    @Builtin(name = "$&", kind = Builtin.Kind.GETTER)
    static Object lastMatchAlias(Realm realm, Object thisValue) {
        return lastMatch(realm, thisValue);
    }

    /** RegExp.lastParen */
    @Builtin(name = "lastParen", kind = Builtin.Kind.GETTER)
    static Object lastParen(Realm realm, Object thisValue) {
        RegExpRealmState state = state(realm, thisValue, "lastParen");
        return state.captures.length == 2 ? "" : text(state, state.captures.length / 2 - 1);
    }

    /** RegExp["$+"] */
    @Builtin(name = "$+", kind = Builtin.Kind.GETTER)
    static Object lastParenAlias(Realm realm, Object thisValue) {
        return lastParen(realm, thisValue);
    }

    /** RegExp.leftContext */
    @Builtin(name = "leftContext", kind = Builtin.Kind.GETTER)
    static Object leftContext(Realm realm, Object thisValue) {
        RegExpRealmState state = state(realm, thisValue, "leftContext");
        return state.input.substring(0, state.captures[0]);
    }

    /** RegExp["$`"] */
    @Builtin(name = "$`", kind = Builtin.Kind.GETTER)
    static Object leftContextAlias(Realm realm, Object thisValue) {
        return leftContext(realm, thisValue);
    }

    /** RegExp.rightContext */
    @Builtin(name = "rightContext", kind = Builtin.Kind.GETTER)
    static Object rightContext(Realm realm, Object thisValue) {
        RegExpRealmState state = state(realm, thisValue, "rightContext");
        return state.input.substring(state.captures[1]);
    }

    /** RegExp["$'"] */
    @Builtin(name = "$'", kind = Builtin.Kind.GETTER)
    static Object rightContextAlias(Realm realm, Object thisValue) {
        return rightContext(realm, thisValue);
    }
}
