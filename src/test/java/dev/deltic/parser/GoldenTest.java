package dev.deltic.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.ast.AstPrinter;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Node;
import dev.deltic.ast.Program;
import dev.deltic.flags.Proposal;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopePrinter;
import dev.deltic.scope.Variable;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Trees and scopes of the sources in {@code src/test/golden/ast} and {@code scope}, against the text files beside
 *  them, which {@code -Dgolden.update} rewrites. Each source is also parsed lazily and compared. */
class GoldenTest {
    private static final Path ROOT = Path.of("src/test/golden");

    private interface Printer {
        String print(Source source, boolean module);
    }

    @TestFactory
    List<DynamicTest> ast() throws IOException {
        return tests("ast", (source, module) -> AstPrinter.print(parse(source, module)));
    }

    @TestFactory
    List<DynamicTest> scope() throws IOException {
        return tests("scope", (source, module) -> {
            Program program = parse(source, module);
            StringBuilder out = new StringBuilder();
            printScopes(program, Scope.of(program), "program", out);
            return out.toString();
        });
    }

    @TestFactory
    List<DynamicTest> lazyIsEqual() throws IOException {
        return Stream.concat(sources("ast").stream(), sources("scope").stream()).map(file -> DynamicTest.dynamicTest(
                file.toString(), () -> {
                    boolean module = file.toString().endsWith(".mjs");
                    assertTrue(LazyEquivalence.check(read(file, module), module) > 0);
                })).collect(Collectors.toList());
    }

    private static List<Path> sources(String directory) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.filter(f -> !f.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
        }
    }

    private static Source read(Path file, boolean module) throws IOException {
        return new Source(file.getFileName().toString(), Files.readString(file),
                module ? SourceKind.MODULE : SourceKind.SCRIPT);
    }

    private static List<DynamicTest> tests(String directory, Printer printer) throws IOException {
        return sources(directory).stream().map(file -> DynamicTest.dynamicTest(directory + "/" + file.getFileName(),
                () -> check(file, printer))).collect(Collectors.toList());
    }

    private static void check(Path file, Printer printer) throws IOException {
        boolean module = file.toString().endsWith(".mjs");
        String actual = printer.print(read(file, module), module);
        Path expected = Path.of(file.toString().replaceAll("\\.m?js$", ".txt"));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, file.toString());
    }

    private static Program parse(Source source, boolean module) {
        ParserOptions options = new ParserOptions(false, false, Proposal.all());
        return module ? Parser.parseModule(source, options) : Parser.parseScript(source, options);
    }

    private static void printScopes(Node node, Scope scope, String title, StringBuilder out) {
        out.append("--- ").append(title).append('\n').append(ScopePrinter.print(scope));
        TreeWalk walk = TreeWalk.of(node);
        for (Identifier identifier : walk.identifiers) {
            Variable variable = Variable.of(identifier);
            out.append("  ").append(identifier.name()).append('@').append(identifier.start()).append(" -> ");
            out.append(variable.location()).append(variable.index() < 0 ? "" : " " + variable.index());
            out.append(identifier.needsInitializationCheck() ? " check" : "").append('\n');
        }
        for (FunctionLiteral function : walk.functions) {
            printScopes(function, Scope.of(function), function.functionKind() + " " + function.name(), out);
        }
    }
}
