package dev.deltic.parser.fuzz;

import dev.deltic.commands.CommandLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code differential/parser} was called with. */
final class Options implements CommandLine.Options {
    static final String USAGE = """
        usage: differential/parser [option...]
          --minutes N       run that long (default 1)
          --texts N         or judge that many texts
          --seed N          the first seed (default: from the clock); text i has the seed N + i
          --threads N       (default 1)
          --kinds A,B       of texts: grammar, form, mutated_grammar, mutated_code, regexp, tokens, characters, large
                            (default: all)
          --node PATH       a Node of version 24 or newer to compare with (default: NODE, or node on the path)
          --no-node         compare the ways of parsing among themselves only
          --test262 FOLDER  mutate texts of test262 too (default: TEST262_DIR); seeds name other texts with than without
          --code PATH       a jar or folder with scripts to mutate too (repeatable)
          --print           print the text of --seed and end
          --text TEXT       print what each judge says of a text, and end; --file FILE: the same for a file
          --goal GOAL       of that text: script (default), module, function, async_function, generator, async_generator
          --again FOLDER    judge the texts found by other runs again, and end
          --out FOLDER      where findings are written (default target/parser-fuzz)
          --quiet           print no line per minute
        Exit code 1 when anything was found that is not explained.
        """;

    double minutes = 1;
    long texts = Long.MAX_VALUE;
    long seed = System.currentTimeMillis() * 1000;
    int threads = 1;
    Set<Sample.Kind> kinds = EnumSet.allOf(Sample.Kind.class);
    String node = System.getenv().getOrDefault("NODE", "node");
    boolean withNode = true;
    final List<Path> code = new ArrayList<>();
    Path project = Path.of("");
    Path test262 = System.getenv("TEST262_DIR") == null ? null : Path.of(System.getenv("TEST262_DIR"));
    boolean print;
    String text;
    Path file;
    Goal goal = Goal.SCRIPT;
    Path again;
    Path out = Path.of("target/parser-fuzz");
    boolean quiet;

    static Options parse(List<String> arguments) {
        return CommandLine.read(arguments, new Options());
    }

    @Override
    public boolean flag(String name) {
        switch (name) {
            case "--no-node" -> withNode = false;
            case "--print" -> print = true;
            case "--quiet" -> quiet = true;
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
            case "--texts" -> {
                texts = Long.parseLong(value);
                minutes = 1e6;
            }
            case "--seed" -> seed = Long.parseLong(value);
            case "--threads" -> threads = Integer.parseInt(value);
            case "--kinds" -> {
                kinds = EnumSet.noneOf(Sample.Kind.class);
                for (String kind : value.split(",")) {
                    kinds.add(Sample.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
                }
            }
            case "--node" -> node = value;
            case "--project" -> project = Path.of(value);
            case "--code" -> code.add(Path.of(value));
            case "--test262" -> test262 = Path.of(value);
            case "--text" -> text = value;
            case "--file" -> file = Path.of(value);
            case "--goal" -> goal = Goal.valueOf(value.toUpperCase(Locale.ROOT));
            case "--again" -> again = Path.of(value);
            case "--out" -> out = Path.of(value);
            default -> throw CommandLine.unknown(name);
        }
    }
}
