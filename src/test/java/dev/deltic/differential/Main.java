package dev.deltic.differential;

import dev.deltic.commands.CommandLine;
import java.io.IOException;
import java.nio.file.Files;

/** The command behind {@code differential/run}. */
public final class Main {
    private Main() { }

    /** Exit codes: 0 no disagreement, 1 some, 2 wrong usage. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = CommandLine.readOrExit(arguments, new Options(), Options.USAGE);
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
