package dev.deltic.builtins.regexp;

import static dev.deltic.values.Undefined.UNDEFINED;

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

/** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%">RegExp.prototype [ %Symbol.split% ]</a> */
final class RegExpSplitting {
    private RegExpSplitting() { }

    static JSArray split(Realm realm, JSObject object, String text, Object limit) {
        if ((limit == UNDEFINED || limit instanceof Integer) && RegExpExecution.hasBuiltinSpecies(realm, object)) {
            return splitAtMatches(realm, (JSRegExp) object, text, most(realm, limit));
        }
        JSObject constructor = ObjectOperations.speciesConstructor(realm, object, Intrinsic.REG_EXP);
        String flags = TypeConversion.toString(realm, object.get(realm, Names.FLAGS));
        boolean unicode = flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0;
        String stickyFlags = flags.indexOf('y') >= 0 ? flags : flags + "y";
        JSObject splitter = ObjectOperations.construct(realm, constructor, object, stickyFlags);
        long most = most(realm, limit);
        if (most == 0) {
            return JSArray.create(realm);
        }
        if (text.isEmpty()) {
            return RegExpExecution.exec(realm, splitter, text) != null ? JSArray.create(realm) : JSArray.of(realm, text);
        }
        return splitAtResults(realm, splitter, text, most, unicode);
    }

    private static long most(Realm realm, Object limit) {
        return limit == UNDEFINED ? JSArray.MAX_LENGTH : TypeConversion.toUint32(realm, limit);
    }

    private static JSArray splitAtResults(Realm realm, JSObject splitter, String text, long most, boolean unicode) {
        JSArray parts = JSArray.create(realm);
        int size = text.length();
        int start = 0;
        long at = 0;
        while (at < size) {
            RegExpExecution.setLastIndex(realm, splitter, at);
            JSObject match = RegExpExecution.exec(realm, splitter, text);
            long end = match == null ? start : Math.min(RegExpExecution.lastIndex(realm, splitter), size);
            if (match == null || end == start) {
                at = RegExpExecution.advance(text, at, unicode);
                continue;
            }
            parts.append(JSStrings.substring(text, start, (int) at));
            if (parts.length == most) {
                return parts;
            }
            start = (int) end;
            long captures = Math.max(0, ObjectOperations.lengthOfArrayLike(realm, match) - 1);
            for (long i = 1; i <= captures; i++) {
                parts.append(match.get(realm, i));
                if (parts.length == most) {
                    return parts;
                }
            }
            at = start;
        }
        parts.append(JSStrings.substring(text, start, size));
        return parts;
    }

    /** The same where nothing can be observed: searches for the next match instead of trying every position. */
    private static JSArray splitAtMatches(Realm realm, JSRegExp regExp, String text, long most) {
        if (most == 0) {
            return JSArray.create(realm);
        }
        CompiledRegExp compiled = CompiledRegExp.of(realm, regExp);
        JSArray parts = JSArray.create(realm);
        int size = text.length();
        int start = 0;
        long at = 0;
        int[] last = null;
        if (size == 0) {
            last = RegExpExecution.match(realm, compiled, text, 0, true);
            if (last == null) {
                parts.append(text);
            }
        }
        for (int count = 1; at < size && parts.length < most; count++) {
            int[] match = RegExpExecution.match(realm, compiled, text, at, false);
            if (match == null || match[0] >= size) {
                break;
            }
            last = match;
            if (match[1] == start) {
                at = RegExpExecution.advance(text, match[0], compiled.fullUnicode);
                continue;
            }
            parts.append(JSStrings.substring(text, start, match[0]));
            for (int i = 1; i < match.length / 2 && parts.length < most; i++) {
                parts.append(RegExpExecution.capture(text, match, i));
            }
            start = match[1];
            at = start;
            if ((count & 1023) == 0) {
                realm.agent.poll();
            }
        }
        if (last != null) {
            RegExpRealmState.of(realm).record(realm, regExp, text, last);
        }
        if (size > 0 && parts.length < most) {
            parts.append(JSStrings.substring(text, start, size));
        }
        return parts;
    }
}
