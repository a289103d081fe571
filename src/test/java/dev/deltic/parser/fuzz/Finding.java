package dev.deltic.parser.fuzz;

import dev.deltic.differential.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A problem that is not explained, with the smallest text that shows it; a file of a few lines. */
record Finding(Problem problem, Sample sample, String smallest) {
    /** Equal findings are the same: what they are called in the folder. */
    String key() {
        return problem.kind().name().toLowerCase(Locale.ROOT) + "-" + sample.goal().name().toLowerCase(Locale.ROOT) + "-"
            + Integer.toHexString((problem.signature() + smallest).hashCode());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String text = "goal: " + sample.goal() + "\nsmallest: " + JsonString.quote(smallest) + "\noriginal: "
            + JsonString.quote(sample.text()) + "\nseed: " + sample.seed() + " (" + sample.kind() + ")\nproblem: " + problem.kind() + "\n"
            + problem.what() + "\n";
        Files.write(folder.resolve(key() + ".txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The smallest text of a file, or the original one. */
    static Sample read(Path file, boolean original) throws IOException {
        Goal goal = null;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("goal: ")) {
                goal = Goal.valueOf(line.substring(6));
            } else if (line.startsWith(original ? "original: " : "smallest: ")) {
                return new Sample(0, Sample.Kind.GRAMMAR, goal, JsonString.read(line.substring(10)));
            }
        }
        throw new IOException("not a finding: " + file);
    }

    @Override
    public String toString() {
        String text = smallest.length() > 300 ? smallest.substring(0, 300) : smallest;
        String what = problem.what().length() > 600 ? problem.what().substring(0, 600) + "…" : problem.what();
        return problem.kind() + " " + sample.goal() + " seed " + sample.seed() + ": " + JsonString.quote(text)
            + (text.length() < smallest.length() ? "…" : "") + "\n    " + what.replace("\n", "\n    ");
    }
}
