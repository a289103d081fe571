package dev.deltic.engine;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.ArrayPattern;
import dev.deltic.ast.Assignment;
import dev.deltic.ast.AwaitExpression;
import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.Block;
import dev.deltic.ast.BreakStatement;
import dev.deltic.ast.CallExpression;
import dev.deltic.ast.CatchClause;
import dev.deltic.ast.ClassDeclaration;
import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.CompoundAssignment;
import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.ContinueStatement;
import dev.deltic.ast.DebuggerStatement;
import dev.deltic.ast.DoWhileStatement;
import dev.deltic.ast.EmptyStatement;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ExpressionStatement;
import dev.deltic.ast.FieldDefinition;
import dev.deltic.ast.ForInStatement;
import dev.deltic.ast.ForOfStatement;
import dev.deltic.ast.ForStatement;
import dev.deltic.ast.ForTarget;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IfStatement;
import dev.deltic.ast.ImportCall;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.LabelledStatement;
import dev.deltic.ast.Literal;
import dev.deltic.ast.LogicalAssignment;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.MethodDefinition;
import dev.deltic.ast.NewExpression;
import dev.deltic.ast.Node;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.ObjectPattern;
import dev.deltic.ast.ObjectProperty;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.PatternProperty;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.PrivateIn;
import dev.deltic.ast.Program;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.PropertyKind;
import dev.deltic.ast.RegExpLiteral;
import dev.deltic.ast.ReturnStatement;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.Statement;
import dev.deltic.ast.StaticBlock;
import dev.deltic.ast.SuperCall;
import dev.deltic.ast.SuperProperty;
import dev.deltic.ast.SwitchCase;
import dev.deltic.ast.SwitchStatement;
import dev.deltic.ast.TaggedTemplate;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.ast.ThisExpression;
import dev.deltic.ast.ThrowStatement;
import dev.deltic.ast.TryStatement;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.ast.UpdateExpression;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.VariableDeclarator;
import dev.deltic.ast.WhileStatement;
import dev.deltic.ast.WithStatement;
import dev.deltic.ast.YieldExpression;
import dev.deltic.base.EngineError;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.math.BigInteger;
import java.util.List;

/** Writes the syntax tree of a script as JSON, in the form of <a href="https://github.com/estree/estree">ESTree</a>: what Nashorn's
 *  {@code parse} gave its callers. Bodies of functions and classes have no location. */
public final class SyntaxTree {
    private final Source source;
    private final boolean locations;
    private final StringBuilder json = new StringBuilder();

    private SyntaxTree(Source source, boolean locations) {
        this.source = source;
        this.locations = locations;
    }

    /** The tree of a script, with the lines and columns of its nodes or without. Throws {@link dev.deltic.source.SyntaxException}. */
    public static String of(String name, String text, boolean locations) {
        Source source = new Source(name, text, SourceKind.SCRIPT);
        SyntaxTree tree = new SyntaxTree(source, locations);
        Program program = Parser.parseScript(source, new ParserOptions(false, true, 0));
        tree.open("Program", 0, text.length());
        tree.list("body", program.body());
        return tree.close().json.toString();
    }

    // ---- nodes ------------------------------------------------------------------------------------------------------

    private SyntaxTree open(String type, int start, int end) {
        json.append("{\"type\":\"").append(type).append('"');
        if (locations) {
            json.append(",\"loc\":{\"source\":");
            text(source.name());
            place(",\"start\":", start).place(",\"end\":", end).json.append('}');
        }
        return this;
    }

    private SyntaxTree place(String name, int offset) {
        int at = Math.min(offset, source.length());
        json.append(name).append("{\"line\":").append(source.line(at)).append(",\"column\":").append(source.column(at) - 1).append('}');
        return this;
    }

    /** A node whose place the tree does not tell. */
    private SyntaxTree openAnywhere(String type) {
        json.append("{\"type\":\"").append(type).append('"');
        return this;
    }

    private SyntaxTree close() {
        json.append('}');
        return this;
    }

    private SyntaxTree key(String name) {
        json.append(",\"").append(name).append("\":");
        return this;
    }

    private SyntaxTree flag(String name, boolean value) {
        key(name).json.append(value);
        return this;
    }

    private SyntaxTree text(String name, String value) {
        key(name);
        text(value);
        return this;
    }

    private SyntaxTree child(String name, Node node) {
        key(name);
        node(node);
        return this;
    }

    private SyntaxTree list(String name, List<? extends Node> nodes) {
        key(name).json.append('[');
        for (int i = 0; i < nodes.size(); i++) {
            comma(i);
            node(nodes.get(i));
        }
        json.append(']');
        return this;
    }

    private void comma(int index) {
        if (index > 0) {
            json.append(',');
        }
    }

    private void text(String value) {
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"': json.append("\\\""); break;
                case '\\': json.append("\\\\"); break;
                case '\n': json.append("\\n"); break;
                case '\r': json.append("\\r"); break;
                case '\t': json.append("\\t"); break;
                default:
                    if (c < ' ' || Character.isSurrogate(c)) {
                        json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        json.append(c);
                    }
            }
        }
        json.append('"');
    }

    /** A node, null for null. */
    private void node(Node node) {
        if (node == null) {
            json.append("null");
        } else if (node instanceof Statement statement) {
            statement(statement);
        } else if (!(node instanceof Expression expression)) {
            part(node);
        } else if (!operation(expression)) {
            primary(expression);
        }
    }

    // ---- statements -------------------------------------------------------------------------------------------------

    private void statement(Statement node) {
        int start = node.start();
        int end = node.end();
        switch (node.kind()) {
            case BLOCK -> open("BlockStatement", start, end).list("body", ((Block) node).body());
            case BREAK_STATEMENT -> open("BreakStatement", start, end).label(((BreakStatement) node).label());
            case CONTINUE_STATEMENT -> open("ContinueStatement", start, end).label(((ContinueStatement) node).label());
            case CLASS_DECLARATION -> {
                ClassDeclaration declaration = (ClassDeclaration) node;
                open("ClassDeclaration", start, end).child("id", declaration.name()).classParts(declaration.literal());
            }
            case DEBUGGER_STATEMENT -> open("DebuggerStatement", start, end);
            case DO_WHILE_STATEMENT -> {
                DoWhileStatement loop = (DoWhileStatement) node;
                open("DoWhileStatement", start, end).child("body", loop.body()).child("test", loop.test());
            }
            case EMPTY_STATEMENT -> open("EmptyStatement", start, end);
            case EXPRESSION_STATEMENT ->
                open("ExpressionStatement", start, end).child("expression", ((ExpressionStatement) node).expression());
            case FUNCTION_DECLARATION -> {
                FunctionDeclaration declaration = (FunctionDeclaration) node;
                open("FunctionDeclaration", start, end).child("id", declaration.name()).functionParts(declaration.literal());
            }
            case IF_STATEMENT -> {
                IfStatement branch = (IfStatement) node;
                open("IfStatement", start, end).child("test", branch.test()).child("consequent", branch.consequent())
                    .child("alternate", branch.alternate());
            }
            case LABELLED_STATEMENT -> {
                LabelledStatement labelled = (LabelledStatement) node;
                open("LabeledStatement", start, end).label(labelled.label()).child("body", labelled.body());
            }
            case RETURN_STATEMENT -> open("ReturnStatement", start, end).child("argument", ((ReturnStatement) node).argument());
            case SWITCH_STATEMENT -> {
                SwitchStatement choice = (SwitchStatement) node;
                open("SwitchStatement", start, end).child("discriminant", choice.discriminant()).list("cases", choice.cases());
            }
            case THROW_STATEMENT -> open("ThrowStatement", start, end).child("argument", ((ThrowStatement) node).argument());
            case TRY_STATEMENT -> {
                TryStatement attempt = (TryStatement) node;
                open("TryStatement", start, end).child("block", attempt.block()).child("handler", attempt.handler())
                    .child("finalizer", attempt.finalizer());
            }
            case VARIABLE_DECLARATION -> {
                VariableDeclaration declaration = (VariableDeclaration) node;
                open("VariableDeclaration", start, end).list("declarations", declaration.declarators())
                    .text("kind", declaration.declarationKind().text());
            }
            case WITH_STATEMENT -> {
                WithStatement with = (WithStatement) node;
                open("WithStatement", start, end).child("object", with.object()).child("body", with.body());
            }
            default -> loop(node);
        }
        close();
    }

    private void loop(Statement node) {
        int start = node.start();
        int end = node.end();
        if (node instanceof WhileStatement loop) {
            open("WhileStatement", start, end).child("test", loop.test()).child("body", loop.body());
        } else if (node instanceof ForStatement loop) {
            open("ForStatement", start, end).child("init", loop.initializer()).child("test", loop.test()).child("update", loop.update())
                .child("body", loop.body());
        } else if (node instanceof ForInStatement loop) {
            open("ForInStatement", start, end).child("left", loop.target()).child("right", loop.object()).child("body", loop.body())
                .flag("each", false);
        } else if (node instanceof ForOfStatement loop) {
            open(loop.each() ? "ForInStatement" : "ForOfStatement", start, end).child("left", loop.target()).child("right", loop.iterable())
                .child("body", loop.body()).flag(loop.each() ? "each" : "await", loop.each() || loop.await());
        } else {
            throw new EngineError("no statement of scripts: " + node.kind());
        }
    }

    private SyntaxTree label(String name) {
        key("label");
        if (name == null) {
            json.append("null");
            return this;
        }
        return openAnywhere("Identifier").text("name", name).close();
    }

    // ---- functions and classes --------------------------------------------------------------------------------------

    private SyntaxTree functionParts(FunctionLiteral function) {
        key("params").json.append('[');
        for (int i = 0; i < function.parameters().size(); i++) {
            comma(i);
            node(function.parameters().get(i));
        }
        if (function.rest() != null) {
            comma(function.parameters().size());
            rest(function.rest());
        }
        json.append(']');
        boolean isExpression = function.body().size() == 1 && function.body().get(0) instanceof ReturnStatement only
            && !source.text().startsWith("return", only.start());
        if (isExpression) {
            child("body", ((ReturnStatement) function.body().get(0)).argument());
        } else {
            key("body").openAnywhere("BlockStatement").list("body", function.body()).close();
        }
        return flag("generator", function.isGenerator()).flag("async", function.isAsync()).flag("expression", isExpression);
    }

    private void rest(Pattern target) {
        open("RestElement", target.start(), target.end()).child("argument", target).close();
    }

    private SyntaxTree classParts(ClassLiteral literal) {
        child("superClass", literal.heritage()).key("body").openAnywhere("ClassBody").key("body").json.append('[');
        int index = 0;
        if (literal.constructor() != null) {
            FunctionLiteral constructor = literal.constructor();
            open("MethodDefinition", constructor.start(), constructor.end()).key("key").openAnywhere("Identifier")
                .text("name", "constructor").close().child("value", constructor).text("kind", "constructor").flag("computed", false)
                .flag("static", false).close();
            index++;
        }
        for (Node element : literal.elements()) {
            comma(index++);
            node(element);
        }
        json.append(']');
        return close();
    }

    private SyntaxTree propertyKey(Expression key, boolean computed) {
        if (!computed && key instanceof Literal literal && literal.value() instanceof String name && source.text().startsWith(name,
                key.start())) {
            return key("key").open("Identifier", key.start(), key.end()).text("name", name).close();
        }
        return child("key", key);
    }

    // ---- parts of others --------------------------------------------------------------------------------------------

    private void part(Node node) {
        int start = node.start();
        int end = node.end();
        if (node instanceof PatternElement element) {
            if (element.initializer() == null) {
                node(element.target());
                return;
            }
            open("AssignmentPattern", start, end).child("left", element.target()).child("right", element.initializer());
        } else if (node instanceof ArrayPattern pattern) {
            open("ArrayPattern", start, end).key("elements").json.append('[');
            for (int i = 0; i < pattern.elements().size(); i++) {
                comma(i);
                node(pattern.elements().get(i));
            }
            restOf(pattern.rest(), pattern.elements().size());
        } else if (node instanceof ObjectPattern pattern) {
            open("ObjectPattern", start, end).key("properties").json.append('[');
            for (int i = 0; i < pattern.properties().size(); i++) {
                comma(i);
                node(pattern.properties().get(i));
            }
            restOf(pattern.rest(), pattern.properties().size());
        } else if (node instanceof PatternProperty property) {
            open("Property", start, end).propertyKey(property.key(), property.computed()).child("value", property.element())
                .text("kind", "init").flag("method", false).flag("shorthand", property.key().start() == property.element().start())
                .flag("computed", property.computed());
        } else if (node instanceof ObjectProperty property) {
            property(property);
        } else if (node instanceof VariableDeclarator declarator) {
            open("VariableDeclarator", start, end).child("id", declarator.target()).child("init", declarator.initializer());
        } else if (node instanceof ForTarget target) {
            target(target);
            return;
        } else if (node instanceof CatchClause clause) {
            open("CatchClause", start, end).child("param", clause.parameter()).child("body", clause.body());
        } else if (node instanceof SwitchCase choice) {
            open("SwitchCase", start, end).child("test", choice.test()).list("consequent", choice.body());
        } else {
            member(node);
        }
        close();
    }

    private void restOf(Pattern rest, int before) {
        if (rest != null) {
            comma(before);
            rest(rest);
        }
        json.append(']');
    }

    private void target(ForTarget target) {
        if (target.declarationKind() == null) {
            node(target.pattern());
            return;
        }
        open("VariableDeclaration", target.start(), target.end()).key("declarations").json.append('[');
        open("VariableDeclarator", target.pattern().start(), target.end()).child("id", target.pattern()).child("init", target.initializer())
            .close().json.append(']');
        text("kind", target.declarationKind().text()).close();
    }

    private void property(ObjectProperty property) {
        if (property.propertyKind() == PropertyKind.SPREAD) {
            open("SpreadElement", property.start(), property.end()).child("argument", property.value());
            return;
        }
        PropertyKind what = property.propertyKind();
        String kind = what == PropertyKind.GETTER ? "get" : what == PropertyKind.SETTER ? "set" : "init";
        open("Property", property.start(), property.end()).propertyKey(property.key(), property.computed())
            .child("value", property.value()).text("kind", kind).flag("method", property.propertyKind() == PropertyKind.METHOD)
            .flag("shorthand", property.propertyKind() == PropertyKind.SHORTHAND).flag("computed", property.computed());
    }

    private void member(Node node) {
        if (node instanceof MethodDefinition method) {
            String kind = method.propertyKind() == PropertyKind.GETTER ? "get" : method.propertyKind() == PropertyKind.SETTER ? "set"
                : "method";
            open("MethodDefinition", node.start(), node.end()).propertyKey(method.key(), method.computed())
                .child("value", method.function()).text("kind", kind).flag("computed", method.computed()).flag("static", method.isStatic());
        } else if (node instanceof FieldDefinition field) {
            open(field.accessor() ? "AccessorProperty" : "PropertyDefinition", node.start(), node.end())
                .propertyKey(field.key(), field.computed()).child("value", field.initializer()).flag("computed", field.computed())
                .flag("static", field.isStatic());
        } else if (node instanceof StaticBlock block) {
            open("StaticBlock", node.start(), node.end()).list("body", block.body());
        } else {
            throw new EngineError("no part of scripts: " + node.kind());
        }
    }

    // ---- expressions ------------------------------------------------------------------------------------------------

    /** Writes what has operands; false for anything else. */
    private boolean operation(Expression node) {
        int start = node.start();
        int end = node.end();
        switch (node.kind()) {
            case ASSIGNMENT -> {
                Assignment assignment = (Assignment) node;
                open("AssignmentExpression", start, end).text("operator", "=").child("left", assignment.target())
                    .child("right", assignment.value());
            }
            case COMPOUND_ASSIGNMENT -> {
                CompoundAssignment assignment = (CompoundAssignment) node;
                open("AssignmentExpression", start, end).text("operator", assignment.operator().text() + "=")
                    .child("left", assignment.target()).child("right", assignment.value());
            }
            case LOGICAL_ASSIGNMENT -> {
                LogicalAssignment assignment = (LogicalAssignment) node;
                open("AssignmentExpression", start, end).text("operator", assignment.operator().text() + "=")
                    .child("left", assignment.target()).child("right", assignment.value());
            }
            case BINARY_EXPRESSION -> {
                BinaryExpression binary = (BinaryExpression) node;
                open("BinaryExpression", start, end).text("operator", binary.operator().text()).child("left", binary.left())
                    .child("right", binary.right());
            }
            case BINARY_CHAIN -> {
                BinaryChain chain = (BinaryChain) node;
                int last = chain.operands().size() - 1;
                for (int i = last; i >= 0; i--) {
                    open("BinaryExpression", start, chain.operands().get(i).end()).text("operator", chain.operators().get(i).text())
                        .key("left");
                }
                leftNested(chain.first(), chain.operands(), 0);
                return true;
            }
            case LOGICAL_EXPRESSION -> {
                LogicalExpression logical = (LogicalExpression) node;
                for (int i = logical.operands().size() - 1; i >= 1; i--) {
                    open("LogicalExpression", start, logical.operands().get(i).end()).text("operator", logical.operator().text())
                        .key("left");
                }
                leftNested(logical.operands().get(0), logical.operands(), 1);
                return true;
            }
            case CONDITIONAL_EXPRESSION -> {
                ConditionalExpression choice = (ConditionalExpression) node;
                open("ConditionalExpression", start, end).child("test", choice.test()).child("consequent", choice.consequent())
                    .child("alternate", choice.alternate());
            }
            case UNARY_EXPRESSION -> {
                UnaryExpression unary = (UnaryExpression) node;
                open("UnaryExpression", start, end).text("operator", unary.operator().text()).flag("prefix", true)
                    .child("argument", unary.operand());
            }
            case UPDATE_EXPRESSION -> {
                UpdateExpression update = (UpdateExpression) node;
                open("UpdateExpression", start, end).text("operator", update.increment() ? "++" : "--").flag("prefix", update.prefix())
                    .child("argument", update.target());
            }
            case AWAIT_EXPRESSION -> open("AwaitExpression", start, end).child("argument", ((AwaitExpression) node).argument());
            case YIELD_EXPRESSION -> {
                YieldExpression yield = (YieldExpression) node;
                open("YieldExpression", start, end).child("argument", yield.argument()).flag("delegate", yield.delegate());
            }
            case SEQUENCE_EXPRESSION ->
                open("SequenceExpression", start, end).list("expressions", ((SequenceExpression) node).expressions());
            case SPREAD_ELEMENT -> open("SpreadElement", start, end).child("argument", ((SpreadElement) node).argument());
            case PRIVATE_IN -> {
                PrivateIn in = (PrivateIn) node;
                open("BinaryExpression", start, end).text("operator", "in").child("left", in.name()).child("right", in.object());
            }
            default -> {
                return access(node);
            }
        }
        close();
        return true;
    }

    private void leftNested(Expression first, List<Expression> operands, int from) {
        node(first);
        for (int i = from; i < operands.size(); i++) {
            child("right", operands.get(i)).close();
        }
    }

    /** Writes calls and what reads properties; false for anything else. */
    private boolean access(Expression node) {
        int start = node.start();
        int end = node.end();
        if (node instanceof CallExpression call) {
            open("CallExpression", start, end).child("callee", call.callee()).list("arguments", call.arguments())
                .flag("optional", call.optional());
        } else if (node instanceof NewExpression creation) {
            open("NewExpression", start, end).child("callee", creation.callee()).list("arguments", creation.arguments());
        } else if (node instanceof SuperCall call) {
            open("CallExpression", start, end).key("callee").open("Super", start, start + 5).close().list("arguments", call.arguments())
                .flag("optional", false);
        } else if (node instanceof PropertyAccess property) {
            open("MemberExpression", start, end).child("object", property.object()).key("property")
                .open("Identifier", end - property.name().length(), end).text("name", property.name()).close()
                .flag("computed", false).flag("optional", property.optional());
        } else if (node instanceof IndexAccess index) {
            open("MemberExpression", start, end).child("object", index.object()).child("property", index.index()).flag("computed", true)
                .flag("optional", index.optional());
        } else if (node instanceof PrivateAccess property) {
            open("MemberExpression", start, end).child("object", property.object()).child("property", property.name())
                .flag("computed", false).flag("optional", property.optional());
        } else if (node instanceof SuperProperty property) {
            open("MemberExpression", start, end).key("object").open("Super", start, start + 5).close();
            if (property.computed()) {
                child("property", property.key());
            } else {
                key("property").open("Identifier", property.key().start(), property.key().end())
                    .text("name", String.valueOf(((Literal) property.key()).value())).close();
            }
            flag("computed", property.computed()).flag("optional", false);
        } else if (node instanceof OptionalChain chain) {
            open("ChainExpression", start, end).child("expression", chain.chain());
        } else if (node instanceof TaggedTemplate tagged) {
            open("TaggedTemplateExpression", start, end).child("tag", tagged.tag()).child("quasi", tagged.template());
        } else if (node instanceof ImportCall call) {
            open("ImportExpression", start, end).child("source", call.specifier()).child("options", call.options());
        } else {
            return false;
        }
        close();
        return true;
    }

    private void primary(Expression node) {
        int start = node.start();
        int end = node.end();
        switch (node.kind()) {
            case ARRAY_LITERAL -> open("ArrayExpression", start, end).list("elements", ((ArrayLiteral) node).elements());
            case OBJECT_LITERAL -> open("ObjectExpression", start, end).list("properties", ((ObjectLiteral) node).properties());
            case IDENTIFIER -> {
                String name = ((Identifier) node).name();
                boolean isPrivate = name.startsWith("#");
                open(isPrivate ? "PrivateIdentifier" : "Identifier", start, end).text("name", isPrivate ? name.substring(1) : name);
            }
            case THIS_EXPRESSION -> open("ThisExpression", start, end);
            case NEW_TARGET_EXPRESSION -> metaProperty("new", "target", start, end);
            case IMPORT_META -> metaProperty("import", "meta", start, end);
            case LITERAL -> literal((Literal) node);
            case REGEXP_LITERAL -> {
                RegExpLiteral pattern = (RegExpLiteral) node;
                open("Literal", start, end).text("value", "/" + pattern.pattern() + "/" + pattern.flags()).key("regex").json.append('{');
                json.append("\"pattern\":");
                text(pattern.pattern());
                text("flags", pattern.flags()).close();
            }
            case TEMPLATE_LITERAL -> template((TemplateLiteral) node);
            case CLASS_LITERAL -> {
                ClassLiteral literal = (ClassLiteral) node;
                open("ClassExpression", start, end).child("id", literal.innerName()).classParts(literal);
            }
            case FUNCTION_LITERAL -> {
                FunctionLiteral function = (FunctionLiteral) node;
                open(function.functionKind().isArrow() ? "ArrowFunctionExpression" : "FunctionExpression", start, end).key("id");
                if (function.innerName() == null) {
                    json.append("null");
                } else {
                    openAnywhere("Identifier").text("name", function.innerName()).close();
                }
                functionParts(function);
            }
            default -> throw new EngineError("no expression of scripts: " + node.kind());
        }
        close();
    }

    private void metaProperty(String meta, String property, int start, int end) {
        open("MetaProperty", start, end).key("meta").openAnywhere("Identifier").text("name", meta).close().key("property")
            .openAnywhere("Identifier").text("name", property).close();
    }

    private void literal(Literal literal) {
        open("Literal", literal.start(), literal.end()).key("value");
        Object value = literal.value();
        if (value instanceof String string) {
            text(string);
        } else if (value instanceof BigInteger integer) {
            json.append("null");
            text("bigint", integer.toString());
        } else {
            boolean isFinite = !(value instanceof Double d) || Double.isFinite(d);
            json.append(isFinite ? String.valueOf(value) : "null");
        }
    }

    private void template(TemplateLiteral template) {
        open("TemplateLiteral", template.start(), template.end()).key("quasis").json.append('[');
        for (int i = 0; i < template.raw().size(); i++) {
            comma(i);
            openAnywhere("TemplateElement").key("value").json.append("{\"raw\":");
            text(template.raw().get(i));
            text("cooked", template.cooked().get(i)).close().flag("tail", i == template.raw().size() - 1).close();
        }
        json.append(']');
        list("expressions", template.expressions());
    }
}
