package dev.deltic.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a program smaller while it shows what it showed: statements go in chunks, then one by one; a statement gives way to the
 *  lists in it, an expression to a smaller one or to a literal. Works on the tree that the generator made. */
final class Reducer {
    private static final String[] LITERALS = {"0", "undefined", "''", "({})", "[]", "1.5", "x => x"};

    private final Fragment program;
    private final Predicate<String> interesting;
    private final long end;
    private int trials;

    private Reducer(Fragment program, Predicate<String> interesting, int trials, long nanos) {
        this.program = program;
        this.interesting = interesting;
        this.trials = trials;
        this.end = System.nanoTime() + nanos;
    }

    /** Changes {@code program}; {@code interesting} says whether a text still shows the difference. */
    static void reduce(Fragment program, Predicate<String> interesting, int trials, long nanos) {
        Reducer reducer = new Reducer(program, interesting, trials, nanos);
        int size;
        do {
            size = program.size();
            reducer.removeStatements(program);
            reducer.unwrapStatements(program);
            reducer.shrinkExpressions(program);
        } while (program.size() < size && reducer.trials > 0);
    }

    private boolean holds() {
        if (System.nanoTime() > end) {
            trials = 0;
        }
        return trials-- > 0 && interesting.test(program.toString());
    }

    /** Tries a new list of parts, and puts the old one back when the difference goes with it. */
    private boolean replace(Fragment fragment, List<?> parts) {
        List<Object> old = new ArrayList<>(fragment.parts);
        fragment.parts.clear();
        fragment.parts.addAll(parts);
        if (holds()) {
            return true;
        }
        fragment.parts.clear();
        fragment.parts.addAll(old);
        return false;
    }

    private void removeStatements(Fragment fragment) {
        if (fragment.kind == Fragment.Kind.STATEMENTS) {
            for (int chunk = Integer.highestOneBit(Math.max(1, fragment.parts.size())); chunk > 0; chunk /= 2) {
                for (int from = fragment.parts.size() - chunk; from > -chunk && trials > 0; from -= chunk) {
                    List<Object> parts = new ArrayList<>(fragment.parts);
                    if (!parts.isEmpty()) {
                        parts.subList(Math.max(0, from), Math.min(parts.size(), from + chunk)).clear();
                        replace(fragment, parts);
                    }
                }
            }
        }
        for (Object part : List.copyOf(fragment.parts)) {
            if (part instanceof Fragment inner) {
                removeStatements(inner);
            }
        }
    }

    private void unwrapStatements(Fragment fragment) {
        if (fragment.kind == Fragment.Kind.STATEMENT) {
            for (Object part : List.copyOf(fragment.parts)) {
                if (part instanceof Fragment inner && (inner.kind == Fragment.Kind.STATEMENTS || inner.kind == Fragment.Kind.STATEMENT)
                        && fragment.parts.size() > 1 && fragment.size() > inner.size() && replace(fragment, List.of(inner))) {
                    break;
                }
            }
        }
        for (Object part : List.copyOf(fragment.parts)) {
            if (part instanceof Fragment inner) {
                unwrapStatements(inner);
            }
        }
    }

    private void shrinkExpressions(Fragment fragment) {
        if (trials <= 0) {
            return;
        }
        if (fragment.kind == Fragment.Kind.EXPRESSION && fragment.size() > 1) {
            for (String literal : LITERALS) {
                if (literal.length() < fragment.size() && replace(fragment, List.of(literal))) {
                    return;
                }
            }
            for (Object part : List.copyOf(fragment.parts)) {
                if (part instanceof Fragment inner && inner.size() < fragment.size() && replace(fragment, List.of(inner))) {
                    break;
                }
            }
        } else if (fragment.kind == Fragment.Kind.TEXT && fragment.parts.size() > 1) {
            shortenList(fragment);
        }
        for (Object part : List.copyOf(fragment.parts)) {
            if (part instanceof Fragment inner) {
                shrinkExpressions(inner);
            }
        }
    }

    /** Drops members of a list with separators. */
    private void shortenList(Fragment list) {
        for (int i = list.parts.size() - 1; i >= 0 && i < list.parts.size(); i -= 2) {
            if (list.parts.get(i) instanceof Fragment && (i == 0 || ", ".equals(list.parts.get(i - 1)))) {
                List<Object> parts = new ArrayList<>(list.parts);
                parts.remove(i);
                if (i > 0) {
                    parts.remove(i - 1);
                } else if (!parts.isEmpty()) {
                    parts.remove(0);
                }
                replace(list, parts);
            }
        }
    }
}
