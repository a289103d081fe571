package dev.deltic.parser.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text smaller while it shows what it showed: leaves tokens out, in chunks, then one by one, then characters, and puts plain names
 *  and literals for others. */
final class Shrinker {
    private static final int LONGEST_BY_CHARACTER = 160;
    /** Brackets of longer texts are not looked at: for each, the text would be copied. */
    private static final int LONGEST_UNWRAPPED = 10_000;

    private final Predicate<String> shows;
    private final long end;
    private int trials;

    private Shrinker(Predicate<String> shows, int trials, long nanos) {
        this.shows = shows;
        this.trials = trials;
        this.end = System.nanoTime() + nanos;
    }

    /** The smallest text found within these limits. */
    static String shrink(String text, Predicate<String> shows, int trials, long nanos) {
        Shrinker shrinker = new Shrinker(shows, trials, nanos);
        String best = text;
        String before;
        do {
            before = best;
            best = shrinker.unwrap(best);
            best = shrinker.leaveOut(Tokens.of(best));
            if (best.length() <= LONGEST_BY_CHARACTER) {
                best = shrinker.leaveOut(characters(best));
            }
            best = shrinker.simplify(best);
        } while (best.length() < before.length() && shrinker.trials > 0);
        return best;
    }

    private boolean holds(String text) {
        if (System.nanoTime() > end) {
            trials = 0;
        }
        return trials-- > 0 && shows.test(text);
    }

    /** Takes what is between brackets alone, leaves brackets out with all between them, or without. */
    private String unwrap(String text) {
        String best = text;
        for (int at = 0; at < best.length() && best.length() <= LONGEST_UNWRAPPED && trials > 0; at++) {
            int close = closing(best, at);
            if (close < 0) {
                continue;
            }
            String inner = best.substring(at + 1, close);
            String head = best.substring(0, at);
            String tail = best.substring(close + 1);
            String empty = best.substring(at, at + 1) + best.charAt(close);
            for (String smaller : new String[] {inner, head + tail, head + "a" + tail, head + inner + tail, head + empty + tail}) {
                if (smaller.length() < best.length() && holds(smaller)) {
                    best = smaller;
                    at = smaller.equals(inner) ? -1 : at - 1;
                    break;
                }
            }
        }
        return best;
    }

    /** Where the bracket at that place is closed; -1 if nowhere or if there is none. */
    private static int closing(String text, int at) {
        int kind = "([{".indexOf(text.charAt(at));
        if (kind < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == text.charAt(at) ? 1 : c == ")]}".charAt(kind) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> characters(String text) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            list.add(text.substring(i, i + 1));
        }
        return list;
    }

    private String leaveOut(List<String> pieces) {
        List<String> best = pieces;
        for (int chunk = Math.max(1, best.size() / 2); chunk > 0; chunk /= 2) {
            for (int at = best.size() - chunk; at >= 0 && trials > 0; at -= chunk) {
                if (at + chunk > best.size()) {
                    continue;
                }
                List<String> fewer = new ArrayList<>(best.subList(0, at));
                fewer.addAll(best.subList(at + chunk, best.size()));
                if (holds(String.join("", fewer))) {
                    best = fewer;
                }
            }
        }
        return String.join("", best);
    }

    private String simplify(String text) {
        List<String> tokens = Tokens.of(text);
        if (tokens.size() > 300) {
            return text;
        }
        for (int i = 0; i < tokens.size() && trials > 0; i++) {
            String token = tokens.get(i);
            String plainer = token.length() == 1 && !Character.isLetter(token.charAt(0)) ? null
                : Character.isDigit(token.charAt(0)) ? "0" : Code.isWord(token.charAt(0)) ? "a" : Tokens.isBlank(token) ? " " : null;
            if (plainer != null && !plainer.equals(token)) {
                tokens.set(i, plainer);
                if (!holds(String.join("", tokens))) {
                    tokens.set(i, token);
                }
            }
        }
        return String.join("", tokens);
    }
}
