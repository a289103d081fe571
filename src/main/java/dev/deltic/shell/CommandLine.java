package dev.deltic.shell;

import dev.deltic.flags.Flags;
import java.util.EnumSet;
import java.util.Set;

/** What the command was called with.
 *  @param flags the switches that are on
 *  @param filter the text of {@code --filter=}, or null
 *  @param code the text of {@code -e}, or null
 *  @param file the file to run, or null
 *  @param help whether help was asked for
 *  @param error what is wrong with the arguments, or null */
record CommandLine(Set<Flags> flags, String filter, String code, String file, boolean help, String error) {
    static CommandLine parse(String[] arguments) {
        Set<Flags> flags = EnumSet.noneOf(Flags.class);
        String filter = null;
        String code = null;
        String file = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            Flags flag = Flags.of(argument);
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine(flags, filter, code, file, true, null);
            } else if (flag != null) {
                flags.add(flag);
            } else if (argument.startsWith("--filter=")) {
                filter = argument.substring("--filter=".length());
            } else if (argument.equals("-e")) {
                if (++i == arguments.length) {
                    return wrong("-e needs the code to run");
                }
                code = arguments[i];
            } else if (argument.startsWith("-") && argument.length() > 1) {
                return wrong("unknown option " + argument);
            } else if (file != null) {
                return wrong("one file at a time: " + file + ", " + argument);
            } else {
                file = argument;
            }
        }
        return new CommandLine(flags, filter, code, file, false,
            code != null && file != null ? "either -e or a file, not both" : null);
    }

    private static CommandLine wrong(String error) {
        return new CommandLine(Set.of(), null, null, null, false, error);
    }

    static String usage() {
        StringBuilder text = new StringBuilder("""
            usage: deltic [option...] [file.js | file.mjs]
            Without a file and -e, reads and evaluates what is typed.
              -e CODE              run CODE as a script
              --filter=NAME        narrow what is printed to functions whose name contains NAME
            """);
        for (Flags flag : Flags.values()) {
            text.append("  --").append(flag.option()).append(" ".repeat(19 - flag.option().length())).append(flag.help()).append('\n');
        }
        return text.append("Exit codes: 0 done, 1 uncaught exception, 2 wrong usage, 70 internal error.\n").toString();
    }
}
