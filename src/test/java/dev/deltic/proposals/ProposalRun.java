package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;

/** Runs scripts with one proposal, and without any. */
final class ProposalRun {
    private final String proposal;

    ProposalRun(String proposal) {
        this.proposal = proposal;
    }

    private static String run(String proposals, String text) {
        try (Context context = Engine.builder().proposals(proposals).build().newContext()) {
            return String.valueOf(context.eval("test.js", text));
        }
    }

    /** The result's text, with the proposal. */
    String on(String text) {
        return run(proposal, text);
    }

    /** The text of the variable {@code out} when the jobs of a script have run, with the proposal. */
    String afterJobs(String text) {
        try (Context context = Engine.builder().proposals(proposal).build().newContext()) {
            context.eval("test.js", "var out; " + text);
            return String.valueOf(context.eval("out.js", "out"));
        }
    }

    /** The result's text, without any proposal. */
    static String off(String text) {
        return run("none", text);
    }

    /** The message of what a script throws with the proposal. */
    String error(String text) {
        return assertThrows(EvaluationException.class, () -> on(text)).getMessage();
    }

    /** The message of what a script throws without the proposal. */
    static String errorOff(String text) {
        return assertThrows(EvaluationException.class, () -> off(text)).getMessage();
    }

    /** The text is a program with the proposal only. */
    void assertSyntax(String text) {
        on("function neverCalled() { " + text + "\n}");
        EvaluationException failure = assertThrows(EvaluationException.class, () -> off("function neverCalled() { " + text + "\n}"));
        assertEquals(EvaluationException.Kind.SYNTAX, failure.kind(), failure.getMessage());
    }
}
