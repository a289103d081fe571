package dev.deltic.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs every program and every embedding operation under every engine that is there, one process each, in interleaved
 *  rounds, and prints medians, spread and Deltic's ratio to each of the others. {@code bench/compare} starts it. */
public final class Compare {
    private static final String HEAP_ROW = "engine heap";
    /** As many as fit into the default heap of a small machine, with the largest engine. */
    private static final int HEAP_ENGINES = 200;
    private static final List<String> KINDS = List.of("steady", "first second");
    private static final long PROCESS_LIMIT_SECONDS = 180;

    private final Settings settings;
    private final List<Contestant> contestants;
    private final Map<String, Measurement> measurements = new HashMap<>();
    private final Map<String, String> results = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** What the command line says. */
    private static final class Settings {
        int rounds = 3;
        double warmUp = 3;
        double measured = 1;
        int coldStarts = 10;
        double ruleSeconds = 10;
        boolean programs = true;
        boolean embedding = true;
        boolean sharing;
        String folder = "programs";
        List<String> engines = List.of();
        List<String> only = List.of();
        List<String> jvm = new ArrayList<>();
        Path bench = Path.of("bench");
        String delticClassPath = "";
        String runnerClassPath = "";
        String node = "";
    }

    private Compare(Settings settings) throws IOException {
        this.settings = settings;
        this.contestants = new ArrayList<>();
        for (Contestant contestant : known()) {
            if (settings.engines.isEmpty() || settings.engines.contains(contestant.name())) {
                contestants.add(contestant);
            }
        }
    }

    /** See the class; {@code --help} of {@code bench/compare} lists the options. */
    public static void main(String[] args) throws Exception {
        Settings settings = new Settings();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> settings.rounds = Integer.parseInt(args[++i]);
                case "--warm-up" -> settings.warmUp = Double.parseDouble(args[++i]);
                case "--measure" -> settings.measured = Double.parseDouble(args[++i]);
                case "--cold-starts" -> settings.coldStarts = Integer.parseInt(args[++i]);
                case "--rule-seconds" -> settings.ruleSeconds = Double.parseDouble(args[++i]);
                case "--engines" -> settings.engines = List.of(args[++i].split(","));
                case "--only" -> settings.only = List.of(args[++i].split(","));
                case "--programs" -> settings.embedding = false;
                case "--builtins" -> {
                    settings.embedding = false;
                    settings.folder = "builtins";
                }
                case "--embedding" -> settings.programs = false;
                case "--sharing" -> {
                    settings.sharing = true;
                    settings.programs = false;
                    settings.embedding = false;
                }
                case "--jvm" -> settings.jvm.add(args[++i]);
                case "--bench" -> settings.bench = Path.of(args[++i]);
                case "--deltic-class-path" -> settings.delticClassPath = args[++i];
                case "--runner-class-path" -> settings.runnerClassPath = args[++i];
                case "--node" -> settings.node = args[++i];
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        Compare compare = new Compare(settings);
        compare.printHead();
        if (settings.programs) {
            compare.runPrograms();
        }
        if (settings.embedding) {
            compare.runEmbedding();
        }
        if (settings.sharing) {
            compare.runSharing();
        }
        for (String problem : compare.problems) {
            System.out.println("problem: " + problem);
        }
    }

    private List<Contestant> known() throws IOException {
        List<Contestant> known = new ArrayList<>();
        known.add(java("deltic", "deltic", settings.delticClassPath, List.of()));
        known.add(java("nashorn", "nashorn", jars("nashorn"), List.of("-Dnashorn.args=--language=es6")));
        known.add(java("rhino-interpreted", "rhino", jars("rhino"), List.of()));
        known.add(java("rhino", "rhino", jars("rhino"), List.of()));
        known.add(java("graaljs", "graal.js", jars("graaljs"), List.of("-Dpolyglot.engine.WarnInterpreterOnly=false")));
        if (!settings.node.isEmpty()) {
            String runner = settings.bench.resolve("node-runner.js").toString();
            known.add(new Contestant("node", List.of(settings.node, runner), false, null));
            known.add(new Contestant("node-jitless", List.of(settings.node, "--jitless", runner), false, null));
        }
        return known;
    }

    private Contestant java(String name, String registeredName, String engineClassPath, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvm);
        command.addAll(options);
        command.add("-cp");
        command.add(settings.runnerClassPath + ':' + engineClassPath);
        return new Contestant(name, command, true, registeredName);
    }

    private String jars(String engine) throws IOException {
        StringBuilder path = new StringBuilder();
        try (Stream<Path> files = Files.list(settings.bench.resolve("target/engines").resolve(engine))) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(file -> path.append(file).append(':'));
        }
        return path.toString();
    }

    private void printHead() throws IOException {
        System.out.println("machine: " + Runtime.getRuntime().availableProcessors() + " processors, " + cpu() + "; Java "
            + System.getProperty("java.runtime.version") + ' ' + System.getProperty("java.vm.name") + "; JVM options " + settings.jvm);
        if (!settings.node.isEmpty()) {
            Process process = new ProcessBuilder(settings.node, "-p", "process.version + ', V8 ' + process.versions.v8").start();
            System.out.println("node: " + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim());
        } else {
            System.out.println("node: none found");
        }
        System.out.println("rounds: " + settings.rounds + ", warm-up " + settings.warmUp + " s, measured " + settings.measured + " s");
    }

    private static String cpu() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            for (String line : Files.readAllLines(info)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 2);
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private List<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(settings.bench.resolve(settings.folder))) {
            files.filter(file -> file.toString().endsWith(".js")).sorted().forEach(programs::add);
        }
        programs.removeIf(program -> !settings.only.isEmpty() && !settings.only.contains(title(program)));
        return programs;
    }

    private static List<String> titles(List<Path> programs) {
        List<String> titles = new ArrayList<>();
        for (Path program : programs) {
            titles.add(title(program));
        }
        return titles;
    }

    private void runPrograms() throws Exception {
        List<Path> programs = programs();
        for (int round = 0; round < settings.rounds; round++) {
            for (Path program : programs) {
                for (Contestant contestant : contestants) {
                    runProgram(contestant, program);
                }
            }
            System.err.println("round " + (round + 1) + " of " + settings.rounds + " done");
        }
        for (String kind : KINDS) {
            printTable(settings.folder + ", " + kind + ": calls per second (higher is better)", kind, titles(programs), true);
        }
    }

    /** A process per program and engine: see {@link SecondContext}. */
    private void runSharing() throws Exception {
        List<Path> programs = programs();
        List<String> kinds = List.of("second Bindings, elapsed", "second Bindings, CPU", "third Bindings, elapsed", "third Bindings, CPU");
        contestants.removeIf(contestant -> !contestant.isJava());
        for (int round = 0; round < settings.rounds; round++) {
            for (Path program : programs) {
                for (Contestant contestant : contestants) {
                    List<String> command = new ArrayList<>(contestant.command());
                    command.addAll(List.of("dev.deltic.bench.SecondContext", contestant.name(), program.toString(),
                        Double.toString(settings.warmUp)));
                    String[] result = run(contestant.name() + ": sharing of " + title(program), command);
                    for (int k = 0; result != null && k < kinds.size(); k++) {
                        add(kinds.get(k), title(program), contestant, Double.parseDouble(result[k + 1]));
                    }
                }
            }
        }
        for (String kind : kinds) {
            printTable("first run of a script in the " + kind + ", in runs of the first ones (lower is better)", kind, titles(programs), false);
        }
    }

    private static String title(Path program) {
        String name = program.getFileName().toString();
        return name.substring(0, name.length() - 3);
    }

    private void runProgram(Contestant contestant, Path program) throws Exception {
        List<String> command = new ArrayList<>(contestant.command());
        if (contestant.isJava()) {
            command.add("dev.deltic.bench.ProgramMain");
            command.add(contestant.name());
        }
        command.add(program.toString());
        command.add(Double.toString(settings.warmUp));
        command.add(Double.toString(settings.measured));
        String[] result = run(contestant.name() + " on " + title(program), command);
        if (result != null) {
            add("first second", title(program), contestant, Double.parseDouble(result[1]));
            add("steady", title(program), contestant, Double.parseDouble(result[2]));
            String before = results.putIfAbsent(title(program), result[3]);
            if (before != null && !before.equals(result[3])) {
                problems.add(contestant.name() + " on " + title(program) + " computed " + result[3] + ", not " + before);
            }
        }
    }

    private void runEmbedding() throws Exception {
        List<Contestant> onJava = new ArrayList<>(contestants);
        onJava.removeIf(contestant -> !contestant.isJava());
        for (int round = 0; round < settings.rounds; round++) {
            for (String operation : EmbeddingMain.OPERATIONS) {
                for (Contestant contestant : onJava) {
                    if (settings.only.isEmpty() || settings.only.contains(operation)) {
                        runOperation(contestant, operation);
                    }
                }
            }
        }
        List<String> operations = new ArrayList<>(EmbeddingMain.OPERATIONS);
        operations.removeIf(operation -> !settings.only.isEmpty() && !settings.only.contains(operation));
        if (!operations.isEmpty()) {
            printTable("embedding, steady: nanoseconds for one (lower is better)", "operation", operations, false);
            printTable("embedding, the first one in the process: nanoseconds", "first operation", operations, false);
        }
        if (settings.only.isEmpty() || settings.only.contains("engine heap")) {
            engineHeaps(onJava);
        }
        if (settings.only.isEmpty() || settings.only.contains("rule warm-up")) {
            ruleWarmUps(onJava);
        }
        if (settings.only.isEmpty() || settings.only.contains("cold start")) {
            coldStarts();
        }
    }

    private void runOperation(Contestant contestant, String operation) throws Exception {
        List<String> command = new ArrayList<>(contestant.command());
        command.addAll(List.of("dev.deltic.bench.EmbeddingMain", contestant.name(), operation));
        command.add(Double.toString(settings.warmUp));
        command.add(Double.toString(settings.measured));
        String[] result = run(contestant.name() + ": " + operation, command);
        if (result != null) {
            add("first operation", operation, contestant, Double.parseDouble(result[1]));
            add("operation", operation, contestant, Double.parseDouble(result[2]));
        }
    }

    /** A process per engine that keeps many engines: see {@link EngineHeap}. */
    private void engineHeaps(List<Contestant> onJava) throws Exception {
        for (Contestant contestant : onJava) {
            List<String> command = new ArrayList<>(contestant.command());
            command.addAll(List.of("dev.deltic.bench.EngineHeap", contestant.name(), Integer.toString(HEAP_ENGINES)));
            String[] result = run(contestant.name() + ": engine heap", command);
            if (result != null) {
                add("engine heap", HEAP_ROW, contestant, Double.parseDouble(result[1]));
            }
        }
        printTable("heap of an engine that has evaluated 1+1: bytes (lower is better)", "engine heap", List.of(HEAP_ROW), false);
    }

    /** A process per engine and turn that evaluates one rule over and over: see {@link RuleWarmUp}. */
    private void ruleWarmUps(List<Contestant> onJava) throws Exception {
        List<String> kinds = List.of("ms to the first result", "ms to 80 % of the steady rate", "steady, evaluations per second");
        for (int i = 0; i < settings.coldStarts; i++) {
            for (Contestant contestant : onJava) {
                List<String> command = new ArrayList<>(contestant.command());
                command.addAll(List.of("dev.deltic.bench.RuleWarmUp", contestant.name(), Long.toString(System.currentTimeMillis()),
                    Double.toString(settings.ruleSeconds)));
                String[] result = run(contestant.name() + ": rule warm-up", command);
                for (int k = 0; result != null && k < kinds.size(); k++) {
                    add("rule warm-up", kinds.get(k), contestant, Double.parseDouble(result[k + 1]));
                }
            }
        }
        System.out.println();
        System.out.println("rule warm-up: from the start of the process; median, and spread (largest less smallest, of the median)");
        for (Contestant contestant : onJava) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-20s", contestant.name()));
            for (String kind : kinds) {
                Measurement measurement = measurements.get(key("rule warm-up", kind, contestant));
                line.append(measurement == null ? "  -" : String.format(Locale.ROOT, "  %s %.0f (spread %.0f %%)", kind, measurement.median(),
                    measurement.spread() * 100));
            }
            System.out.println(line);
        }
    }

    private void coldStarts() throws Exception {
        Contestant bare = java("bare JVM", null, "", List.of());
        List<Contestant> all = new ArrayList<>(contestants);
        all.add(bare);
        for (int i = 0; i < settings.coldStarts; i++) {
            for (Contestant contestant : all) {
                List<String> command = new ArrayList<>(contestant.command());
                if (contestant.isJava()) {
                    command.add("dev.deltic.bench.ColdStart");
                    if (contestant.registeredName() != null) {
                        command.add(contestant.registeredName());
                    }
                } else {
                    command.set(command.size() - 1, "-p");
                    command.add("1+1");
                }
                long start = System.nanoTime();
                Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                if (process.waitFor() != 0) {
                    problems.add("cold start of " + contestant.name() + " failed");
                } else {
                    add("cold start", "1+1", contestant, (System.nanoTime() - start) / 1e6);
                }
            }
        }
        System.out.println();
        System.out.println("cold start: a whole process up to the result of 1+1, milliseconds (lower is better)");
        for (Contestant contestant : all) {
            Measurement measurement = measurements.get(key("cold start", "1+1", contestant));
            if (measurement != null) {
                System.out.printf(Locale.ROOT, "  %-20s %8.0f  spread %.0f %%%n", contestant.name(), measurement.median(),
                    measurement.spread() * 100);
            }
        }
    }

    /** The parts of the RESULT line; null, with a problem noted, where there is none. */
    private String[] run(String what, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread limit = new Thread(() -> {
            try {
                if (!process.waitFor(PROCESS_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        limit.setDaemon(true);
        limit.start();
        String[] result = null;
        String last = "no output";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("RESULT\t")) {
                    result = line.split("\t", -1);
                } else if (line.contains("Exception") || line.contains("Error")) {
                    last = line;
                }
            }
        }
        process.waitFor();
        if (result == null && !problems.contains(what + ": " + last)) {
            problems.add(what + ": " + last);
        }
        return result;
    }

    private static String key(String kind, String row, Contestant contestant) {
        return kind + '|' + row + '|' + contestant.name();
    }

    private void add(String kind, String row, Contestant contestant, double value) {
        measurements.computeIfAbsent(key(kind, row, contestant), any -> new Measurement()).add(value);
    }

    /** A row per program, a column per engine: median and spread; then Deltic's ratio, above 1 where Deltic is faster. */
    private void printTable(String title, String kind, List<String> rows, boolean higherIsBetter) {
        System.out.println();
        System.out.println(title + "; median, and spread (largest less smallest, of the median)");
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-16s", ""));
        for (Contestant contestant : contestants) {
            head.append(String.format(Locale.ROOT, " %20s", contestant.name()));
        }
        System.out.println(head);
        for (String row : rows) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-16s", row));
            for (Contestant contestant : contestants) {
                Measurement measurement = measurements.get(key(kind, row, contestant));
                line.append(measurement == null ? String.format(Locale.ROOT, " %20s", "-")
                    : String.format(Locale.ROOT, " %13s %5.0f%%", number(measurement.median()), measurement.spread() * 100));
            }
            System.out.println(line);
        }
        printRatios(kind, rows, higherIsBetter);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }

    private void printRatios(String kind, List<String> rows, boolean higherIsBetter) {
        Contestant ours = null;
        for (Contestant contestant : contestants) {
            ours = contestant.isOurs() ? contestant : ours;
        }
        if (ours == null) {
            return;
        }
        System.out.println("  deltic against each (above 1: deltic is faster)");
        Map<String, double[]> logarithms = new LinkedHashMap<>();
        for (String row : rows) {
            Measurement mine = measurements.get(key(kind, row, ours));
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-16s", row));
            for (Contestant contestant : contestants) {
                Measurement other = measurements.get(key(kind, row, contestant));
                if (mine == null || other == null) {
                    line.append(String.format(Locale.ROOT, " %20s", "-"));
                    continue;
                }
                double ratio = higherIsBetter ? mine.median() / other.median() : other.median() / mine.median();
                line.append(String.format(Locale.ROOT, " %20.3f", ratio));
                double[] sum = logarithms.computeIfAbsent(contestant.name(), any -> new double[2]);
                sum[0] += Math.log(ratio);
                sum[1]++;
            }
            System.out.println(line);
        }
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-16s", "geometric mean"));
        for (Contestant contestant : contestants) {
            double[] sum = logarithms.get(contestant.name());
            line.append(sum == null ? String.format(Locale.ROOT, " %20s", "-") : String.format(Locale.ROOT, " %20.3f", Math.exp(sum[0] / sum[1])));
        }
        System.out.println(line);
    }
}
