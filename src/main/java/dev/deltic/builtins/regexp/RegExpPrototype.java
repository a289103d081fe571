package dev.deltic.builtins.regexp;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.RegExpRealmState;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyName;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-regexp-prototype-object">Properties of the RegExp Prototype Object</a> */
@BuiltinHolder("%RegExp.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "REG_EXP")
public final class RegExpPrototype {
    private RegExpPrototype() { }

    /** The object, still without properties. With the first in an agent come the limits of the agent's matches. */
    public static JSObject createHolder(Realm realm, JSObject prototype) {
        AgentMatchLimits.make(realm.agent);
        return new JSObject(realm.agent.wellKnownShapes.empty, prototype);
    }

    private static JSObject thisObject(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "RegExp.prototype." + method, Errors.display(thisValue));
    }

    private static JSRegExp thisRegExp(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSRegExp regExp) {
            return regExp;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "RegExp.prototype." + method, Errors.display(thisValue));
    }

    // ---- methods ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype.exec">RegExp.prototype.exec</a> */
    @Builtin(name = "exec", length = 1)
    static Object exec(Realm realm, Object thisValue, Object string) {
        JSRegExp regExp = thisRegExp(realm, thisValue, "exec");
        return RegExpExecution.builtinExec(realm, regExp, TypeConversion.toString(realm, string));
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype.test">RegExp.prototype.test</a> */
    @Builtin(name = "test", length = 1)
    static Object test(Realm realm, Object thisValue, Object string) {
        JSObject object = thisObject(realm, thisValue, "test");
        String text = TypeConversion.toString(realm, string);
        return RegExpExecution.hasBuiltinExec(realm, object)
            ? RegExpExecution.builtinMatch(realm, (JSRegExp) object, text) != null
            : RegExpExecution.exec(realm, object, text) != null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype.tostring">RegExp.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object toString(Realm realm, Object thisValue) {
        JSObject object = thisObject(realm, thisValue, "toString");
        String pattern = TypeConversion.toString(realm, object.get(realm, Names.SOURCE));
        String flags = TypeConversion.toString(realm, object.get(realm, Names.FLAGS));
        return "/" + pattern + "/" + flags;
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype.compile">RegExp.prototype.compile</a>, where the legacy
     *  features proposal is on not for objects of another realm or of a subclass. */
    @Builtin(name = "compile", length = 2)
    static Object compile(Realm realm, Object thisValue, Object pattern, Object flags) {
        JSRegExp regExp = thisRegExp(realm, thisValue, "compile");
        if ((regExp.realm != realm || !regExp.legacyFeatures) && RegExpRealmState.of(realm).proposed) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "RegExp.prototype.compile", Errors.display(regExp));
        }
        if (pattern instanceof JSRegExp original) {
            if (flags != UNDEFINED) {
                throw Errors.create(realm, MessageTemplate.REG_EXP_FLAGS_GIVEN);
            }
            RegExpConstructor.initialize(realm, regExp, original.boilerplate.pattern(), original.boilerplate.flags());
        } else {
            RegExpConstructor.initialize(realm, regExp, pattern, flags);
        }
        return regExp;
    }

    // ---- methods with symbols ---------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match%">RegExp.prototype [ %Symbol.match% ]</a> */
    @Builtin(name = "@@match", length = 1)
    static Object match(Realm realm, Object thisValue, Object string) {
        JSObject object = thisObject(realm, thisValue, "@@match");
        String text = TypeConversion.toString(realm, string);
        if (RegExpExecution.hasBuiltinFlags(realm, object)) {
            CompiledRegExp compiled = CompiledRegExp.of(realm, (JSRegExp) object);
            return compiled.global ? matchAllFast(realm, (JSRegExp) object, compiled, text)
                : RegExpExecution.builtinExec(realm, (JSRegExp) object, text);
        }
        String flags = TypeConversion.toString(realm, object.get(realm, Names.FLAGS));
        if (flags.indexOf('g') < 0) {
            return RegExpExecution.exec(realm, object, text);
        }
        boolean unicode = flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0;
        RegExpExecution.setLastIndex(realm, object, 0);
        JSArray matches = JSArray.create(realm);
        for (JSObject match = RegExpExecution.exec(realm, object, text); match != null;
                match = RegExpExecution.exec(realm, object, text)) {
            String matched = TypeConversion.toString(realm, match.get(realm, 0));
            matches.append(matched);
            if (matched.isEmpty()) {
                RegExpExecution.advanceLastIndex(realm, object, text, unicode);
            }
            if ((matches.length & 1023) == 0) {
                realm.agent.poll();
            }
        }
        return matches.length == 0 ? null : matches;
    }

    private static Object matchAllFast(Realm realm, JSRegExp regExp, CompiledRegExp compiled, String text) {
        JSArray matches = JSArray.create(realm);
        int[] last = null;
        long from = 0;
        for (int[] match = RegExpExecution.match(realm, compiled, text, 0, compiled.sticky); match != null;
                match = RegExpExecution.match(realm, compiled, text, from, compiled.sticky)) {
            last = match;
            matches.append(JSStrings.substring(text, match[0], match[1]));
            from = match[1] > match[0] ? match[1] : RegExpExecution.advance(text, match[1], compiled.fullUnicode);
            if ((matches.length & 1023) == 0) {
                realm.agent.poll();
            }
        }
        regExp.setLastIndex(0);
        if (last == null) {
            return null;
        }
        RegExpRealmState.of(realm).record(realm, regExp, text, last);
        return matches;
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp-prototype-%symbol.matchall%">RegExp.prototype [ %Symbol.matchAll% ]</a> */
    @Builtin(name = "@@matchAll", length = 1)
    static Object matchAll(Realm realm, Object thisValue, Object string) {
        JSObject object = thisObject(realm, thisValue, "@@matchAll");
        String text = TypeConversion.toString(realm, string);
        JSObject constructor = ObjectOperations.speciesConstructor(realm, object, Intrinsic.REG_EXP);
        String flags = TypeConversion.toString(realm, object.get(realm, Names.FLAGS));
        JSObject matcher = ObjectOperations.construct(realm, constructor, object, flags);
        RegExpExecution.setLastIndex(realm, matcher, RegExpExecution.lastIndex(realm, object));
        return new RegExpStringIterator(realm, matcher, text, flags.indexOf('g') >= 0,
            flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%">RegExp.prototype [ %Symbol.replace% ]</a> */
    @Builtin(name = "@@replace", length = 2)
    static Object replace(Realm realm, Object thisValue, Object string, Object replaceValue) {
        JSObject object = thisObject(realm, thisValue, "@@replace");
        return RegExpReplacement.replace(realm, object, TypeConversion.toString(realm, string), replaceValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search%">RegExp.prototype [ %Symbol.search% ]</a> */
    @Builtin(name = "@@search", length = 1)
    static Object search(Realm realm, Object thisValue, Object string) {
        JSObject object = thisObject(realm, thisValue, "@@search");
        String text = TypeConversion.toString(realm, string);
        if (RegExpExecution.hasBuiltinExec(realm, object)) {
            JSRegExp regExp = (JSRegExp) object;
            CompiledRegExp compiled = CompiledRegExp.of(realm, regExp);
            int[] match = RegExpExecution.match(realm, compiled, text, 0, compiled.sticky);
            if (match == null) {
                return -1;
            }
            RegExpRealmState.of(realm).record(realm, regExp, text, match);
            return match[0];
        }
        Object previous = object.get(realm, Names.LAST_INDEX);
        if (!Comparison.sameValue(previous, 0)) {
            ObjectOperations.set(realm, object, Names.LAST_INDEX, 0);
        }
        JSObject match = RegExpExecution.exec(realm, object, text);
        if (!Comparison.sameValue(object.get(realm, Names.LAST_INDEX), previous)) {
            ObjectOperations.set(realm, object, Names.LAST_INDEX, previous);
        }
        return match == null ? -1 : match.get(realm, Names.INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%">RegExp.prototype [ %Symbol.split% ]</a> */
    @Builtin(name = "@@split", length = 2)
    static Object split(Realm realm, Object thisValue, Object string, Object limit) {
        JSObject object = thisObject(realm, thisValue, "@@split");
        return RegExpSplitting.split(realm, object, TypeConversion.toString(realm, string), limit);
    }

    // ---- source and flags -------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.source">get RegExp.prototype.source</a> */
    @Builtin(name = "source", kind = Builtin.Kind.GETTER)
    static Object source(Realm realm, Object thisValue) {
        RegExpBoilerplate boilerplate = boilerplate(realm, thisValue, "source");
        return boilerplate == null ? "(?:)" : RegExpText.source(boilerplate.pattern());
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.flags">get RegExp.prototype.flags</a> */
    @Builtin(name = "flags", kind = Builtin.Kind.GETTER)
    static Object flags(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.REG_EXP_GETTER_NON_OBJECT, "RegExp.prototype.flags",
                Errors.display(thisValue));
        }
        if (RegExpExecution.hasBuiltinFlags(realm, object)) {
            return CompiledRegExp.of(realm, (JSRegExp) object).flagText;
        }
        StringBuilder flags = new StringBuilder(8);
        flag(realm, object, Names.HAS_INDICES, 'd', flags);
        flag(realm, object, Names.GLOBAL, 'g', flags);
        flag(realm, object, Names.IGNORE_CASE, 'i', flags);
        flag(realm, object, Names.MULTILINE, 'm', flags);
        flag(realm, object, Names.DOT_ALL, 's', flags);
        flag(realm, object, Names.UNICODE, 'u', flags);
        flag(realm, object, Names.UNICODE_SETS, 'v', flags);
        flag(realm, object, Names.STICKY, 'y', flags);
        return flags.toString();
    }

    private static void flag(Realm realm, JSObject object, PropertyName name, char letter, StringBuilder flags) {
        if (TypeConversion.toBoolean(object.get(realm, name))) {
            flags.append(letter);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.dotAll">get RegExp.prototype.dotAll</a> */
    @Builtin(name = "dotAll", kind = Builtin.Kind.GETTER)
    static Object dotAll(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 's', "dotAll");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.global">get RegExp.prototype.global</a> */
    @Builtin(name = "global", kind = Builtin.Kind.GETTER)
    static Object global(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'g', "global");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.hasIndices">get RegExp.prototype.hasIndices</a> */
    @Builtin(name = "hasIndices", kind = Builtin.Kind.GETTER)
    static Object hasIndices(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'd', "hasIndices");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.ignorecase">get RegExp.prototype.ignoreCase</a> */
    @Builtin(name = "ignoreCase", kind = Builtin.Kind.GETTER)
    static Object ignoreCase(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'i', "ignoreCase");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.multiline">get RegExp.prototype.multiline</a> */
    @Builtin(name = "multiline", kind = Builtin.Kind.GETTER)
    static Object multiline(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'm', "multiline");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.sticky">get RegExp.prototype.sticky</a> */
    @Builtin(name = "sticky", kind = Builtin.Kind.GETTER)
    static Object sticky(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'y', "sticky");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.unicode">get RegExp.prototype.unicode</a> */
    @Builtin(name = "unicode", kind = Builtin.Kind.GETTER)
    static Object unicode(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'u', "unicode");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-regexp.prototype.unicodesets">get RegExp.prototype.unicodeSets</a> */
    @Builtin(name = "unicodeSets", kind = Builtin.Kind.GETTER)
    static Object unicodeSets(Realm realm, Object thisValue) {
        return hasFlag(realm, thisValue, 'v', "unicodeSets");
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexphasflag">RegExpHasFlag</a> */
    private static Object hasFlag(Realm realm, Object thisValue, char letter, String getter) {
        RegExpBoilerplate boilerplate = boilerplate(realm, thisValue, getter);
        return boilerplate == null ? UNDEFINED : boilerplate.flags().indexOf(letter) >= 0;
    }

    /** What the receiver of a getter was made from; null for %RegExp.prototype%, on which the getters do not throw. */
    private static RegExpBoilerplate boilerplate(Realm realm, Object thisValue, String getter) {
        if (thisValue instanceof JSRegExp regExp) {
            return regExp.boilerplate;
        }
        if (thisValue == realm.intrinsic(Intrinsic.REG_EXP_PROTOTYPE)) {
            return null;
        }
        throw Errors.create(realm, MessageTemplate.REG_EXP_GETTER_NON_REG_EXP, "RegExp.prototype." + getter);
    }
}
