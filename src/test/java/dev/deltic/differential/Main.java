package dev.deltic.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The command behind {@code differential/run}. */
public final class Main {
    private Main() { }

    /** Exit codes: 0 no disagreement, 1 some, 2 wrong usage. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.print) {
            System.out.println(Resources.text("prelude.js") + Generator.program(options.seed)
                + "\nif (typeof setTimeout === 'function') setTimeout(() => console.log($result())); else console.log($result());");
        } else if (options.run || options.file != null) {
            show(options);
        } else {
            if (!options.withNode()) {
                System.out.println("SKIPPED: the comparison with node, which is not on the path or not wanted");
            }
            System.exit(new Campaign(options, System.out).run() == 0 ? 0 : 1);
        }
    }

    /** Runs one program everywhere and prints what each target says. */
    private static void show(Options options) throws IOException, InterruptedException {
        String program = options.file != null ? Files.readString(options.file) : Generator.program(options.seed).toString();
        Thread thread = new Thread(null, () -> {
            try (Worker worker = new Worker(options)) {
                for (Target target : worker.targets()) {
                    Outcome outcome = target.run(program);
                    System.out.println("== " + target.name() + "\n" + outcome.log() + "-- messages\n" + outcome.messages());
                }
            } catch (IOException e) {
                System.err.println(e);
            }
        }, "show", 256L << 20);
        thread.start();
        thread.join();
    }
}
