package dev.deltic.ast;

import java.math.BigInteger;
import java.util.List;

/** Prints a tree as indented text, one line for each node, for {@code --print-ast} and golden tests. What a node is
 *  comes first, then its attributes; a role in front tells children of one node apart. */
public final class AstPrinter {
    private final StringBuilder out = new StringBuilder();
    private final StatementPrinter statements = new StatementPrinter(this);
    private int indent;

    private AstPrinter() {
    }

    public static String print(Node node) {
        AstPrinter printer = new AstPrinter();
        printer.node("", node);
        return printer.out.toString();
    }

    void line(String text) {
        for (int i = 0; i < indent; i++) {
            out.append("  ");
        }
        out.append(text).append('\n');
    }

    void indent(int by) {
        indent += by;
    }

    /** Prints a child under the current node; nothing if it is null. */
    void child(String role, Node node) {
        if (node != null) {
            indent++;
            node(role.isEmpty() ? "" : role + ": ", node);
            indent--;
        }
    }

    void children(String role, List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node == null) {
                indent++;
                line(role.isEmpty() ? "hole" : role + ": hole");
                indent--;
            } else {
                child(role, node);
            }
        }
    }

    /** A child that is only a name. */
    void name(String role, Identifier identifier) {
        if (identifier != null) {
            child(role, identifier);
        }
    }

    private void node(String role, Node node) {
        switch (node.kind()) {
            case IDENTIFIER -> line(role + "Identifier " + ((Identifier) node).name());
            case LITERAL -> line(role + "Literal " + quote(((Literal) node).value()));
            case REGEXP_LITERAL -> {
                RegExpLiteral n = (RegExpLiteral) node;
                line(role + "RegExpLiteral /" + n.pattern() + "/" + n.flags());
            }
            case FUNCTION_LITERAL -> function(role, (FunctionLiteral) node);
            case CLASS_LITERAL -> classLiteral(role, (ClassLiteral) node);
            case ARRAY_LITERAL -> {
                line(role + "ArrayLiteral");
                children("", ((ArrayLiteral) node).elements());
            }
            case OBJECT_LITERAL -> {
                line(role + "ObjectLiteral");
                children("", ((ObjectLiteral) node).properties());
            }
            case OBJECT_PROPERTY -> {
                ObjectProperty n = (ObjectProperty) node;
                line(role + "ObjectProperty " + n.propertyKind() + (n.computed() ? " computed" : ""));
                child("key", n.key());
                child("value", n.value());
            }
            case TEMPLATE_LITERAL -> template(role, (TemplateLiteral) node);
            case TAGGED_TEMPLATE -> {
                TaggedTemplate n = (TaggedTemplate) node;
                line(role + "TaggedTemplate");
                child("tag", n.tag());
                child("", n.template());
            }
            case ARRAY_PATTERN -> {
                line(role + "ArrayPattern");
                children("", ((ArrayPattern) node).elements());
                child("rest", ((ArrayPattern) node).rest());
            }
            case OBJECT_PATTERN -> {
                line(role + "ObjectPattern");
                children("", ((ObjectPattern) node).properties());
                child("rest", ((ObjectPattern) node).rest());
            }
            case PATTERN_ELEMENT -> {
                PatternElement n = (PatternElement) node;
                if (n.initializer() == null) {
                    node(role, n.target());
                } else {
                    line(role + "PatternElement");
                    child("target", n.target());
                    child("initializer", n.initializer());
                }
            }
            case PATTERN_PROPERTY -> {
                PatternProperty n = (PatternProperty) node;
                line(role + "PatternProperty" + (n.computed() ? " computed" : ""));
                child("key", n.key());
                child("", n.element());
            }
            default -> {
                if (node instanceof Expression) {
                    expression(role, node);
                } else {
                    statements.print(role, node);
                }
            }
        }
    }

    private void expression(String role, Node node) {
        switch (node.kind()) {
            case THIS_EXPRESSION -> line(role + "ThisExpression");
            case NEW_TARGET_EXPRESSION -> line(role + "NewTargetExpression");
            case IMPORT_META -> line(role + "ImportMeta");
            case SPREAD_ELEMENT -> single(role + "SpreadElement", ((SpreadElement) node).argument());
            case AWAIT_EXPRESSION -> single(role + "AwaitExpression", ((AwaitExpression) node).argument());
            case OPTIONAL_CHAIN -> single(role + "OptionalChain", ((OptionalChain) node).chain());
            case YIELD_EXPRESSION -> {
                YieldExpression n = (YieldExpression) node;
                single(role + "YieldExpression" + (n.delegate() ? " *" : ""), n.argument());
            }
            case UNARY_EXPRESSION -> {
                UnaryExpression n = (UnaryExpression) node;
                single(role + "UnaryExpression " + n.operator().text(), n.operand());
            }
            case UPDATE_EXPRESSION -> {
                UpdateExpression n = (UpdateExpression) node;
                single(role + "UpdateExpression " + (n.prefix() ? "prefix " : "postfix ")
                        + (n.increment() ? "++" : "--"), n.target());
            }
            case SEQUENCE_EXPRESSION -> {
                line(role + "SequenceExpression");
                children("", ((SequenceExpression) node).expressions());
            }
            case LOGICAL_EXPRESSION -> {
                LogicalExpression n = (LogicalExpression) node;
                line(role + "LogicalExpression " + n.operator().text());
                children("", n.operands());
            }
            case BINARY_EXPRESSION -> {
                BinaryExpression n = (BinaryExpression) node;
                line(role + "BinaryExpression " + n.operator().text());
                child("", n.left());
                child("", n.right());
            }
            case BINARY_CHAIN -> {
                BinaryChain n = (BinaryChain) node;
                line(role + "BinaryChain");
                child("", n.first());
                for (int i = 0; i < n.operands().size(); i++) {
                    child(n.operators().get(i).text(), n.operands().get(i));
                }
            }
            case CONDITIONAL_EXPRESSION -> conditional(role, (ConditionalExpression) node);
            default -> reference(role, node);
        }
    }

    private void reference(String role, Node node) {
        switch (node.kind()) {
            case ASSIGNMENT -> pair(role + "Assignment", ((Assignment) node).target(), ((Assignment) node).value());
            case COMPOUND_ASSIGNMENT -> {
                CompoundAssignment n = (CompoundAssignment) node;
                pair(role + "CompoundAssignment " + n.operator().text() + "=", n.target(), n.value());
            }
            case LOGICAL_ASSIGNMENT -> {
                LogicalAssignment n = (LogicalAssignment) node;
                pair(role + "LogicalAssignment " + n.operator().text() + "=", n.target(), n.value());
            }
            case PROPERTY_ACCESS -> {
                PropertyAccess n = (PropertyAccess) node;
                single(role + "PropertyAccess " + optional(n.optional()) + n.name(), n.object());
            }
            case INDEX_ACCESS -> {
                IndexAccess n = (IndexAccess) node;
                line(role + "IndexAccess" + (n.optional() ? " ?." : ""));
                child("", n.object());
                child("", n.index());
            }
            case PRIVATE_ACCESS -> {
                PrivateAccess n = (PrivateAccess) node;
                single(role + "PrivateAccess " + optional(n.optional()) + n.name().name(), n.object());
            }
            case PRIVATE_IN -> single(role + "PrivateIn " + ((PrivateIn) node).name().name(),
                    ((PrivateIn) node).object());
            case SUPER_PROPERTY -> single(role + "SuperProperty" + (((SuperProperty) node).computed() ? " computed" : ""),
                    ((SuperProperty) node).key());
            case SUPER_CALL -> {
                line(role + "SuperCall");
                children("", ((SuperCall) node).arguments());
            }
            case CALL_EXPRESSION -> {
                CallExpression n = (CallExpression) node;
                line(role + "CallExpression" + (n.optional() ? " ?." : "") + (n.directEval() ? " eval" : ""));
                child("callee", n.callee());
                children("", n.arguments());
            }
            case NEW_EXPRESSION -> {
                NewExpression n = (NewExpression) node;
                line(role + "NewExpression");
                child("callee", n.callee());
                children("", n.arguments());
            }
            case IMPORT_CALL -> {
                ImportCall n = (ImportCall) node;
                line(role + "ImportCall " + n.phase());
                child("", n.specifier());
                child("options", n.options());
            }
            default -> throw new IllegalStateException("no format for " + node.kind());
        }
    }

    private static String optional(boolean optional) {
        return optional ? "?." : ".";
    }

    void single(String line, Node child) {
        line(line);
        child("", child);
    }

    private void pair(String line, Node target, Node value) {
        line(line);
        child("target", target);
        child("value", value);
    }

    /** A chain of conditionals stays at one level. */
    private void conditional(String role, ConditionalExpression first) {
        line(role + "ConditionalExpression");
        Expression alternate = first;
        while (alternate instanceof ConditionalExpression conditional) {
            child("test", conditional.test());
            child("then", conditional.consequent());
            alternate = conditional.alternate();
        }
        child("else", alternate);
    }

    private void template(String role, TemplateLiteral template) {
        line(role + "TemplateLiteral");
        for (int i = 0; i < template.raw().size(); i++) {
            String cooked = template.cooked().get(i);
            indent++;
            line(cooked == null ? "broken " + quote(template.raw().get(i)) : quote(cooked));
            indent--;
            if (i < template.expressions().size()) {
                child("", template.expressions().get(i));
            }
        }
    }

    private void function(String role, FunctionLiteral n) {
        StringBuilder head = new StringBuilder(role).append("FunctionLiteral ").append(n.functionKind());
        head.append(n.isAsync() ? " async" : "").append(n.isGenerator() ? " generator" : "");
        head.append(n.isStrict() ? " strict" : "").append(n.isLazy() ? " lazy" : "");
        head.append(n.name().isEmpty() ? "" : " '" + n.name() + "'").append(" length=").append(n.length());
        head.append(" [").append(n.start()).append(',').append(n.end()).append(')');
        line(head.toString());
        children("parameter", n.parameters());
        child("rest", n.rest());
        if (!n.isLazy()) {
            children("", n.body());
        }
        // The elements of a class initializer are printed where the class lists them.
    }

    private void classLiteral(String role, ClassLiteral n) {
        line(role + "ClassLiteral" + (n.name().isEmpty() ? "" : " '" + n.name() + "'"));
        children("decorator", n.decorators());
        child("extends", n.heritage());
        child("constructor", n.constructor());
        children("", n.elements());
    }

    static String quote(Object value) {
        if (value instanceof BigInteger) {
            return value + "n";
        }
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u").append(Integer.toHexString(c + 0x10000).substring(1));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
