package dev.deltic.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The two tables of regular expressions: ordinary patterns beside Node and {@code java.util.regex}, and catastrophic ones beside the
 *  other engines. One process for each engine and round, or for each match of a catastrophic pattern. */
public final class RegExps {
    private static final int TEXT_LENGTH = 200_000;
    private static final int SHOWN = 44;
    /** What a process needs to start is not counted; generously. */
    private static final int START_SECONDS = 2;

    private final Map<String, String> options = new LinkedHashMap<>();
    private final Path bench;
    private final Path patterns;

    private RegExps(String[] args) {
        options.put("--rounds", "3");
        options.put("--millis", "600");
        options.put("--timeout", "5");
        options.put("--table", "ordinary,catastrophic");
        options.put("--engines", "deltic,node,node-jitless,java,nashorn,rhino,graaljs");
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        bench = Path.of(options.get("--bench"));
        patterns = bench.resolve("patterns");
    }

    /** See {@code bench/regexps --help}. */
    public static void main(String[] args) throws Exception {
        RegExps tables = new RegExps(args);
        System.out.println(Runtime.version() + " (" + System.getProperty("os.arch") + "), " + Runtime.getRuntime().availableProcessors()
            + " processors");
        if (tables.options.get("--table").contains("ordinary")) {
            tables.ordinary();
        }
        if (tables.options.get("--table").contains("catastrophic")) {
            tables.catastrophic();
        }
    }

    private List<String> engines(List<String> possible) {
        List<String> chosen = new ArrayList<>(List.of(options.get("--engines").split(",")));
        chosen.retainAll(possible);
        return chosen;
    }

    // ---- ordinary ---------------------------------------------------------------------------------------------------

    private void ordinary() throws Exception {
        Path text = Files.createTempFile("regexps", ".txt");
        try {
            Files.writeString(text, new SampleText().text(TEXT_LENGTH));
            List<String> rows = Files.readAllLines(patterns.resolve("ordinary.tsv"));
            List<String> engines = engines(List.of("deltic", "node", "node-jitless", "java"));
            Map<String, Measurement> times = new LinkedHashMap<>();
            Map<Integer, String> counts = new LinkedHashMap<>();
            for (int round = Integer.parseInt(options.get("--rounds")); round > 0; round--) {
                for (String engine : engines) {
                    List<String[]> results = run(command(engine, "ordinary", text.toString(), options.get("--millis")), 600);
                    for (int i = 0; i < rows.size(); i++) {
                        String[] result = i < results.size() ? results.get(i) : new String[] {"", "NaN", "-"};
                        times.computeIfAbsent(engine + i, key -> new Measurement()).add(Double.parseDouble(result[1]));
                        String before = counts.putIfAbsent(i, result[2]);
                        if (before != null && !before.equals(result[2])) {
                            System.out.println("problem: " + engine + " finds " + result[2] + " and not " + before + " of " + rows.get(i));
                        }
                    }
                }
            }
            printOrdinary(rows, engines, times, counts);
        } finally {
            Files.delete(text);
        }
    }

    private static void printOrdinary(List<String> rows, List<String> engines, Map<String, Measurement> times, Map<Integer, String> counts) {
        System.out.println("\nAll matches in " + TEXT_LENGTH / 1000 + " KB: milliseconds of CPU time, median of the rounds and spread\n");
        StringBuilder head = new StringBuilder("| pattern | matches |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (String engine : engines) {
            head.append(' ').append(engine).append(" |");
            rule.append("---|");
        }
        System.out.println(head + "\n" + rule);
        double[] logarithms = new double[engines.size()];
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder("| " + shown(rows.get(i)) + " | " + counts.get(i) + " |");
            for (int e = 0; e < engines.size(); e++) {
                Measurement time = times.get(engines.get(e) + i);
                line.append(String.format(Locale.ROOT, " %.3f ±%.0f%% |", time.median(), time.spread() * 50));
                logarithms[e] += Math.log(time.median() / times.get(engines.get(0) + i).median()) / rows.size();
            }
            System.out.println(line);
        }
        System.out.print("\nTime divided by that of " + engines.get(0) + ", geometric mean:");
        for (int e = 1; e < engines.size(); e++) {
            System.out.printf(Locale.ROOT, " %s %.2f", engines.get(e), Math.exp(logarithms[e]));
        }
        System.out.println();
    }

    // ---- catastrophic -----------------------------------------------------------------------------------------------

    private void catastrophic() throws Exception {
        List<String> rows = Files.readAllLines(patterns.resolve("catastrophic.tsv"));
        List<String> engines = engines(List.of("deltic", "node", "nashorn", "rhino", "graaljs"));
        int timeout = Integer.parseInt(options.get("--timeout"));
        System.out.println("\nThe first match in a process, and the best of twenty: milliseconds of CPU time\n\n| pattern | text | " + String.join(" | ", engines) + " |");
        System.out.println("|---|---|" + "---|".repeat(engines.size()));
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder("| " + shown(rows.get(i)) + " | `" + rows.get(i).split("\t")[2].replace("|", "&#124;") + "` |");
            String answer = null;
            for (String engine : engines) {
                List<String[]> results = run(command(engine, "catastrophic", Integer.toString(i)), timeout);
                if (results == null) {
                    line.append(" > ").append(timeout).append(",000 |");
                } else if (results.isEmpty()) {
                    line.append(" error |");
                } else {
                    String[] result = results.get(0);
                    line.append(String.format(Locale.ROOT, " %,.1f / %,.2f |", Double.parseDouble(result[1]), Double.parseDouble(result[3])));
                    if (answer != null && !answer.equals(results.get(0)[2])) {
                        line.append(" problem: other answer |");
                    }
                    answer = results.get(0)[2];
                }
            }
            System.out.println(line);
        }
    }

    private static String shown(String row) {
        String pattern = row.split("\t")[0];
        String cut = pattern.length() > SHOWN ? pattern.substring(0, SHOWN) + "…" : pattern;
        return "<code>" + cut.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;") + "</code>";
    }

    // ---- processes --------------------------------------------------------------------------------------------------

    private List<String> command(String engine, String mode, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        String file = patterns.resolve(mode + ".tsv").toString();
        if (engine.startsWith("node")) {
            command.add(options.get("--node"));
            if (engine.equals("node-jitless")) {
                command.add("--jitless");
            }
            command.addAll(List.of(bench.resolve("node-regexps.js").toString(), mode, file));
        } else {
            String classes = options.get("--runner-class-path")
                + (engine.equals("deltic") ? File.pathSeparator + options.get("--deltic-class-path") : engine.equals("java") ? "" : jars(engine));
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-Dpolyglot.engine.WarnInterpreterOnly=false", "-cp", classes, "dev.deltic.bench.RegExpMain", mode, engine, file));
        }
        command.addAll(List.of(more));
        return command;
    }

    private String jars(String engine) throws IOException {
        StringBuilder path = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(bench.resolve("target/engines/" + engine), "*.jar")) {
            for (Path jar : files) {
                path.append(File.pathSeparator).append(jar);
            }
        }
        return path.toString();
    }

    /** The results that the process prints; null when it takes longer. */
    private static List<String[]> run(List<String> command, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String[]> results = new ArrayList<>();
        Thread reader = new Thread(() -> read(process, results));
        reader.start();
        boolean ended = ends(process, Duration.ofSeconds(seconds + START_SECONDS), seconds * 20L);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        reader.join();
        return ended ? results : null;
    }

    /** Whether the process ends before it has used so much time of the processor; waits for no more than so many seconds. */
    private static boolean ends(Process process, Duration cpu, long seconds) throws InterruptedException {
        for (long waited = 0; waited < seconds * 10; waited++) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (process.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(cpu) > 0) {
                return false;
            }
        }
        return false;
    }

    private static void read(Process process, List<String[]> results) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RESULT\t")) {
                    results.add(line.split("\t"));
                }
            }
        } catch (IOException e) {
            System.out.println("problem: " + e.getMessage());
        }
    }
}
