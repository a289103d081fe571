package dev.deltic.test262;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run found, by folder and by feature, as text and as JSON. */
final class Report {
    private final Map<String, Result> results;
    private final Map<String, Tally> folders = new TreeMap<>();
    private final Map<String, Tally> features = new TreeMap<>();
    private final Tally total = new Tally();

    Report(Map<String, Result> results, Map<String, List<String>> featuresByPath, int depth) {
        this.results = results;
        for (Result result : results.values()) {
            Scenario scenario = result.scenario();
            total.add(result.outcome());
            count(folders, scenario.folder(depth), result);
            if (depth == 1 && scenario.path().startsWith("built-ins/") && !scenario.path().startsWith("built-ins/Temporal/")) {
                count(folders, "built-ins without Temporal", result);
            }
            for (String feature : featuresByPath.getOrDefault(scenario.path(), List.of())) {
                count(features, feature, result);
            }
        }
    }

    private static void count(Map<String, Tally> rows, String name, Result result) {
        rows.computeIfAbsent(name, key -> new Tally()).add(result.outcome());
    }

    Tally total() {
        return total;
    }

    String folderTable() {
        Map<String, Tally> rows = new java.util.LinkedHashMap<>(folders);
        rows.put("all", total);
        return Tally.table("folder", rows);
    }

    String featureTable() {
        return Tally.table("feature", features);
    }

    List<Result> failures() {
        List<Result> failures = new ArrayList<>();
        for (Result result : results.values()) {
            if (result.outcome().isFailure()) {
                failures.add(result);
            }
        }
        return failures;
    }

    void writeJson(Path file, String host, long seconds) throws IOException {
        StringBuilder json = new StringBuilder();
        json.append("{\n  \"suite\": \"").append(Suite.PINNED_COMMIT).append("\",\n  \"host\": ").append(quote(host));
        json.append(",\n  \"java\": ").append(quote(System.getProperty("java.runtime.version"))).append(",\n  \"seconds\": ").append(seconds);
        json.append(",\n  \"total\": ").append(total.toJson());
        tallies(json, "folders", folders);
        tallies(json, "features", features);
        json.append(",\n  \"failures\": [");
        String separator = "\n    ";
        for (Result failure : failures()) {
            json.append(separator).append("{\"path\": ").append(quote(failure.scenario().path())).append(", \"mode\": \"");
            json.append(failure.scenario().mode().label()).append("\", \"outcome\": \"").append(failure.outcome().label());
            json.append("\", \"detail\": ").append(quote(failure.detail())).append('}');
            separator = ",\n    ";
        }
        json.append("\n  ]\n}\n");
        Files.writeString(file, json);
    }

    private static void tallies(StringBuilder json, String name, Map<String, Tally> rows) {
        json.append(",\n  \"").append(name).append("\": {");
        String separator = "\n    ";
        for (Map.Entry<String, Tally> row : rows.entrySet()) {
            json.append(separator).append(quote(row.getKey())).append(": ").append(row.getValue().toJson());
            separator = ",\n    ";
        }
        json.append("\n  }");
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
