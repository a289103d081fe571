package dev.deltic.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One thread's targets: runs programs on all of them and compares. */
final class Worker implements AutoCloseable {
    private final List<Target> targets = new ArrayList<>();
    private String rejection;

    /** Two targets that differ.
     *  @param kind how
     *  @param one the target that is the measure
     *  @param other the one that differs from it
     *  @param oneOutcome what the one did
     *  @param otherOutcome what the other did */
    record Disagreement(Difference kind, Target one, Target other, Outcome oneOutcome, Outcome otherOutcome) {
        /** The same disagreement in other words: what reducing keeps. */
        boolean isLike(Disagreement before) {
            return kind == before.kind && one == before.one && other == before.other && failure(otherOutcome).equals(failure(before.otherOutcome));
        }

        private static String failure(Outcome outcome) {
            return outcome.log().startsWith("engine failed") ? outcome.log().lines().findFirst().orElse("") : outcome.log().startsWith("early") ? "early" : "";
        }
    }

    Worker(Options options) throws IOException {
        for (Configuration configuration : options.configurations) {
            targets.add(new DelticTarget(configuration, options.limitMillis));
        }
        // Last, so that it works while ours do.
        if (options.withNode()) {
            targets.add(new NodeTarget(options.nodeOptions, options.limitMillis));
        }
    }

    /** The text of the syntax error of the program compared last, or null. */
    String rejection() {
        return rejection;
    }

    List<Target> targets() {
        return targets;
    }

    /** The worst disagreement, or null. The last target is the measure: node, when it takes part; else the first. */
    Disagreement compare(String program) {
        for (int i = targets.size() - 1; i >= 0; i--) {
            targets.get(i).start(program);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Target target : targets) {
            outcomes.add(target.answer());
        }
        rejection = outcomes.get(0).log().startsWith("early ") ? outcomes.get(0).messages() : null;
        int measure = targets.get(targets.size() - 1) instanceof NodeTarget ? targets.size() - 1 : 0;
        Disagreement worst = null;
        for (int i = 0; i < targets.size(); i++) {
            Difference difference = outcomes.get(measure).differenceTo(outcomes.get(i));
            if (difference != null && (worst == null || difference.compareTo(worst.kind()) < 0)) {
                worst = new Disagreement(difference, targets.get(measure), targets.get(i), outcomes.get(measure), outcomes.get(i));
            }
        }
        return worst;
    }

    /** The same of two targets alone, in a new engine. */
    Disagreement compareAgain(Disagreement before, String program) {
        before.one().start(program);
        for (Target target : List.of(before.one(), before.other())) {
            if (target instanceof DelticTarget deltic) {
                deltic.forgetEngine();
            }
        }
        Outcome one;
        Outcome other;
        if (before.one() instanceof NodeTarget) {
            other = before.other().run(program);
            one = before.one().answer();
        } else {
            one = before.one().answer();
            other = before.other().run(program);
        }
        Difference difference = one.differenceTo(other);
        return difference == null ? null : new Disagreement(difference, before.one(), before.other(), one, other);
    }

    @Override
    public void close() {
        targets.forEach(Target::close);
    }
}
