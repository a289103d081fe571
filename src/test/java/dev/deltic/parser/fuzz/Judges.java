package dev.deltic.parser.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** The parser and, where there is one, Node, and what they make of a text together. */
final class Judges implements AutoCloseable {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|[0-9]+|/.*/");

    final DelticJudge deltic = new DelticJudge();
    /** Null without Node. */
    final NodeJudge node;

    Judges(Options options) throws IOException {
        node = options.withNode ? new NodeJudge(options.node) : null;
    }

    /** What is wrong, or null. {@code other} is Node's verdict or null. */
    static Problem problem(Goal goal, DelticJudge.Judgement judgement, Verdict other) {
        if (judgement.problem() != null) {
            return judgement.problem();
        }
        Verdict own = judgement.verdict();
        if (other == null || !other.isComparable() || !own.isComparable() || own.parses() == other.parses()) {
            return null;
        }
        String message = (goal == Goal.MODULE ? "in a module: " : "") + (own.parses()
            ? "node: " + QUOTED.matcher(other.message()).replaceAll("_")
            : "deltic: " + own.message().substring(0, own.message().indexOf(':')));
        return new Problem(Problem.Kind.NODE, message, "deltic " + own + "\nnode " + other);
    }

    /** What is wrong with one text, or null; {@code withNode} false if Node need not be asked. */
    Problem problem(Sample sample, boolean withNode) {
        DelticJudge.Judgement judgement = deltic.judge(sample.goal(), sample.text());
        try {
            return problem(sample.goal(), judgement, judgement.problem() == null && withNode && node != null ? node.ask(sample) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest text that shows a problem like that. */
    String shrink(Sample sample, Problem problem) {
        boolean slow = problem.kind() == Problem.Kind.SLOW;
        return Shrinker.shrink(sample.text(), text -> problem.isLike(problem(sample.with(text), problem.kind() == Problem.Kind.NODE)),
            slow ? 60 : 2500, 15_000_000_000L);
    }

    /** The answers of Node to a batch sent before. */
    List<Verdict> receive(List<Sample> batch) throws IOException {
        return node == null ? null : node.receive(batch);
    }

    @Override
    public void close() throws IOException {
        if (node != null) {
            node.close();
        }
    }
}
