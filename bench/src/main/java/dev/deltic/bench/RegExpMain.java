package dev.deltic.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;

/** Runs regular expressions in one engine, or in {@code java.util.regex}; {@code node-regexps.js} does the same in Node.
 *
 *  <p>{@code ordinary engine patterns text millis}: for each pattern the milliseconds of the main thread's CPU time for finding all
 *  matches, the best after {@code millis} of warm-up, and their number. {@code catastrophic engine patterns index}: the same of one
 *  match, the first in its process, whether there was one, and the best of twenty such matches. */
public final class RegExpMain {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int AGAIN = 20;
    private static final double MAX_FIRST = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RegExpMain() {
    }

    /** What is to be run a number of times; gives the number of matches. */
    private interface Passes {
        long run(int count) throws Exception;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        Path patterns = Path.of(args[2]);
        List<String> rows = Files.readAllLines(patterns);
        String loop = Files.readString(patterns.resolveSibling("loop.js"));
        if (args[0].equals("ordinary")) {
            String text = Files.readString(Path.of(args[3]));
            double millis = Double.parseDouble(args[4]);
            ScriptEngine engine = args[1].equals("java") ? null : Engines.open(args[1]);
            if (engine != null) {
                engine.put("GIVEN", text);
                engine.eval("var TEXT = String(GIVEN), RE = null;" + loop);
            }
            for (String row : rows) {
                String[] fields = row.split("\t", -1);
                measure(engine == null ? java(fields, text) : script(engine, fields), millis);
            }
        } else {
            catastrophic(args[1], rows.get(Integer.parseInt(args[3])).split("\t", -1));
        }
        // Some engines keep threads.
        System.exit(0);
    }

    private static Passes script(ScriptEngine engine, String[] fields) throws Exception {
        engine.put("PATTERN", fields[0]);
        engine.put("FLAGS", fields[1]);
        engine.eval("RE = new RegExp(String(PATTERN), String(FLAGS))");
        return count -> ((Number) engine.eval("passes(" + count + ")")).longValue();
    }

    private static Passes java(String[] fields, String text) {
        int flags = (fields[1].contains("i") ? Pattern.CASE_INSENSITIVE : 0) | (fields[1].contains("m") ? Pattern.MULTILINE : 0);
        Matcher matcher = Pattern.compile(fields[0], flags).matcher(text);
        return count -> {
            long found = 0;
            for (int i = 0; i < count; i++) {
                found = 0;
                matcher.reset();
                while (matcher.find()) {
                    found++;
                }
            }
            return found;
        };
    }

    private static void measure(Passes passes, double millis) throws Exception {
        double best = Double.MAX_VALUE;
        double used = 0;
        int n = 1;
        while (used < 2 * millis) {
            long before = THREADS.getCurrentThreadCpuTime();
            passes.run(n);
            double time = (THREADS.getCurrentThreadCpuTime() - before) / NANOS_PER_MILLI;
            used += time;
            if (used > millis) {
                best = Math.min(best, time / n);
            }
            n = time < 50 ? Math.max(n + 1, (int) (n * Math.min(8, 60 / Math.max(time, 0.1)))) : n;
        }
        System.out.println("RESULT\t" + best + '\t' + passes.run(1));
    }

    private static void catastrophic(String name, String[] fields) throws Exception {
        ScriptEngine engine = Engines.open(name);
        engine.put("PATTERN", fields[0]);
        engine.put("FLAGS", fields[1]);
        engine.eval("if (!String.prototype.repeat) { String.prototype.repeat = function (n) { return new Array(n + 1).join(this); }; }");
        engine.eval("var SUBJECT = " + fields[2] + "; var RE = new RegExp(String(PATTERN), String(FLAGS)); SUBJECT.length");
        double first = 0;
        double best = Double.MAX_VALUE;
        Object found = null;
        for (int i = 0; i == 0 || i < AGAIN && first < MAX_FIRST; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            found = engine.eval("RE.exec(SUBJECT) !== null");
            double time = (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
            first = i == 0 ? time : first;
            best = Math.min(best, time);
        }
        System.out.println("RESULT\t" + first + '\t' + found + '\t' + best);
    }
}
