package dev.deltic.parser.fuzz;

import dev.deltic.bytecodegen.Compiled;
import dev.deltic.flags.Proposal;
import dev.deltic.messages.ErrorType;
import dev.deltic.parser.LazyEquivalence;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The parser: its verdict, and whether all ways to ask it agree. */
final class DelticJudge {
    /** Longer texts are parsed only: printing their trees and compiling them takes too long. */
    private static final int LONGEST_COMPARED = 3000;
    /** The shortest text that can be nested too deeply. */
    private static final int SHORTEST_DEEP = 200;
    private static final long FREE_NANOS = 60_000_000L;
    /** Two seconds for 100 KB, each time it is parsed. */
    private static final long NANOS_PER_UNIT = 20_000L;

    /** The proposals whose syntax Node has. */
    private static final int PROPOSALS = Proposal.SOURCE_PHASE_IMPORTS.mask();
    private static final ParserOptions EAGER = new ParserOptions(false, false, PROPOSALS);
    private static final ParserOptions LAZY = new ParserOptions(true, false, PROPOSALS);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** A verdict, and what is wrong with how it came about, or null. */
    record Judgement(Verdict verdict, Problem problem) { }

    /** What parsing ended with, to compare with another way. */
    private record Ending(Verdict verdict, String error) {
        boolean isLike(Ending other) {
            boolean deep = verdict.answer() == Verdict.Answer.TOO_DEEP || other.verdict.answer() == Verdict.Answer.TOO_DEEP;
            return deep || verdict.answer() == other.verdict.answer();
        }
    }

    Judgement judge(Goal goal, String text) {
        Ending eager;
        Ending lazy;
        try {
            long start = System.nanoTime();
            eager = parse(goal, text, EAGER);
            lazy = parse(goal, text, LAZY);
            long nanos = System.nanoTime() - start;
            if (isSlow(goal, nanos, text) && isSlow(goal, again(goal, text), text) && isSlow(goal, again(goal, text), text)) {
                String what = nanos / 1_000_000 + " ms for " + text.length() + " units";
                return new Judgement(eager.verdict, new Problem(Problem.Kind.SLOW, "", what));
            }
        } catch (RuntimeException | Error e) {
            return new Judgement(Verdict.refused(e.toString()), Problem.thrown(Problem.Kind.CRASH, e));
        }
        return new Judgement(eager.verdict, problem(goal, text, eager, lazy));
    }

    private static boolean isSlow(Goal goal, long nanos, String text) {
        // At once and lazily; of a function, its parameters and its body alone, too.
        int times = goal.isFunction() ? 6 : 2;
        return nanos > FREE_NANOS + times * NANOS_PER_UNIT * text.length();
    }

    /** Processor time, which says more on a busy machine, but takes longer to ask for. */
    private long again(Goal goal, String text) {
        long start = threads.getCurrentThreadCpuTime();
        parse(goal, text, EAGER);
        parse(goal, text, LAZY);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static Problem problem(Goal goal, String text, Ending eager, Ending lazy) {
        if (!eager.isLike(lazy) || !eager.error.equals(lazy.error)) {
            boolean verdicts = !eager.isLike(lazy);
            return new Problem(Problem.Kind.LAZY, verdicts ? "verdict" : "error", "at once: " + eager + "\nlazily: " + lazy);
        }
        if (eager.verdict.answer() == Verdict.Answer.TOO_DEEP && text.length() < SHORTEST_DEEP) {
            return new Problem(Problem.Kind.NOT_DEEP, "", text.length() + " units");
        }
        if (text.length() > LONGEST_COMPARED) {
            return null;
        }
        if (goal == Goal.SCRIPT) {
            Problem eval = eval(text, eager);
            if (eval != null) {
                return eval;
            }
        }
        return eager.verdict.parses() ? whole(goal, text) : null;
    }

    private static Problem eval(String text, Ending script) {
        try {
            Ending indirect = eval(text, false);
            if (!indirect.isLike(script)) {
                return new Problem(Problem.Kind.EVAL, "indirect", "script: " + script + "\nindirect eval: " + indirect);
            }
            if (!text.startsWith("#!")) {
                Ending strict = eval(text, true);
                Ending strictScript = parse(Goal.SCRIPT, "'use strict';\n" + text, LAZY);
                if (!strict.isLike(strictScript)) {
                    return new Problem(Problem.Kind.EVAL, "strict", "strict script: " + strictScript + "\nstrict eval: " + strict);
                }
            }
            return null;
        } catch (RuntimeException | Error e) {
            return Problem.thrown(Problem.Kind.CRASH, e);
        }
    }

    private static Problem whole(Goal goal, String text) {
        try {
            if (!goal.isFunction()) {
                boolean module = goal == Goal.MODULE;
                LazyEquivalence.check(new Source("fuzz", text, module ? SourceKind.MODULE : SourceKind.SCRIPT), module, PROPOSALS);
            }
        } catch (AssertionError e) {
            return new Problem(Problem.Kind.LAZY, "tree", e.getMessage());
        } catch (RuntimeException e) {
            Problem thrown = Problem.thrown(Problem.Kind.LAZY, e);
            return e instanceof SyntaxException ? new Problem(Problem.Kind.LAZY, "a function that was left out", thrown.what()) : thrown;
        } catch (StackOverflowError e) {
            return null;                        // the tree is deep, and printing it is the test's own matter
        }
        try {
            switch (goal) {
                case SCRIPT -> Compiled.script("fuzz", text, LAZY);
                case MODULE -> Compiled.module("fuzz", text, LAZY);
                default -> Compiled.function(text, goal.isAsync(), goal.isGenerator(), LAZY);
            }
            return null;
        } catch (RuntimeException | AssertionError e) {
            return Problem.thrown(Problem.Kind.BYTECODE_CRASH, e);
        } catch (StackOverflowError e) {
            return null;                        // the engine makes a RangeError of it
        }
    }

    private static Ending parse(Goal goal, String text, ParserOptions options) {
        try {
            switch (goal) {
                case SCRIPT -> Parser.parseScript(new Source("fuzz", text, SourceKind.SCRIPT), options);
                case MODULE -> Parser.parseModule(new Source("fuzz", text, SourceKind.MODULE), options);
                default -> {
                    String whole = Parser.dynamicFunctionText("", text, goal.isAsync(), goal.isGenerator());
                    Source source = new Source("fuzz", whole, SourceKind.FUNCTION);
                    Parser.parseDynamicFunction(source, "", text, goal.isAsync(), goal.isGenerator(), options);
                }
            }
            return new Ending(Verdict.PARSES, "");
        } catch (SyntaxException e) {
            return ending(e);
        }
    }

    private static Ending eval(String text, boolean strict) {
        try {
            Parser.parseEval(new Source("fuzz", text, SourceKind.EVAL), strict, null, LAZY);
            return new Ending(Verdict.PARSES, "");
        } catch (SyntaxException e) {
            return ending(e);
        }
    }

    private static Ending ending(SyntaxException e) {
        String message = e.template().name() + ": " + e.getMessage();
        boolean deep = e.errorType() == ErrorType.RANGE_ERROR;
        // The place is part of what lazy parsing must keep.
        return deep ? new Ending(Verdict.tooDeep(message), "")
            : new Ending(Verdict.refused(message), message + " @" + e.start() + "-" + e.end());
    }
}
