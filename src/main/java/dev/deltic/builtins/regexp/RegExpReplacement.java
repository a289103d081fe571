package dev.deltic.builtins.regexp;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.RegExpRealmState;
import dev.deltic.runtime.StringSubstitution;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%">RegExp.prototype [ %Symbol.replace% ]</a> after
 *  the conversion of its arguments. */
final class RegExpReplacement {
    private final Realm realm;
    private final String text;
    /** The function that makes the replacements; null when {@link #template} does. */
    private final Object function;
    private final String template;
    private final StringBuilder result = new StringBuilder();
    /** How much of the text is in {@link #result} or replaced. */
    private int done;

    private RegExpReplacement(Realm realm, String text, Object function, String template) {
        this.realm = realm;
        this.text = text;
        this.function = function;
        this.template = template;
    }

    static String replace(Realm realm, JSObject object, String text, Object replaceValue) {
        boolean functional = ObjectOperations.isCallable(replaceValue);
        RegExpReplacement replacement = new RegExpReplacement(realm, text, functional ? replaceValue : null,
            functional ? null : TypeConversion.toString(realm, replaceValue));
        return RegExpExecution.hasBuiltinFlags(realm, object) ? replacement.replaceMatches((JSRegExp) object)
            : replacement.replaceResults(object);
    }

    // ---- any object -------------------------------------------------------------------------------------------------

    private String replaceResults(JSObject object) {
        String flags = TypeConversion.toString(realm, object.get(realm, Names.FLAGS));
        boolean global = flags.indexOf('g') >= 0;
        boolean unicode = flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0;
        if (global) {
            RegExpExecution.setLastIndex(realm, object, 0);
        }
        List<JSObject> matches = new ArrayList<>();
        for (JSObject match = RegExpExecution.exec(realm, object, text); match != null;
                match = RegExpExecution.exec(realm, object, text)) {
            matches.add(match);
            if (!global) {
                break;
            }
            if (TypeConversion.toString(realm, match.get(realm, 0)).isEmpty()) {
                RegExpExecution.advanceLastIndex(realm, object, text, unicode);
            }
            pollSometimes(matches.size());
        }
        for (JSObject match : matches) {
            replaceResult(match);
        }
        return finish();
    }

    private void replaceResult(JSObject match) {
        long count = Math.max(0, ObjectOperations.lengthOfArrayLike(realm, match) - 1);
        String matched = TypeConversion.toString(realm, match.get(realm, 0));
        double index = TypeConversion.toIntegerOrInfinity(realm, match.get(realm, Names.INDEX));
        int position = (int) Math.max(0, Math.min(index, text.length()));
        List<Object> captures = new ArrayList<>();
        for (long i = 1; i <= count; i++) {
            Object capture = match.get(realm, i);
            captures.add(capture == UNDEFINED ? UNDEFINED : TypeConversion.toString(realm, capture));
            pollSometimes(captures.size());
        }
        Object groups = match.get(realm, Names.GROUPS);
        Object[] list = captures.toArray();
        if (template != null && groups != UNDEFINED) {
            groups = TypeConversion.toObject(realm, groups);
        }
        String made = template == null ? call(matched, list, position, groups) : null;
        StringBuilder expansion = null;
        if (made == null) {
            // Expanded even when it is not used then: reading the groups may be observed.
            expansion = new StringBuilder();
            StringSubstitution.append(realm, expansion, matched, text, position, list, groups, template);
        }
        if (position >= done) {
            result.append(text, done, position).append(made != null ? made : expansion);
            JSStrings.checkLength(result.length());
            done = position + matched.length();
        }
    }

    // ---- objects on which nothing can be observed -------------------------------------------------------------------

    private String replaceMatches(JSRegExp regExp) {
        CompiledRegExp compiled = CompiledRegExp.of(realm, regExp);
        if (!compiled.global) {
            int[] match = RegExpExecution.builtinMatch(realm, regExp, text);
            if (match == null) {
                return text;
            }
            replaceMatch(compiled, match);
            return finish();
        }
        // Functions run after the last match, since they could change the regular expression.
        List<int[]> matches = template == null ? new ArrayList<>() : null;
        int[] last = null;
        long from = 0;
        for (int count = 1; ; count++) {
            int[] match = RegExpExecution.match(realm, compiled, text, from, compiled.sticky);
            if (match == null) {
                break;
            }
            last = match;
            from = match[1] > match[0] ? match[1] : RegExpExecution.advance(text, match[1], compiled.fullUnicode);
            if (matches != null) {
                matches.add(match);
            } else {
                replaceMatch(compiled, match);
            }
            pollSometimes(count);
        }
        regExp.setLastIndex(0);
        if (last == null) {
            return text;
        }
        RegExpRealmState.of(realm).record(realm, regExp, text, last);
        if (matches != null) {
            for (int[] match : matches) {
                replaceMatch(compiled, match);
            }
        }
        return finish();
    }

    private void replaceMatch(CompiledRegExp compiled, int[] match) {
        result.append(text, done, match[0]);
        done = match[1];
        if (template != null && template.indexOf('$') < 0) {
            result.append(template);
        } else {
            expand(compiled, match);
        }
        JSStrings.checkLength(result.length());
    }

    private void expand(CompiledRegExp compiled, int[] match) {
        String matched = JSStrings.substring(text, match[0], match[1]);
        if (template == null && match.length == 2) {
            result.append(TypeConversion.toString(realm,
                ObjectOperations.call(realm, function, UNDEFINED, matched, match[0], text)));
            return;
        }
        Object[] captures = RegExpExecution.captures(text, match);
        Object groups = UNDEFINED;
        if (compiled.groupNames.length > 0) {
            Object[] values = new Object[captures.length + 1];
            values[0] = matched;
            System.arraycopy(captures, 0, values, 1, captures.length);
            groups = RegExpExecution.groups(realm, compiled, values);
        }
        if (template == null) {
            result.append(call(matched, captures, match[0], groups));
        } else {
            StringSubstitution.append(realm, result, matched, text, match[0], captures, groups, template);
        }
    }

    // ---- both ---------------------------------------------------------------------------------------------------------

    private String call(String matched, Object[] captures, int position, Object groups) {
        Object[] arguments = new Object[captures.length + (groups == UNDEFINED ? 3 : 4)];
        arguments[0] = matched;
        System.arraycopy(captures, 0, arguments, 1, captures.length);
        arguments[captures.length + 1] = position;
        arguments[captures.length + 2] = text;
        if (groups != UNDEFINED) {
            arguments[captures.length + 3] = groups;
        }
        return TypeConversion.toString(realm, ObjectOperations.callArray(realm, function, UNDEFINED, arguments));
    }

    private String finish() {
        if (done >= text.length()) {
            return result.toString();
        }
        result.append(text, done, text.length());
        JSStrings.checkLength(result.length());
        return result.toString();
    }

    private void pollSometimes(int count) {
        if ((count & 1023) == 0) {
            realm.agent.poll();
        }
    }
}
