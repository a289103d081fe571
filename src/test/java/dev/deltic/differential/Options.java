package dev.deltic.differential;

import dev.deltic.commands.CommandLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code differential/run} was called with. */
final class Options implements CommandLine.Options {
    static final String USAGE = """
        usage: differential/run [option...]
          --minutes N          run that long (default 1)
          --programs N         or run that many programs
          --seed N             the first seed (default: from the clock); program i has the seed N + i
          --print              print the program of --seed, with the prelude, and end
          --run                run the program of --seed and print what each says, and end
          --file FILE          as --run, for the program in a file
          --against node|none  compare with node too (default: if it is on the path)
          --node OPTION        an option for node, for example --jitless (repeatable)
          --configurations A,B of the engine (default: all; the first is what the others are compared with)
          --threads N          (default 1)
          --limit MILLIS       for one program (default 10000)
          --out FOLDER         where disagreements are written (default target/differential)
          --no-reduce          write programs as they are
          --messages           reduce and write differences of error texts too; they never fail a run
          --quiet              print no line per disagreement
          --verbose            print a line for each program with a syntax error
        Exit code 1 when there was a disagreement.
        """;

    double minutes = 1;
    long programs = Long.MAX_VALUE;
    long seed = System.currentTimeMillis() * 1000;
    boolean print;
    boolean run;
    Path file;
    String against = "";
    final List<String> nodeOptions = new ArrayList<>();
    List<Configuration> configurations = Configuration.ALL;
    int threads = 1;
    long limitMillis = 10_000;
    Path out = Path.of("target/differential");
    boolean reduce = true;
    boolean messages;
    boolean quiet;
    boolean verbose;

    static Options parse(List<String> arguments) {
        return CommandLine.read(arguments, new Options());
    }

    @Override
    public boolean flag(String name) {
        switch (name) {
            case "--print" -> print = true;
            case "--run" -> run = true;
            case "--no-reduce" -> reduce = false;
            case "--messages" -> messages = true;
            case "--quiet" -> quiet = true;
            case "--verbose" -> verbose = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void value(String name, String value) {
        switch (name) {
            case "--minutes" -> minutes = Double.parseDouble(value);
            case "--programs" -> {
                programs = Long.parseLong(value);
                minutes = 1e6;
            }
            case "--seed" -> seed = Long.parseLong(value);
            case "--file" -> file = Path.of(value);
            case "--against" -> against = value;
            case "--node" -> nodeOptions.add(value);
            case "--configurations" -> configurations = Configuration.named(value);
            case "--threads" -> threads = Integer.parseInt(value);
            case "--limit" -> limitMillis = Long.parseLong(value);
            case "--out" -> out = Path.of(value);
            default -> throw CommandLine.unknown(name);
        }
    }

    /** Whether node is one of the targets. */
    boolean withNode() {
        return switch (against) {
            case "node" -> true;
            case "none" -> false;
            case "" -> NodeTarget.isPresent();
            default -> throw new IllegalArgumentException("--against node or none, not " + against);
        };
    }
}
