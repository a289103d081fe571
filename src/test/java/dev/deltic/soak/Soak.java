package dev.deltic.soak;

import dev.deltic.commands.CommandLine;
import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.Arrays;
import java.util.List;

/** The command. */
public final class Soak implements CommandLine.Options {
    private static final String USAGE = """
        soak/run bindings [--evals 1000000]           evaluations with fresh SimpleBindings; the heap after each twentieth
        soak/run threads [--minutes 10] [--threads 64] [--kind platform|virtual]
                                                      all kinds of use of one engine at once; results and heap
        soak/run pair [--seconds 5] [--rounds 3]      two threads against one, on one compiled rule
        """;

    private int evaluations = 1_000_000;
    private int threads = 64;
    private double minutes = 10;
    private boolean virtual;
    private double seconds = 5;
    private int rounds = 3;

    private Soak() { }

    @Override
    public boolean flag(String name) {
        return false;
    }

    @Override
    public void value(String name, String value) {
        switch (name) {
            case "--evals" -> evaluations = Integer.parseInt(value);
            case "--threads" -> threads = Integer.parseInt(value);
            case "--minutes" -> minutes = Double.parseDouble(value);
            case "--kind" -> virtual = value.equals("virtual");
            case "--seconds" -> seconds = Double.parseDouble(value);
            case "--rounds" -> rounds = Integer.parseInt(value);
            default -> throw CommandLine.unknown(name);
        }
    }

    public static void main(String[] arguments) throws Exception {
        String mode = arguments.length == 0 ? "--help" : arguments[0];
        String[] others = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        Soak options = CommandLine.readOrExit(others, new Soak(), USAGE);
        boolean good;
        switch (mode) {
            case "bindings":
                good = bindings(options.evaluations);
                break;
            case "threads":
                good = new ManyThreads(options.threads, options.minutes, options.virtual).run();
                break;
            case "pair":
                good = new ThreadPair(options.seconds, options.rounds).run();
                break;
            default:
                System.out.print(USAGE);
                return;
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean bindings(int evaluations) throws Exception {
        FreshBindings pattern = new FreshBindings(new DelticScriptEngineFactory().getScriptEngine());
        for (int i = 0; i < 20_000; i++) {
            pattern.evaluate(i);
        }
        int parts = 20;
        long start = System.nanoTime();
        List<Long> used = pattern.run(evaluations, parts);
        double micros = (System.nanoTime() - start) / 1e3 / evaluations;
        for (int i = 0; i < parts; i++) {
            System.out.printf("%,10d evaluations  %,10d bytes%n", (long) evaluations * (i + 1) / parts, used.get(i));
        }
        long grown = used.get(parts - 1) - used.get(0);
        System.out.printf("%.2f us each, collections included; from first to last part the heap grew by %,d bytes, %.3f for each%n", micros, grown,
            grown / (evaluations * (parts - 1.0) / parts));
        return grown < 1 << 20;
    }
}
