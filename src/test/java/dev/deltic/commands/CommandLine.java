package dev.deltic.commands;

import java.util.List;

/** Reads command lines: options without a value, and options with one. */
public final class CommandLine {
    /** What a command can be told. */
    public interface Options {
        /** Takes an option without a value; false when there is none of that name. */
        boolean flag(String name);

        /** Takes an option with its value.
         *  @throws IllegalArgumentException when there is none of that name ({@link #unknown}), or the value makes no sense */
        void value(String name, String value);
    }

    private CommandLine() { }

    /** Tells {@code options} all that was given, and returns them. Throws an IllegalArgumentException that names what is wrong. */
    public static <O extends Options> O read(List<String> arguments, O options) {
        int at = 0;
        while (at < arguments.size()) {
            String name = arguments.get(at++);
            if (!options.flag(name)) {
                if (at == arguments.size()) {
                    throw new IllegalArgumentException("unknown option, or its value is missing: " + name);
                }
                options.value(name, arguments.get(at++));
            }
        }
        return options;
    }

    /** What to throw for the name of no option. */
    public static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("unknown option " + name);
    }

    /** As {@link #read}, for a process: where something is wrong it ends with exit code 2 and the usage, where help is asked for with 0. */
    public static <O extends Options> O readOrExit(String[] arguments, O options, String usage) {
        List<String> all = List.of(arguments);
        if (all.contains("--help")) {
            System.out.print(usage);
            System.exit(0);
        }
        try {
            return read(all, options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(usage);
            System.exit(2);
            throw e;
        }
    }
}
