package dev.deltic.parser.fuzz;

import java.util.List;
import java.util.regex.Pattern;

/** A disagreement with Node that is understood. It is recognised by the smallest text that shows it, so that it hides nothing else.
 *  @param reason for people
 *  @param nodeParses which side accepts
 *  @param message of the side that refuses, from its beginning
 *  @param text the whole of the smallest text */
record Explanation(String reason, boolean nodeParses, Pattern message, Pattern text) {
    /** Every one there is. */
    static final List<Explanation> ALL = List.of();

    private static Explanation nodeAccepts(String reason, String template, String text) {
        return new Explanation(reason, true, Pattern.compile("deltic: (?:" + template + ")"), Pattern.compile(text, Pattern.DOTALL));
    }

    private static Explanation nodeRefuses(String reason, String message, String text) {
        return new Explanation(reason, false, Pattern.compile("node: (?:" + message + ").*", Pattern.DOTALL), Pattern.compile(text, Pattern.DOTALL));
    }

    /** The explanation of a problem that the smallest text shows, or null. */
    static Explanation of(Problem problem, String smallest) {
        if (problem.kind() == Problem.Kind.NODE) {
            for (Explanation one : ALL) {
                if (one.message.matcher(problem.signature()).matches() && one.text.matcher(smallest).matches()) {
                    return one;
                }
            }
        }
        return null;
    }
}
