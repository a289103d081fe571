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

/** Real code in pieces to mutate: the functions of the programs in {@code bench/programs} and of the libraries among the test's resources,
 *  and, where there is one, the texts of test262. */
final class Corpus {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 4000;
    private static final int MOST_TESTS = 6000;

    private final List<String> pieces = new ArrayList<>();
    private final List<String> tests = new ArrayList<>();

    /** {@code test262} may be null. */
    static Corpus load(Path project, Path test262) throws IOException {
        Corpus corpus = new Corpus();
        for (String folder : new String[] {"bench/programs", "src/test/resources/webjars"}) {
            for (Path file : scripts(project.resolve(folder))) {
                corpus.cut(Files.readString(file, StandardCharsets.UTF_8));
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

    private void cut(String text) {
        try {
            cut(text, Parser.parseScript(new Source("corpus", text, SourceKind.SCRIPT), new ParserOptions(false)));
        } catch (SyntaxException e) {
            throw new IllegalStateException("the corpus does not parse: " + e.getMessage(), e);
        }
    }

    private void cut(String text, Node node) {
        for (FunctionLiteral function : TreeWalk.of(node).functions) {
            String piece = text.substring(function.start(), function.end());
            if (piece.length() >= SHORTEST && piece.length() <= LONGEST && (piece.startsWith("function") || piece.startsWith("("))) {
                pieces.add(piece.startsWith("function") ? "(" + piece + ")" : piece);
            }
            cut(text, function);
        }
    }

    int size() {
        return pieces.size() + tests.size();
    }

    String piece(Choices choices) {
        boolean test = !tests.isEmpty() && (pieces.isEmpty() || choices.chance(50));
        List<String> list = test ? tests : pieces;
        return list.isEmpty() ? "" : list.get(choices.below(list.size()));
    }
}
