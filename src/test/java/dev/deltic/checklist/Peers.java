package dev.deltic.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The jars of other engines in the local repository, which the build puts there: Nashorn, Rhino, GraalJS's factory, and GraalJS. */
final class Peers {
    private Peers() { }

    /** The jars, without GraalJS's language; a test that needs them is skipped where they are missing. */
    static List<Path> jars() throws IOException {
        return jars(List.of("org/openjdk/nashorn/nashorn-core", "org/mozilla/rhino", "org/mozilla/rhino-engine",
            "org/graalvm/js/js-scriptengine", "org/graalvm/polyglot/polyglot", "org/graalvm/sdk/collections", "org/ow2/asm/asm",
            "org/ow2/asm/asm-tree", "org/ow2/asm/asm-commons", "org/ow2/asm/asm-util", "org/ow2/asm/asm-analysis"));
    }

    /** All that GraalJS needs to run on any JVM. */
    static List<Path> graalJS() throws IOException {
        return jars(List.of("org/graalvm/js/js-scriptengine", "org/graalvm/js/js-language", "org/graalvm/polyglot/polyglot",
            "org/graalvm/sdk/collections", "org/graalvm/sdk/nativeimage", "org/graalvm/sdk/word", "org/graalvm/sdk/jniutils",
            "org/graalvm/truffle/truffle-api", "org/graalvm/regex/regex", "org/graalvm/shadowed/icu4j", "org/graalvm/shadowed/xz"));
    }

    private static List<Path> jars(List<String> folders) throws IOException {
        Path repository = Path.of(System.getProperty("peers.repository",
            Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        List<Path> jars = new ArrayList<>();
        for (String folder : folders) {
            jars.add(newestJar(repository.resolve(folder)));
        }
        return jars;
    }

    private static Path newestJar(Path artifact) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(artifact), () -> artifact + " is not in the local repository");
        try (Stream<Path> files = Files.walk(artifact, 2)) {
            Path newest = files.filter(file -> file.toString().endsWith(".jar") && !file.toString().endsWith("-sources.jar"))
                .max(Path::compareTo).orElse(null);
            Assumptions.assumeTrue(newest != null, () -> "no jar in " + artifact);
            return newest;
        }
    }
}
