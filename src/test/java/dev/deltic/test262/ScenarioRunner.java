package dev.deltic.test262;

import dev.deltic.test262.Host.Failure;
import dev.deltic.test262.Host.Goal;
import dev.deltic.test262.Host.Session;
import java.nio.file.Path;

/** Runs one scenario as {@code INTERPRETING.md} says and judges it. */
final class ScenarioRunner {
    private static final String COMPLETE = "Test262:AsyncTestComplete";
    private static final String FAILED = "Test262:AsyncTestFailure:";
    private static final long IDLE_MILLIS = 300;
    private static final int MIN_LOOKS = 20;

    private final Host host;
    private final Suite suite;
    private final long limitMillis;

    ScenarioRunner(Host host, Suite suite, long limitMillis) {
        this.host = host;
        this.suite = suite;
        this.limitMillis = limitMillis;
    }

    Result run(Scenario scenario) throws InterruptedException {
        long start = System.nanoTime();
        String problem;
        try {
            problem = judge(scenario);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            problem = "broken: " + ErrorTypes.describe(e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return Result.of(scenario, problem == null ? Outcome.PASS : Outcome.FAIL, millis, problem);
    }

    /** What is wrong; null for a pass. */
    private String judge(Scenario scenario) throws Exception {
        String text = suite.readTest(scenario.path());
        Metadata metadata = Metadata.parse(text);
        String source = scenario.mode() == Mode.STRICT ? "\"use strict\";\n" + text : text;
        Goal goal = scenario.mode() == Mode.MODULE ? Goal.MODULE : Goal.SCRIPT;
        Path file = suite.file(scenario.path());
        try (Session session = host.open(!metadata.has("CanBlockIsFalse"))) {
            if (scenario.mode() != Mode.RAW) {
                String broken = runHarness(session, metadata);
                if (broken != null) {
                    return broken;
                }
            }
            if (metadata.isNegative()) {
                return judgeNegative(session, metadata, file, source, goal);
            }
            session.run(file, source, goal);
            return metadata.has("async") ? judgeAsync(session, mayWait(metadata) ? limitMillis : IDLE_MILLIS) : null;
        } catch (Failure e) {
            return e.getMessage();
        }
    }

    private String runHarness(Session session, Metadata metadata) {
        try {
            session.runHarness(suite.harnessFile("assert.js"));
            session.runHarness(suite.harnessFile("sta.js"));
            if (metadata.has("async")) {
                session.runHarness(suite.harnessFile("doneprintHandle.js"));
            }
            for (String include : metadata.includes()) {
                session.runHarness(suite.harnessFile(include));
            }
            return null;
        } catch (Failure e) {
            return "harness: " + e.getMessage();
        }
    }

    private static String judgeNegative(Session session, Metadata metadata, Path file, String source, Goal goal) {
        boolean early = metadata.negativePhase().equals("parse");
        String expected = metadata.negativeType();
        try {
            if (early) {
                session.parse(file, source, goal);
            } else {
                session.run(file, source, goal);
            }
        } catch (Failure e) {
            return e.type().equals(expected) ? null : "expected " + expected + " in " + metadata.negativePhase() + ", got " + e.getMessage();
        }
        return "expected " + expected + " in " + metadata.negativePhase() + ", got none";
    }

    /** Only other agents and timed waits can make progress once all jobs have run. */
    private static boolean mayWait(Metadata metadata) {
        return metadata.includes().contains("atomicsHelper.js") || metadata.features().contains("Atomics.waitAsync")
            || metadata.features().contains("FinalizationRegistry");
    }

    private static String judgeAsync(Session session, long silentMillis) throws Failure, InterruptedException {
        long end = System.nanoTime() + silentMillis * 1_000_000;
        int looks = 0;
        while (true) {
            String output = session.output();
            int failed = output.indexOf(FAILED);
            if (failed >= 0) {
                return output.substring(failed);
            }
            if (output.contains(COMPLETE)) {
                return null;
            }
            // A machine that lets this thread stand still makes no time for jobs: those have a number of turns at least.
            if (looks >= MIN_LOOKS && System.nanoTime() > end) {
                return "$DONE was never called";
            }
            Thread.sleep(Math.min(50, looks++));
            session.runJobs();
        }
    }
}
