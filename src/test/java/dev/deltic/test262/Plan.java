package dev.deltic.test262;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Which scenarios a run has, and the features of their tests.
 *
 *  @param features the features of every planned path */
record Plan(List<Scenario> scenarios, Map<String, List<String>> features) {
    static Plan of(Suite suite, Options options) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, List<String>> features = new HashMap<>();
        for (String path : suite.tests(options.filters())) {
            Metadata metadata = Metadata.parse(suite.readTest(path));
            if (!options.selects(metadata.features())) {
                continue;
            }
            features.put(path, metadata.features());
            for (Mode mode : metadata.modes()) {
                if (options.mode() == null || options.mode() == mode) {
                    scenarios.add(new Scenario(path, mode));
                }
            }
        }
        Plan all = new Plan(scenarios, features);
        return options.sample() > 0 ? all.sample(options.sample()) : all;
    }

    /** A fixed choice of about {@code size} scenarios, the same ones in every run: the tests whose path has the
     *  smallest checksums. Leaves out what an engine without Intl skips as a whole. */
    Plan sample(int size) {
        Map<String, List<Scenario>> byPath = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            String path = scenario.path();
            if (!path.startsWith("intl402/") && !path.startsWith("staging/Intl402/")) {
                byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(scenario);
            }
        }
        List<String> paths = new ArrayList<>(byPath.keySet());
        paths.sort(Comparator.comparingLong(Plan::checksum));
        List<Scenario> chosen = new ArrayList<>();
        for (String path : paths) {
            if (chosen.size() >= size) {
                break;
            }
            chosen.addAll(byPath.get(path));
        }
        return new Plan(chosen, features);
    }

    private static long checksum(String path) {
        CRC32 crc = new CRC32();
        crc.update(path.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
