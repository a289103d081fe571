package dev.deltic.parser;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.Assignment;
import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.CallExpression;
import dev.deltic.ast.ClassElement;
import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.CompoundAssignment;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ExpressionStatement;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.Literal;
import dev.deltic.ast.LogicalAssignment;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.MethodDefinition;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.Program;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.RegExpLiteral;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.SuperProperty;
import dev.deltic.ast.TaggedTemplate;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.ast.UnaryOperator;
import dev.deltic.ast.UpdateExpression;
import dev.deltic.numbers.NumberToString;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;

/** How an error text names an expression: by V8's rules, which write {@code o.f(...)} for a call, {@code (intermediate value)} for what has
 *  no short form, and operators in parentheses. */
public final class SubjectPrinter {
    private static final String INTERMEDIATE = "(intermediate value)";
    private static final ParserOptions WHOLE = new ParserOptions(false);

    private SubjectPrinter() { }

    /** The name of the expression with that source text; the text itself where it cannot be parsed out of its place. */
    public static String print(String text) {
        if (text.startsWith("...")) {
            return "(..." + print(text.substring(3).strip()) + ")";
        }
        if (isPath(text)) {
            return text;
        }
        Expression expression = parse(text);
        return expression == null ? text : find(expression);
    }

    /** Whether the text is names and dots alone: the usual case, which needs no parser. */
    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c >= 128 || !SourceCharacters.isAsciiPart(c))) {
                return false;
            }
        }
        return !text.startsWith("super.") && !text.isEmpty() && !Character.isDigit(text.charAt(0));
    }

    // ---- parsing ----------------------------------------------------------------------------------------------------

    /** The tree of a text that stood somewhere in a function: parsed in a method where await, yield and super have their meaning. Null
     *  when that does not work. */
    private static Expression parse(String text) {
        String privateNames = privateNames(text);
        String method = "async *m() { (" + text + "\n) }";
        String program = privateNames.isEmpty() ? "({" + method + "})" : "(class { " + privateNames + method + " })";
        Program tree;
        try {
            tree = Parser.parseScript(new Source("", program, SourceKind.SCRIPT), WHOLE);
        } catch (SyntaxException e) {
            return null;
        }
        Expression holder = ((ExpressionStatement) tree.body().get(0)).expression();
        FunctionLiteral function;
        if (holder instanceof ObjectLiteral object) {
            function = (FunctionLiteral) object.properties().get(0).value();
        } else {
            List<ClassElement> elements = ((ClassLiteral) holder).elements();
            function = ((MethodDefinition) elements.get(elements.size() - 1)).function();
        }
        return function.body().size() == 1 && function.body().get(0) instanceof ExpressionStatement statement
            ? statement.expression() : null;
    }

    /** Declarations of what looks like a private name in the text. */
    private static String privateNames(String text) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            int end = at + 1;
            while (end < text.length() && SourceCharacters.isIdentifierPart(text.charAt(end))) {
                end++;
            }
            if (end > at + 1) {
                names.add(text.substring(at, end));
            }
        }
        StringBuilder declarations = new StringBuilder();
        for (String name : names) {
            declarations.append(name).append("; ");
        }
        return declarations.toString();
    }

    // ---- printing ---------------------------------------------------------------------------------------------------

    private static String find(Expression expression) {
        String text = visit(expression);
        return text.isEmpty() ? INTERMEDIATE : text;
    }

    /** The expression's own form, empty when it has none. */
    private static String visit(Expression expression) {
        return switch (expression.kind()) {
            case IDENTIFIER -> ((Identifier) expression).name();
            case THIS_EXPRESSION -> "this";
            case LITERAL -> literal(((Literal) expression).value());
            case REGEXP_LITERAL -> "/" + ((RegExpLiteral) expression).pattern() + "/" + ((RegExpLiteral) expression).flags();
            case TEMPLATE_LITERAL -> template((TemplateLiteral) expression);
            case ARRAY_LITERAL -> array((ArrayLiteral) expression);
            case OBJECT_LITERAL -> "{" + INTERMEDIATE.repeat(((ObjectLiteral) expression).properties().size()) + "}";
            case PROPERTY_ACCESS -> {
                PropertyAccess access = (PropertyAccess) expression;
                yield find(access.object()) + (access.optional() ? "?." : ".") + access.name();
            }
            case PRIVATE_ACCESS -> {
                PrivateAccess access = (PrivateAccess) expression;
                yield find(access.object()) + (access.optional() ? "?.[" : "[") + access.name().name() + "]";
            }
            case INDEX_ACCESS -> index((IndexAccess) expression);
            case SUPER_PROPERTY -> INTERMEDIATE + member(((SuperProperty) expression).key(), false);
            case OPTIONAL_CHAIN -> find(((OptionalChain) expression).chain());
            case CALL_EXPRESSION -> find(((CallExpression) expression).callee()) + "(...)";
            case TAGGED_TEMPLATE -> find(((TaggedTemplate) expression).tag()) + "(...)";
            case UNARY_EXPRESSION -> unary((UnaryExpression) expression);
            case UPDATE_EXPRESSION -> update((UpdateExpression) expression);
            case BINARY_EXPRESSION -> {
                BinaryExpression binary = (BinaryExpression) expression;
                yield binary(binary.operator(), binary.left(), binary.right());
            }
            case BINARY_CHAIN -> chain((BinaryChain) expression);
            case LOGICAL_EXPRESSION -> {
                LogicalExpression logical = (LogicalExpression) expression;
                yield joined(logical.operands(), logical.operator().text());
            }
            case SEQUENCE_EXPRESSION -> joined(((SequenceExpression) expression).expressions(), ",");
            case SPREAD_ELEMENT -> "(..." + find(((SpreadElement) expression).argument()) + ")";
            case CONDITIONAL_EXPRESSION -> INTERMEDIATE.repeat(3);
            case ASSIGNMENT -> ((Assignment) expression).target() instanceof Expression target ? find(target) : INTERMEDIATE;
            case COMPOUND_ASSIGNMENT -> find(((CompoundAssignment) expression).target());
            case LOGICAL_ASSIGNMENT -> find(((LogicalAssignment) expression).target());
            default -> "";
        };
    }

    private static String literal(Object value) {
        if (value instanceof String) {
            return "\"" + value + "\"";
        }
        return value instanceof BigInteger ? "" : value instanceof Double number ? NumberToString.toString(number) : String.valueOf(value);
    }

    private static String template(TemplateLiteral template) {
        if (template.expressions().isEmpty()) {
            return "\"" + template.cooked().get(0) + "\"";
        }
        StringBuilder text = new StringBuilder();
        for (Expression part : template.expressions()) {
            text.append(find(part));
        }
        return text.toString();
    }

    private static String array(ArrayLiteral array) {
        StringBuilder text = new StringBuilder("[");
        for (Expression element : array.elements()) {
            text.append(text.length() == 1 ? "" : ",").append(element == null ? "" : find(element));
        }
        return text.append(']').toString();
    }

    private static String index(IndexAccess access) {
        return find(access.object()) + member(access.index(), access.optional());
    }

    /** {@code .name} for a constant name, however it is written, else the key in brackets. */
    private static String member(Expression key, boolean optional) {
        if (key instanceof Literal literal && literal.value() instanceof String name) {
            return (optional ? "?." : ".") + name;
        }
        return (optional ? "?.[" : "[") + find(key) + "]";
    }

    private static String unary(UnaryExpression unary) {
        UnaryOperator operator = unary.operator();
        Double operand = number(unary.operand());
        if (operand != null && operator != UnaryOperator.TYPEOF && operator != UnaryOperator.VOID && operator != UnaryOperator.DELETE) {
            return folded(operator, operand);
        }
        if (operator == UnaryOperator.NOT && unary.operand() instanceof Literal literal && literal.value() instanceof Boolean value) {
            return String.valueOf(!value);
        }
        boolean word = operator == UnaryOperator.TYPEOF || operator == UnaryOperator.VOID || operator == UnaryOperator.DELETE;
        return "(" + operator.text() + (word ? " " : "") + find(unary.operand()) + ")";
    }

    private static String folded(UnaryOperator operator, double operand) {
        return switch (operator) {
            case NOT -> String.valueOf(operand == 0 || operand != operand);
            case MINUS -> NumberToString.toString(-operand);
            case BITWISE_NOT -> String.valueOf(~(int) (long) operand);
            default -> NumberToString.toString(operand);
        };
    }

    private static String update(UpdateExpression update) {
        String operator = update.increment() ? "++" : "--";
        return "(" + (update.prefix() ? operator : "") + find(update.target()) + (update.prefix() ? "" : operator) + ")";
    }

    /** The value of a number in the code, else null. */
    private static Double number(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof Number number && !(number instanceof BigInteger)
            ? number.doubleValue() : null;
    }

    /** Sums and products of two numbers are folded before anybody could print them. */
    private static String binary(BinaryOperator operator, Expression left, Expression right) {
        Double a = number(left);
        Double b = number(right);
        if (a != null && b != null) {
            switch (operator) {
                case ADD: return NumberToString.toString(a + b);
                case SUBTRACT: return NumberToString.toString(a - b);
                case MULTIPLY: return NumberToString.toString(a * b);
                case DIVIDE: return NumberToString.toString(a / b);
                default: break;
            }
        }
        return "(" + find(left) + " " + operator.text() + " " + find(right) + ")";
    }

    /** A run of one operator is one pair of parentheses. */
    private static String chain(BinaryChain chain) {
        String text = find(chain.first());
        List<BinaryOperator> operators = chain.operators();
        for (int i = 0; i < operators.size(); i++) {
            boolean goesOn = i > 0 && operators.get(i) == operators.get(i - 1);
            String before = goesOn ? text.substring(0, text.length() - 1) : "(" + text;
            text = before + " " + operators.get(i).text() + " " + find(chain.operands().get(i)) + ")";
        }
        return text;
    }

    private static String joined(List<Expression> operands, String operator) {
        StringBuilder text = new StringBuilder("(");
        for (Expression operand : operands) {
            text.append(text.length() == 1 ? "" : " " + operator + " ").append(find(operand));
        }
        return text.append(')').toString();
    }
}
