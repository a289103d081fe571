package dev.deltic.parser.fuzz;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Node;
import dev.deltic.differential.Choices;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.parser.TreeWalk;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Real code to mutate: the functions of the programs in {@code bench/programs} and of libraries in jars and folders, some files as a
 *  whole, and, where there is one, the texts of test262. */
final class Corpus {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 4000;
    private static final int MOST_TESTS = 6000;
    private static final int LONGEST_WHOLE = 300_000;
    private static final int MOST_OF_A_FILE = 2000;

    private final List<String> pieces = new ArrayList<>();
    private final List<String> tests = new ArrayList<>();
    private final List<String> wholes = new ArrayList<>();

    /** {@code code}: folders of scripts, and jars with scripts in them; {@code test262} may be null. */
    static Corpus load(Path project, List<Path> code, Path test262) throws IOException {
        Corpus corpus = new Corpus();
        List<Path> all = new ArrayList<>(List.of(project.resolve("bench/programs"), project.resolve("src/test/resources/webjars")));
        all.addAll(code);
        for (Path path : all) {
            if (path.toString().endsWith(".jar")) {
                corpus.jar(path);
            }
            for (Path file : scripts(path)) {
                corpus.file(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        if (test262 != null) {
            List<Path> files = scripts(test262.resolve("test/language"));
            int stride = Math.max(1, files.size() / MOST_TESTS);
            for (int i = 0; i < files.size(); i += stride) {
                corpus.tests.add(withoutHead(Files.readString(files.get(i), StandardCharsets.UTF_8)));
            }
        }
        return corpus;
    }

    private static List<Path> scripts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".js")).sorted().toList();
        }
    }

    private static String withoutHead(String text) {
        int end = text.indexOf("---*/");
        return end < 0 ? text : text.substring(end + 5).strip();
    }

    private void jar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream().filter(entry -> entry.getName().endsWith(".js") && !entry.getName().endsWith(".min.js")).forEach(entries::add);
            for (ZipEntry entry : entries) {
                file(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void file(String text) {
        if (text.length() <= LONGEST_WHOLE) {
            wholes.add(text);
        }
        List<String> found = new ArrayList<>();
        cut(text, found);
        int stride = 1 + found.size() / MOST_OF_A_FILE;
        for (int i = 0; i < found.size(); i += stride) {
            pieces.add(found.get(i));
        }
    }

    /** The functions of a script; a file that is none, such as a module, has no pieces. */
    private static void cut(String text, List<String> found) {
        try {
            cut(text, found, Parser.parseScript(new Source("corpus", text, SourceKind.SCRIPT), new ParserOptions(false)));
        } catch (SyntaxException e) {
            found.clear();
        }
    }

    private static void cut(String text, List<String> found, Node node) {
        for (FunctionLiteral function : TreeWalk.of(node).functions) {
            String piece = text.substring(function.start(), function.end());
            if (piece.length() >= SHORTEST && piece.length() <= LONGEST && (piece.startsWith("function") || piece.startsWith("("))) {
                found.add(piece.startsWith("function") ? "(" + piece + ")" : piece);
            }
            cut(text, found, function);
        }
    }

    int size() {
        return pieces.size() + tests.size();
    }

    String piece(Choices choices) {
        if (!wholes.isEmpty() && choices.below(300) == 0) {
            return wholes.get(choices.below(wholes.size()));
        }
        boolean test = !tests.isEmpty() && (pieces.isEmpty() || choices.chance(50));
        List<String> list = test ? tests : pieces;
        return list.isEmpty() ? "" : list.get(choices.below(list.size()));
    }
}
