package dev.deltic.shell;

import dev.deltic.engine.EngineOptions;
import dev.deltic.flags.Flags;
import dev.deltic.flags.Proposal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the command was called with. What follows the file, or {@code --} after {@code -e}, is the script's.
 *  @param flags the switches that are on, and the options that have a value
 *  @param options what the flags say to the engine
 *  @param filter the text of {@code --filter=}, or null
 *  @param code the text of {@code -e}, or null
 *  @param file the file to run, or null
 *  @param arguments what the script gets as {@code arguments}
 *  @param help whether help was asked for
 *  @param error what is wrong with the arguments, or null */
record CommandLine(Set<Flags> flags, EngineOptions options, String filter, String code, String file, List<String> arguments, boolean help,
        String error) {
    static CommandLine parse(String[] arguments) {
        Set<Flags> flags = EnumSet.noneOf(Flags.class);
        EngineOptions options = EngineOptions.DEFAULT.withIO(true);
        String filter = null;
        String code = null;
        String file = null;
        int i = 0;
        for (; i < arguments.length && file == null; i++) {
            String argument = arguments[i];
            Flags flag = Flags.of(argument);
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine(flags, options, filter, code, file, List.of(), true, null);
            } else if (flag != null) {
                flags.add(flag);
                try {
                    options = options(options, flag, argument);
                } catch (IllegalArgumentException e) {
                    return wrong(e.getMessage());
                }
                if (options == null) {
                    return wrong(argument + " makes no sense");
                }
            } else if (argument.startsWith("--filter=")) {
                filter = argument.substring("--filter=".length());
            } else if (argument.equals("-e")) {
                if (++i == arguments.length) {
                    return wrong("-e needs the code to run");
                }
                code = arguments[i];
            } else if (argument.equals("--")) {
                i++;
                break;
            } else if (argument.startsWith("-") && argument.length() > 1) {
                return wrong("unknown option " + argument);
            } else if (code != null) {
                break;
            } else {
                file = argument;
            }
        }
        List<String> rest = List.of(arguments).subList(i, arguments.length);
        return new CommandLine(flags, options, filter, code, file, rest, false, null);
    }

    /** The options of before, and the one given. */
    private static EngineOptions options(EngineOptions before, Flags flag, String argument) {
        if (flag == Flags.TEST262) {
            return before.withTest262(true);
        }
        if (flag == Flags.PROPOSALS) {
            return before.withProposals(Proposal.set(flag.valueIn(argument)));
        }
        return flag == Flags.TIER ? before.withTiers(flag.valueIn(argument), null, false)
            : flag == Flags.TIER_BUDGET ? before.withTiers(null, flag.valueIn(argument), false)
            : flag == Flags.TIER_SYNCHRONOUS ? before.withTiers(null, null, true)
            : before;
    }

    private static CommandLine wrong(String error) {
        return new CommandLine(Set.of(), null, null, null, null, List.of(), false, error);
    }

    static String usage() {
        StringBuilder text = new StringBuilder("""
            usage: deltic [option...] [file.js | file.mjs | -e CODE] [argument...]
            Without a file and -e, reads and evaluates what is typed.
              -e CODE              run CODE as a script
              --filter=NAME        narrow what is printed to functions whose name contains NAME
            """);
        for (Flags flag : Flags.values()) {
            String option = flag.value() == null ? flag.option() : flag.option() + '=' + flag.value();
            text.append("  --").append(option).append(" ".repeat(19 - option.length())).append(flag.help()).append('\n');
        }
        return text.append("Exit codes: 0 done, 1 uncaught exception, 2 wrong usage, 70 internal error.\n").toString();
    }
}
