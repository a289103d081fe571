package dev.deltic.test262;

import dev.deltic.commands.CommandLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of {@link Main}; {@link #HELP} says what each means. */
final class Options implements CommandLine.Options {
    static final String HELP = """
        usage: test262/run [option...]
          --filter PREFIX      only paths below test/ that start so (repeatable)
          --feature NAME       only tests with this feature (repeatable)
          --no-feature NAME    no tests with this feature (repeatable)
          --mode MODE          only sloppy, strict, module or raw scenarios
          --sample N           the fixed sample of about N scenarios
          --threads N          scenarios at a time in each process (default 2)
          --processes N        child JVMs at a time (default 1)
          --timeout SECONDS    limit of one scenario (default 20)
          --resume             go on where the last run of the same output folder stopped
          --list-failures      print every failing scenario with what it said
          --depth N            folder names in the table (default 1)
          --features           print the table by feature too
          --run-skipped        run what the expectations skip
          --no-expectations    the exit code says whether anything failed, expected or not
          --write-expectations rewrite expectations.txt from this run, keeping the reasons that still hold
          --proposals NAMES    the proposals that the engine is to have, or none (default: all)
          --suite DIR          the suite (default: -Dtest262.dir, test262/suite, the archive in ../shared)
          --out DIR            progress, results.json and log (default target/test262/HOST)
          --host NAME          deltic, nashorn, rhino or graaljs
          --class-path PATH    class path of the child JVMs (default: this JVM's)
          --java FILE          java command of the child JVMs
          --jvm OPTION         one option for the child JVMs (repeatable; default -Xmx2g -XX:+UseParallelGC)
        """;

    private final List<String> filters = new ArrayList<>();
    private final List<String> features = new ArrayList<>();
    private final List<String> withoutFeatures = new ArrayList<>();
    private final List<String> engineProperties = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private Mode mode;
    private int sample;
    private int threads = 2;
    private int processes = 1;
    private int timeoutSeconds = 20;
    private boolean resume;
    private boolean listFailures;
    private int depth = 1;
    private boolean featureTable;
    private boolean runSkipped;
    private boolean expectations = true;
    private boolean writeExpectations;
    private String suite = System.getProperty("test262.dir");
    private Path out;
    private Path project = Path.of(System.getProperty("test262.project", "."));
    private String proposals = "all";
    private String host = "deltic";
    private String classPath = System.getProperty("java.class.path");
    private String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static Options parse(List<String> arguments) {
        return CommandLine.read(arguments, new Options());
    }

    @Override
    public boolean flag(String name) {
        switch (name) {
            case "--resume" -> resume = true;
            case "--list-failures" -> listFailures = true;
            case "--features" -> featureTable = true;
            case "--run-skipped" -> runSkipped = true;
            case "--no-expectations" -> expectations = false;
            case "--write-expectations" -> writeExpectations = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void value(String name, String value) {
        switch (name) {
            case "--filter" -> filters.add(value.startsWith("test/") ? value.substring(5) : value);
            case "--feature" -> features.add(value);
            case "--no-feature" -> withoutFeatures.add(value);
            case "--mode" -> mode = Mode.ofLabel(value);
            case "--sample" -> sample = Integer.parseInt(value);
            case "--threads" -> threads = Integer.parseInt(value);
            case "--processes" -> processes = Integer.parseInt(value);
            case "--timeout" -> timeoutSeconds = Integer.parseInt(value);
            case "--depth" -> depth = Integer.parseInt(value);
            case "--suite" -> suite = value;
            case "--out" -> out = Path.of(value);
            case "--project" -> project = Path.of(value);
            case "--host" -> host = value;
            case "--class-path" -> classPath = value;
            case "--java" -> java = value;
            case "--jvm" -> jvmOptions.add(value);
            case "--proposals" -> proposals = value;
            case "--tier" -> engineProperties.add("deltic.tier=" + value);
            case "--tier-budget" -> engineProperties.add("deltic.tier.budget=" + value);
            default -> throw CommandLine.unknown(name);
        }
    }

    boolean selects(List<String> testFeatures) {
        if (!features.isEmpty() && !testFeatures.containsAll(features)) {
            return false;
        }
        for (String unwanted : withoutFeatures) {
            if (testFeatures.contains(unwanted)) {
                return false;
            }
        }
        return true;
    }

    List<String> filters() {
        return filters;
    }

    List<String> jvmOptions() {
        return jvmOptions.isEmpty() ? List.of("-Xmx2g", "-XX:+UseParallelGC") : jvmOptions;
    }

    /** System properties for the engine in the workers: those asked for, or else those of this JVM; compiles in the test's own thread. */
    List<String> engineProperties() {
        List<String> properties = new ArrayList<>(engineProperties);
        if (properties.isEmpty()) {
            for (String name : List.of("deltic.tier", "deltic.tier.budget")) {
                String value = System.getProperty(name);
                if (value != null) {
                    properties.add(name + "=" + value);
                }
            }
        }
        if (!properties.isEmpty()) {
            properties.add("deltic.tier.synchronous=true");
        }
        return properties;
    }

    /** What {@code deltic.proposals} is for the engine. */
    String proposals() {
        return proposals;
    }

    Mode mode() {
        return mode;
    }

    int sample() {
        return sample;
    }

    int threads() {
        return threads;
    }

    int processes() {
        return processes;
    }

    long limitMillis() {
        return timeoutSeconds * 1000L;
    }

    boolean resume() {
        return resume;
    }

    boolean listFailures() {
        return listFailures;
    }

    int depth() {
        return depth;
    }

    boolean featureTable() {
        return featureTable;
    }

    boolean runSkipped() {
        return runSkipped;
    }

    boolean useExpectations() {
        return expectations && host.equals("deltic");
    }

    boolean writeExpectations() {
        return writeExpectations;
    }

    String suite() {
        return suite;
    }

    Path project() {
        return project;
    }

    Path out() {
        return out != null ? out : project.resolve("target/test262").resolve(host);
    }

    Path expectationsFile() {
        return project.resolve("test262/expectations.txt");
    }

    Path preludes() {
        return project.resolve("test262/preludes").toAbsolutePath();
    }

    String host() {
        return host;
    }

    String classPath() {
        return classPath;
    }

    String java() {
        return java;
    }
}
