package dev.deltic.soak;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.List;

/** The command. */
public final class Soak {
    private Soak() { }

    private static String option(String[] arguments, String name, String otherwise) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }

    public static void main(String[] arguments) throws Exception {
        String mode = arguments.length == 0 ? "--help" : arguments[0];
        boolean good;
        switch (mode) {
            case "bindings":
                good = bindings(Integer.parseInt(option(arguments, "--evals", "1000000")));
                break;
            case "threads":
                good = new ManyThreads(Integer.parseInt(option(arguments, "--threads", "64")),
                    Double.parseDouble(option(arguments, "--minutes", "10")), "virtual".equals(option(arguments, "--kind", "platform"))).run();
                break;
            case "pair":
                good = new ThreadPair(Double.parseDouble(option(arguments, "--seconds", "5")),
                    Integer.parseInt(option(arguments, "--rounds", "3"))).run();
                break;
            default:
                System.out.println("""
                    soak/run bindings [--evals 1000000]           evaluations with fresh SimpleBindings; the heap after each twentieth
                    soak/run threads [--minutes 10] [--threads 64] [--kind platform|virtual]
                                                                  all kinds of use of one engine at once; results and heap
                    soak/run pair [--seconds 5] [--rounds 3]      two threads against one, on one compiled rule
                    """);
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
