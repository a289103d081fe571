package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.values.JSStrings;

/** The {@code $} notation of replacement texts. */
public final class StringSubstitution {
    private StringSubstitution() { }

    /** <a href="https://tc39.es/ecma262/#sec-getsubstitution">GetSubstitution</a>, appended to {@code result}.
     *  @param captures a String or undefined for each group from 1 on
     *  @param namedCaptures undefined, or the object with the groups' names */
    public static void append(Realm realm, StringBuilder result, String matched, String text, int position,
            Object[] captures, Object namedCaptures, String template) {
        int from = 0;
        int dollar = template.indexOf('$');
        while (dollar >= 0 && dollar + 1 < template.length()) {
            result.append(template, from, dollar);
            from = dollar + 2;
            char next = template.charAt(dollar + 1);
            switch (next) {
                case '$':
                    result.append('$');
                    break;
                case '&':
                    result.append(matched);
                    break;
                case '`':
                    result.append(text, 0, position);
                    break;
                case '\'':
                    result.append(text, Math.min(text.length(), position + matched.length()), text.length());
                    break;
                case '<':
                    from = appendNamed(realm, result, namedCaptures, template, dollar);
                    break;
                default:
                    from = next >= '0' && next <= '9' ? appendNumbered(result, captures, template, dollar) : dollar + 1;
                    if (from == dollar + 1) {
                        result.append('$');
                    }
                    break;
            }
            JSStrings.checkLength(result.length());
            dollar = template.indexOf('$', from);
        }
        result.append(template, from, template.length());
    }

    /** Appends the group that the one or two digits after the {@code $} name; gives where the template goes on. */
    private static int appendNumbered(StringBuilder result, Object[] captures, String template, int dollar) {
        int index = template.charAt(dollar + 1) - '0';
        int end = dollar + 2;
        if (end < template.length() && template.charAt(end) >= '0' && template.charAt(end) <= '9') {
            int twoDigits = index * 10 + template.charAt(end) - '0';
            if (twoDigits <= captures.length) {
                index = twoDigits;
                end++;
            }
        }
        if (index < 1 || index > captures.length) {
            return dollar + 1;
        }
        if (captures[index - 1] != UNDEFINED) {
            result.append((String) captures[index - 1]);
        }
        return end;
    }

    private static int appendNamed(Realm realm, StringBuilder result, Object namedCaptures, String template, int dollar) {
        int close = namedCaptures == UNDEFINED ? -1 : template.indexOf('>', dollar);
        if (close < 0) {
            result.append("$<");
            return dollar + 2;
        }
        String name = template.substring(dollar + 2, close);
        Object capture = ((JSObject) namedCaptures).get(realm, realm.key(name));
        if (capture != UNDEFINED) {
            result.append(TypeConversion.toString(realm, capture));
        }
        return close + 1;
    }
}
