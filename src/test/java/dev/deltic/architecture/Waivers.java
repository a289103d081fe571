package dev.deltic.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code size-waivers.txt}: what may be larger than the rules say, each line {@code rule name reason}. */
final class Waivers {
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    static Waivers read(Path file) throws IOException {
        Waivers waivers = new Waivers();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+", 3);
            if (parts.length != 3) {
                throw new IOException("a waiver needs a rule, a name and a reason: " + line);
            }
            waivers.reasons.put(parts[0] + ' ' + parts[1], parts[2]);
        }
        return waivers;
    }

    boolean waives(String rule, String name) {
        String key = rule + ' ' + name;
        if (reasons.containsKey(key)) {
            used.add(key);
            return true;
        }
        return false;
    }

    /** Waivers of a rule that nothing needs any more. */
    List<String> unused(String rule) {
        List<String> unused = new ArrayList<>();
        for (String key : reasons.keySet()) {
            if (key.startsWith(rule + ' ') && !used.contains(key)) {
                unused.add("size-waivers.txt: not needed any more: " + key);
            }
        }
        return unused;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        reasons.forEach((key, reason) -> lines.add(key + ": " + reason));
        return lines;
    }
}
