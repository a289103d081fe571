package dev.deltic.test262;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code expectations.txt}: which scenarios are known not to pass, each with a reason.
 *
 *  <p>A line is {@code path mode outcome reason}; mode {@code both} stands for every mode of the file. A path with a
 *  slash at its end is a folder and {@code feature:NAME} every test with that feature; both can only be skipped, so a
 *  single failing test is always named itself. */
final class Expectations {
    private static final String FEATURE = "feature:";
    private static final String ANY_MODE = "both";

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Entry> folders = new LinkedHashMap<>();
    private final Map<String, Entry> features = new LinkedHashMap<>();

    /** One line of the file. */
    record Entry(String path, String mode, Outcome outcome, String reason) {
        String toLine() {
            return path + ' ' + mode + ' ' + outcome.label() + ' ' + reason;
        }
    }

    static Expectations none() {
        return new Expectations();
    }

    static Expectations read(Path file) throws IOException {
        Expectations expectations = new Expectations();
        if (Files.isRegularFile(file)) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    expectations.add(line, file + ":" + number);
                }
            }
        }
        return expectations;
    }

    private void add(String line, String where) throws IOException {
        String[] parts = line.trim().split("\\s+", 4);
        if (parts.length != 4) {
            throw new IOException(where + ": expected path, mode, outcome and reason");
        }
        Entry entry = new Entry(parts[0], parts[1], Outcome.ofLabel(parts[2]), parts[3]);
        boolean group = entry.path.endsWith("/") || entry.path.startsWith(FEATURE);
        if (group && entry.outcome != Outcome.SKIP) {
            throw new IOException(where + ": a folder or feature can only be skipped");
        }
        if (entry.path.startsWith(FEATURE)) {
            features.put(entry.path.substring(FEATURE.length()), entry);
        } else if (group) {
            folders.put(entry.path, entry);
        } else if (byKey.put(entry.path + ' ' + entry.mode, entry) != null) {
            throw new IOException(where + ": listed twice");
        }
    }

    private Entry exact(Scenario scenario) {
        Entry entry = byKey.get(scenario.key());
        return entry != null ? entry : byKey.get(scenario.path() + ' ' + ANY_MODE);
    }

    /** Why the scenario is not run; null where it is. */
    String skipReason(Scenario scenario, List<String> testFeatures) {
        Entry entry = exact(scenario);
        if (entry != null) {
            return entry.outcome == Outcome.SKIP ? entry.reason : null;
        }
        for (String feature : testFeatures) {
            Entry group = features.get(feature);
            if (group != null) {
                return group.reason;
            }
        }
        for (Entry folder : folders.values()) {
            if (scenario.path().startsWith(folder.path)) {
                return folder.reason;
            }
        }
        return null;
    }

    /** What is unexpected about the result; null where it is as the file says. A listed failure may also be a timeout
     *  and the other way round, because a slow machine turns one into the other; a crash must be listed as one. */
    String unexpected(Result result) {
        Entry entry = exact(result.scenario());
        Outcome outcome = result.outcome();
        boolean listed = entry != null && entry.outcome != Outcome.SKIP;
        return switch (outcome) {
            case PASS -> listed ? "passes, but expected to " + entry.outcome.label() + " (" + entry.reason + ")" : null;
            case FAIL, TIMEOUT -> listed ? null : outcome.label() + ": " + result.detail();
            case CRASH -> listed && entry.outcome == Outcome.CRASH ? null : "crash: " + result.detail();
            case SKIP -> null;
        };
    }

    /** Rewrites the file from a run over {@code ran}: lines of scenarios outside the run stay, reasons stay where known. */
    void rewrite(Path file, Map<String, Result> ran) throws IOException {
        Map<String, Map<String, Result>> failing = new TreeMap<>();
        Map<String, Integer> modes = new HashMap<>();
        for (Result result : ran.values()) {
            String path = result.scenario().path();
            modes.merge(path, 1, Integer::sum);
            if (result.outcome().isFailure()) {
                failing.computeIfAbsent(path, key -> new TreeMap<>()).put(result.scenario().mode().label(), result);
            }
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (Entry entry : byKey.values()) {
            if (!modes.containsKey(entry.path) || entry.outcome == Outcome.SKIP) {
                lines.computeIfAbsent(entry.path, key -> new ArrayList<>()).add(entry.toLine());
            }
        }
        for (Map.Entry<String, Map<String, Result>> one : failing.entrySet()) {
            lines.put(one.getKey(), linesFor(one.getKey(), one.getValue(), modes.get(one.getKey())));
        }
        write(file, lines);
    }

    private List<String> linesFor(String path, Map<String, Result> byMode, int modes) {
        List<String> lines = new ArrayList<>();
        Result first = byMode.values().iterator().next();
        boolean same = byMode.size() == modes;
        for (Result result : byMode.values()) {
            same &= result.outcome() == first.outcome();
        }
        if (same && modes > 1) {
            lines.add(new Entry(path, ANY_MODE, first.outcome(), reason(first)).toLine());
        } else {
            for (Result result : byMode.values()) {
                lines.add(new Entry(path, result.scenario().mode().label(), result.outcome(), reason(result)).toLine());
            }
        }
        return lines;
    }

    private String reason(Result result) {
        Entry known = exact(result.scenario());
        if (known != null) {
            return known.reason;
        }
        return result.detail().isBlank() ? "no message" : result.detail().replaceAll("(/[^ /]+)+/", "");
    }

    private void write(Path file, Map<String, List<String>> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("#")) {
                    text.append(line).append('\n');
                }
            }
        }
        for (Entry group : features.values()) {
            text.append(group.toLine()).append('\n');
        }
        for (Entry group : folders.values()) {
            text.append(group.toLine()).append('\n');
        }
        for (List<String> ofPath : lines.values()) {
            for (String line : ofPath) {
                text.append(line).append('\n');
            }
        }
        Files.writeString(file, text);
    }
}
