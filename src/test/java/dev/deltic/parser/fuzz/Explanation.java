package dev.deltic.parser.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A disagreement with Node that is understood. It is recognised by the smallest text that shows it, so that it hides nothing else.
 *  @param reason for people
 *  @param message of the side that refuses: {@code deltic:} and the template, or {@code node:} and the text; see {@link Judges}
 *  @param text somewhere in the smallest text, its escapes as they stand */
record Explanation(String reason, Pattern message, Pattern text) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(?:([0-9a-fA-F]{4})|\\{([0-9a-fA-F]+)\\})");
    private static final Pattern BRACED = Pattern.compile("\\\\u\\{([0-9a-fA-F]+)\\}");
    /** Marks, in the text that patterns see, a word that is written with an escape. */
    private static final String ESCAPED = "\u0001";

    private static final String CALLS =
        "a call as the target of an assignment is an early error in strict code; V8 always leaves it to run time";
    private static final String TARGETS = "INVALID_ASSIGNMENT_TARGET|INVALID_POSTFIX_TARGET|INVALID_PREFIX_TARGET|INVALID_FOR_TARGET";
    /** What ends an expression, then parentheses, then an assignment; or in the other order. */
    private static final String CALL = "[\\w$\\])}`'\"/\u0001]\\s*\\([^;]*\\)[)\\s]*";
    private static final String CALL_AS_TARGET = CALL + "(?:\\+\\+|--|[-+*/%&|^<>?]*=(?!>)|\\s*(?:of|in)\\b)|(?:\\+\\+|--)[\\s\\S]*" + CALL;

    /** Every one there is. */
    static final List<Explanation> ALL = List.of(
        inModules("deltic", CALLS, TARGETS, CALL_AS_TARGET),
        nodeAccepts(CALLS, TARGETS, "\\b(?:use strict|class)\\b[\\s\\S]*(?:" + CALL_AS_TARGET + ")"),
        nodeAccepts("V8 forgets the errors in the arguments of a call that is the target of a for loop",
            "DUPLICATE_PROTO|INVALID_SHORTHAND_INITIALIZER", "\\bfor\\b.*\\)\\s*(?:in|of)\\b"),
        nodeAccepts("V8 accepts 'using' with an escape in it",
            "UNEXPECTED_IDENTIFIER|UNEXPECTED_TOKEN|UNEXPECTED_RESERVED", "\u0001using\\b"),
        nodeAccepts("V8 accepts the 'await' of 'await using' with an escape in it",
            "KEYWORD_ESCAPED|UNEXPECTED_RESERVED|UNEXPECTED_IDENTIFIER", "\u0001await\\s*\u0001?using\\b"),
        nodeAccepts("V8 accepts the 'await' of 'for await' with an escape in it",
            "UNEXPECTED_RESERVED|KEYWORD_ESCAPED|UNEXPECTED_IDENTIFIER", "\\bfor\\s*\u0001await\\b"),
        nodeAccepts("'new' before a call of 'import' is an error; V8 accepts it where a member follows",
            "IMPORT_WITH_NEW", "\\bnew\\s*import\\b"),
        nodeAccepts("V8 accepts 'await' in a static block behind a field",
            "UNEXPECTED_RESERVED", "\\{[\\s\\S]*[\\w$\\]'\"][;\\s/\\x{2028}\\x{2029}][\\s\\S]*\\bstatic\\s*\\{"
            + "(?:(?!async|function|=>)[\\s\\S])*(?:\\bfunction\\s*\\*?\\s*)?\u0001?\\bawait\\b"),
        nodeAccepts("V8 takes an arrow function behind the colon of a conditional for the condition of another",
            "UNEXPECTED_TOKEN", "\\?[\\s\\S]*:[\\s\\S]*=>\\s*\\{[\\s\\S]*\\}\\s*\\?"),
        nodeRefuses("'using' in a loop's head may declare a name 'of' that has an escape in it; V8 refuses it",
            "Unexpected token _", "\\busing\\s+\u0001of\\b"),
        // Whatever V8 says there: it has met what it takes for an end of the line.
        inModules("node", "'<!--' and '-->' are operators in modules; V8 refuses them", ".*", "<!--|-->"),
        nodeRefuses("'async of' is an error at the start of a loop's head alone; V8 refuses 'a.async of' too",
            "The left-hand side of a for-of loop may not be", "\\.\\s*async\\s+of\\b"),
        inScripts("'await' in the initializer of a static field of a script is a name; V8 refuses it",
            "Unexpected reserved word|Private field . must be declared in an enclosing class",
            "\\bstatic\\b[\\s\\S]*=[\\s\\S]*\\bawait\\b"),
        nodeRefuses("a call of 'async' in an async arrow function's parameters may have more behind a spread argument; V8 takes that"
            + " for a rest parameter", "Rest parameter must be last", "\\basync\\b.*\\basync\\b.*\\.\\.\\.[^,]*,"),
        nodeRefuses("V8 takes an argument before an assignment pattern in another argument for part of the pattern",
            "Invalid destructuring assignment target|Rest element must be last element",
            "\\(\\s*[\\[{][^()]*[\\]}]\\s*,\\s*(?:\\{[a-z,]*\\}|\\[[a-z,]*\\])\\s*="),
        nodeRefuses("V8 allows 32,767 groups in a pattern, Deltic 65,535",
            "Invalid regular expression.*Too many captures", "(?s).{32767}.*"),
        nodeRefuses("V8 allows 65,534 parameters of a function", "Too many parameters in function definition", "(?s).{65534}.*"),
        nodeRefuses("V8 allows 65,525 arguments in a call", "Too many arguments in function call", "(?s).{65525}.*"),
        nodeRefuses("a field may be called 'get' or 'set' with an escape in it; V8 refuses it where an element follows in the next line",
            "Keyword must not contain escaped characters", "\\bclass\\b[\\s\\S]*\u0001(?:get|set|static)\\b"),
        nodeRefuses("the proposal of source phase imports allows attributes; V8 does not",
            "Unexpected token _", "\\bimport\\s*source\\b[^;]*\\bwith\\s*\\{|\\bimport\\s*\\.\\s*source\\s*\\([^;]*,"),
        nodeRefuses("'let' may be bound by the pattern of a sloppy catch clause; V8 refuses it",
            "let is disallowed as a lexically bound name", "\\bcatch\\s*\\([\\[{].*\\blet\\b"));

    private static Explanation nodeAccepts(String reason, String template, String text) {
        return new Explanation(reason, Pattern.compile("(?:in a module: )?deltic: (?:" + template + ")"), Pattern.compile(text));
    }

    private static Explanation nodeRefuses(String reason, String message, String text) {
        Pattern signature = Pattern.compile("(?:in a module: )?node: (?:" + message + ").*", Pattern.DOTALL);
        return new Explanation(reason, signature, Pattern.compile(text));
    }

    private static Explanation inModules(String side, String reason, String message, String text) {
        Pattern signature = Pattern.compile("in a module: " + side + ": (?:" + message + ")", Pattern.DOTALL);
        return new Explanation(reason, signature, Pattern.compile(text));
    }

    private static Explanation inScripts(String reason, String message, String text) {
        return new Explanation(reason, Pattern.compile("node: (?:" + message + ").*", Pattern.DOTALL), Pattern.compile(text));
    }

    /** The explanation of a problem that the smallest text shows, or null. */
    static Explanation of(Problem problem, String smallest) {
        if (problem.kind() == Problem.Kind.NODE) {
            String text = smallest.indexOf('\\') < 0 ? smallest : decoded(smallest);
            for (Explanation one : ALL) {
                if (one.message.matcher(problem.signature()).matches() && one.text.matcher(text).find()) {
                    return one;
                }
            }
        }
        return null;
    }

    /** The text with the escapes in words undone and such words marked. */
    private static String decoded(String text) {
        StringBuilder out = new StringBuilder();
        // Braces would end the token.
        String joined = BRACED.matcher(text).replaceAll("\\\\u\uE000$1\uE001");
        for (String token : Tokens.of(joined)) {
            String word = ESCAPE.matcher(token.replace('\uE000', '{').replace('\uE001', '}')).replaceAll(Explanation::character);
            out.append(word.equals(token) ? word : ESCAPED + word);
        }
        return out.toString();
    }

    private static String character(MatchResult escape) {
        int point = Integer.parseInt(escape.group(1) != null ? escape.group(1) : escape.group(2), 16);
        return point >= 'a' && point <= 'z' ? String.valueOf((char) point) : "_";
    }
}
