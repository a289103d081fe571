package dev.deltic.parser;

import dev.deltic.ast.AstPrinter;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Node;
import dev.deltic.ast.Program;
import dev.deltic.flags.Proposal;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopePrinter;
import dev.deltic.scope.Variable;
import dev.deltic.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares every function of a source as parsed at once with the same function left out first and parsed when called:
 *  tree, scopes and what each name resolves to must be equal. */
public final class LazyEquivalence {
    private static final Pattern SPECIAL = Pattern.compile("^ *(?:arguments|new\\.target|this|[.%<]?[a-z ]*(?:home|function)[a-z ]*>?)[:@]");

    private final Source source;
    private final Map<String, String> eager = new HashMap<>();
    private final int proposals;
    private int compared;

    private LazyEquivalence(Source source, int proposals) {
        this.source = source;
        this.proposals = proposals;
    }

    /** The number of functions compared, which is all of them. */
    static int check(Source source, boolean module) {
        return check(source, module, Proposal.all());
    }

    /** As above, with the syntax of those proposals alone. */
    public static int check(Source source, boolean module, int proposals) {
        LazyEquivalence check = new LazyEquivalence(source, proposals);
        ParserOptions eagerOptions = new ParserOptions(false, false, proposals);
        ParserOptions lazyOptions = new ParserOptions(true, false, proposals);
        Program whole = module ? Parser.parseModule(source, eagerOptions) : Parser.parseScript(source, eagerOptions);
        check.collect(whole, Scope.of(whole));
        Program lazy = module ? Parser.parseModule(source, lazyOptions) : Parser.parseScript(source, lazyOptions);
        check.compare(lazy, Scope.of(lazy), "program");
        return check.compared;
    }

    private static String key(FunctionLiteral function) {
        return function.functionKind() + " " + function.start() + "-" + function.parametersStart() + " "
                + function.name();
    }

    private void collect(Node node, Scope scope) {
        eager.put(node instanceof FunctionLiteral f ? key(f) : "program", describe(node, scope));
        for (FunctionLiteral inner : TreeWalk.of(node).functions) {
            collect(inner, Scope.of(inner));
        }
    }

    private void compare(Node node, Scope scope, String key) {
        String expected = eager.get(key);
        String actual = describe(node, scope);
        if (!actual.equals(expected) && !withoutSlots(actual).equals(withoutSlots(expected))) {
            throw new AssertionError(source.name() + " " + key + "\n--- eager\n" + expected + "\n--- lazy\n" + actual);
        }
        compared++;
        ParserOptions options = new ParserOptions(true, false, proposals);
        TreeWalk walk = TreeWalk.of(node);
        for (int i = 0; i < walk.functions.size(); i++) {
            FunctionLiteral inner = walk.functions.get(i);
            if (!inner.isLazy()) {
                compare(inner, Scope.of(inner), key(inner));
            } else {
                FunctionLiteral full = Parser.parseLazyFunction(source, inner, walk.scopes.get(i).innermostInfo(),
                        options);
                if (inner.length() != full.length() || inner.isStrict() != full.isStrict()
                        || inner.end() != full.end()) {
                    throw new AssertionError(source.name() + " " + key(inner) + ": lazy literal differs");
                }
                compare(full, Scope.of(full), key(full));
            }
        }
    }

    private static String describe(Node node, Scope scope) {
        StringBuilder out = new StringBuilder();
        for (String line : AstPrinter.print(node).split("\n")) {
            out.append(line.replace(" lazy", "")).append('\n');
            if (line.contains("FunctionLiteral")) {
                break;
            }
        }
        out.append(ScopePrinter.print(scope));
        for (Identifier identifier : TreeWalk.of(node).identifiers) {
            Variable variable = Variable.of(identifier);
            out.append(identifier.name()).append('@').append(identifier.start()).append(' ');
            out.append(variable.location()).append(' ').append(variable.index());
            boolean outer = isOutside(variable.scope(), scope);
            if (outer && (variable.location() == Location.ENVIRONMENT || variable.location() == Location.IMPORT)) {
                out.append(" distance ").append(scope.environmentDistance(variable));
            }
            out.append(identifier.needsInitializationCheck() ? " check" : "").append('\n');
        }
        return out.toString();
    }

    /** The slots of {@code arguments}, {@code new.target} and their like follow the order in which they are asked for; functions left
     *  out ask last. Code that is compiled from one tree goes by that tree's slots. */
    private static String withoutSlots(String description) {
        List<String> lines = new ArrayList<>();
        for (String line : description.split("\n")) {
            lines.add(SPECIAL.matcher(line).find() ? line.replaceAll("(ENVIRONMENT|REGISTER) [0-9]+", "$1") : line);
        }
        Collections.sort(lines);
        return lines.toString();
    }

    private static boolean isOutside(Scope candidate, Scope scope) {
        for (Scope outer = scope.outer(); outer != null; outer = outer.outer()) {
            if (outer == candidate) {
                return true;
            }
        }
        return false;
    }
}
