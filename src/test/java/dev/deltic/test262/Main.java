package dev.deltic.test262;

import dev.deltic.commands.CommandLine;

/** The command line of the runner; {@code test262/run} starts it. Exit code 0: all as expected, 1: not, 2: no run. */
public final class Main {
    private static final int MAX_SHOWN = 50;

    private Main() {
    }

    /** See {@link Options#HELP}. */
    public static void main(String[] args) throws Exception {
        Options options = CommandLine.readOrExit(args, new Options(), Options.HELP);
        Suite suite = Suite.find(options.suite(), options.project());
        if (suite == null) {
            System.err.println("test262: no suite found; test262/README.md says how to get it");
            System.exit(2);
            return;
        }
        Expectations expectations = options.useExpectations() ? Expectations.read(options.expectationsFile()) : Expectations.none();
        long start = System.nanoTime();
        Run.Finished finished = new Run(options, suite, expectations).execute();
        print(options, finished, (System.nanoTime() - start) / 1_000_000_000);
        System.exit(finished.unexpected().isEmpty() ? 0 : 1);
    }

    private static void print(Options options, Run.Finished finished, long seconds) {
        Report report = finished.report();
        if (options.listFailures()) {
            for (Result failure : report.failures()) {
                System.out.println(failure.scenario().key() + ": " + failure.outcome().label() + ": " + failure.detail());
            }
        }
        System.out.println();
        System.out.print(report.folderTable());
        if (options.featureTable()) {
            System.out.println();
            System.out.print(report.featureTable());
        }
        int unexpected = finished.unexpected().size();
        System.out.println();
        if (options.useExpectations()) {
            System.out.println(unexpected + " not as expected, after " + seconds + " s; all results in " + options.out());
            for (int i = 0; i < Math.min(unexpected, options.listFailures() ? 0 : MAX_SHOWN); i++) {
                System.out.println("  " + finished.unexpected().get(i));
            }
        } else {
            System.out.println("after " + seconds + " s; all results in " + options.out());
        }
        Tally total = report.total();
        System.out.println(total.of(Outcome.PASS) + " passed, " + total.failed() + " failed, " + total.of(Outcome.SKIP) + " skipped");
    }
}
