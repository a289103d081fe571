package dev.deltic.test262;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An unpacked copy of test262: {@code test/} and {@code harness/} below one folder. */
final class Suite {
    /** The commit that {@code expectations.txt} speaks of. */
    static final String PINNED_COMMIT = "be13516fb6441b950ba8a3df97eb34062c186972";

    private final Path root;

    private Suite(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    static Suite at(Path root) {
        return new Suite(root);
    }

    /** Looks in {@code explicit}, then {@code test262/suite}, then the archive beside the project; null where none is.
     *  {@code project} is the folder of the pom; the archive is unpacked once, below {@code target}. */
    static Suite find(String explicit, Path project) throws IOException {
        if (explicit != null && !explicit.isBlank()) {
            Path named = Path.of(explicit);
            if (!isSuite(named)) {
                throw new IOException("no test262 suite in " + named.toAbsolutePath());
            }
            return new Suite(named);
        }
        Path cloned = project.resolve("test262/suite");
        if (isSuite(cloned)) {
            return new Suite(cloned);
        }
        Path archive = project.resolve("../shared/test262/test262.tar.gz").normalize();
        return Files.isRegularFile(archive) ? unpack(archive, project.resolve("target/test262/suite")) : null;
    }

    private static boolean isSuite(Path folder) {
        return Files.isDirectory(folder.resolve("test/language")) && Files.isDirectory(folder.resolve("harness"));
    }

    private static Suite unpack(Path archive, Path target) throws IOException {
        // Written last, so a run that was stopped while unpacking starts again.
        Path complete = target.resolve(".unpacked");
        String stamp = Files.size(archive) + " " + Files.getLastModifiedTime(archive);
        if (!Files.isRegularFile(complete) || !Files.readString(complete).equals(stamp)) {
            Files.createDirectories(target);
            try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16)) {
                int files = new TarReader(in).unpackTo(target);
                System.out.println("test262: unpacked " + files + " files from " + archive);
            }
            Files.writeString(complete, stamp);
        }
        return new Suite(target);
    }

    Path root() {
        return root;
    }

    Path file(String path) {
        return root.resolve("test").resolve(path);
    }

    String readTest(String path) throws IOException {
        return Files.readString(file(path), StandardCharsets.UTF_8);
    }

    Path harnessFile(String name) {
        return root.resolve("harness").resolve(name);
    }

    /** Every test file below one of {@code prefixes} (all where empty), in the order of their names. */
    List<String> tests(List<String> prefixes) throws IOException {
        List<String> found = new ArrayList<>();
        Path tests = root.resolve("test");
        Files.walkFileTree(tests, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = relative(tests, folder);
                return folder.equals(tests) || mayHold(prefixes, name + '/') ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = relative(tests, file);
                if (name.endsWith(".js") && !name.contains("_FIXTURE") && selected(prefixes, name)) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    private static String relative(Path base, Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }

    private static boolean mayHold(List<String> prefixes, String folder) {
        if (prefixes.isEmpty()) {
            return true;
        }
        for (String prefix : prefixes) {
            if (folder.startsWith(prefix) || prefix.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean selected(List<String> prefixes, String name) {
        if (prefixes.isEmpty()) {
            return true;
        }
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
