package dev.deltic.bytecodegen;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Literal;
import dev.deltic.ast.RegExpLiteral;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.values.Hole;
import java.util.List;

/** Literals but for objects and classes. */
final class LiteralGenerator {
    /** An array literal of at most so many elements is made of registers, a longer one is appended to. */
    private static final int ARRAY_RANGE = 16;

    private final CodeContext context;
    private final BytecodeBuilder code;

    LiteralGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** dst ← a primitive. */
    void literal(Object value, int dst) {
        if (value == null) {
            code.emit(Opcode.LOAD_NULL, dst);
        } else if (value instanceof Boolean bool) {
            code.emit(bool ? Opcode.LOAD_TRUE : Opcode.LOAD_FALSE, dst);
        } else if (value instanceof Integer integer) {
            code.emit(Opcode.LOAD_SMI, dst, integer);
        } else if (value instanceof Double number && isInteger(number)) {
            code.emit(Opcode.LOAD_SMI, dst, (int) (double) number);
        } else {
            code.emit(Opcode.LOAD_CONSTANT, dst, code.constant(value));
        }
    }

    private static boolean isInteger(double number) {
        return (int) number == number && (number != 0 || 1 / number > 0);
    }

    void closure(FunctionLiteral literal, int dst) {
        closure(literal, literal.name(), dst);
    }

    /** A closure by another name than its literal says. */
    void closure(FunctionLiteral literal, String name, int dst) {
        closure(literal, name, null, dst);
    }

    /** The closure of a method; {@code home} as in {@link SharedFunctionInfo#home}. */
    void closure(FunctionLiteral literal, String name, String home, int dst) {
        SharedFunctionInfo shared = FunctionCompiler.share(context.unit, literal, context.scopes.current(), name);
        shared.home = home;
        code.emit(Opcode.CREATE_CLOSURE, dst, context.environment(), code.constant(shared));
    }

    void regExp(RegExpLiteral literal, int dst) {
        context.at(literal);
        code.emit(Opcode.CREATE_REGEXP, dst, code.constant(new RegExpBoilerplate(literal.pattern(), literal.flags())));
    }

    // ---- Templates --------------------------------------------------------------------------------------------------

    /** Converts each value before the next is evaluated. */
    void template(TemplateLiteral template, int dst) {
        List<String> strings = template.cooked();
        List<Expression> expressions = template.expressions();
        if (expressions.isEmpty()) {
            literal(strings.get(0), dst);
            return;
        }
        int count = expressions.size();
        for (String string : strings) {
            count += string.isEmpty() ? 0 : 1;
        }
        int first = code.newTemporaries(count);
        int next = first;
        for (int i = 0; i < strings.size(); i++) {
            if (!strings.get(i).isEmpty()) {
                literal(strings.get(i), next++);
            }
            if (i < expressions.size()) {
                int mark = code.mark();
                int value = context.expressions.any(expressions.get(i));
                context.at(expressions.get(i));
                code.emit(Opcode.TO_STRING, next++, value);
                code.releaseTo(mark);
            }
        }
        if (count == 1) {
            context.move(dst, first);
        } else {
            code.emit(Opcode.CONCAT, dst, first, count);
        }
    }

    static TemplateBoilerplate boilerplate(TemplateLiteral template) {
        return new TemplateBoilerplate(template.cooked().toArray(new String[0]), template.raw().toArray(new String[0]));
    }

    // ---- Arrays -----------------------------------------------------------------------------------------------------

    void array(ArrayLiteral literal, int dst) {
        List<Expression> elements = literal.elements();
        int constants = constantPrefix(elements);
        if (constants == elements.size() && constants > 0) {
            constantArray(elements, constants, dst);
            return;
        }
        if (elements.size() <= ARRAY_RANGE && isPlain(elements)) {
            int first = code.newTemporaries(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                context.expressions.into(elements.get(i), first + i);
            }
            code.emit(Opcode.CREATE_ARRAY, dst, first, elements.size(), context.feedback(FeedbackSlotKind.ARRAY_LITERAL));
            return;
        }
        int array = context.workRegister(dst);
        constantArray(elements, constants, array);
        append(elements, constants, array, false);
        context.move(dst, array);
    }

    /** The array of arguments with spread elements among them. */
    int argumentArray(List<Expression> arguments) {
        int array = code.newTemporary();
        int first = code.mark();
        int plain = 0;
        while (!(arguments.get(plain) instanceof SpreadElement)) {
            plain++;
        }
        code.newTemporaries(plain);
        for (int i = 0; i < plain; i++) {
            context.expressions.into(arguments.get(i), first + i);
        }
        code.emit(Opcode.CREATE_ARRAY, array, first, plain, context.feedback(FeedbackSlotKind.ARRAY_LITERAL));
        code.releaseTo(first);
        append(arguments, plain, array, plain == arguments.size() - 1);
        return array;
    }

    /** Appends elements; {@code lastArgument}: errors name the spread argument as such. */
    private void append(List<Expression> elements, int from, int array, boolean lastArgument) {
        for (int i = from; i < elements.size(); i++) {
            int mark = code.mark();
            Expression element = elements.get(i);
            if (element instanceof SpreadElement spread) {
                int iterable = context.expressions.any(spread.argument());
                context.at(spread.start(), lastArgument ? spread : spread.argument());
                code.emit(Opcode.APPEND_SPREAD, array, iterable, context.feedback(FeedbackSlotKind.ITERATION));
            } else if (element == null) {
                int hole = code.newTemporary();
                code.emit(Opcode.LOAD_HOLE, hole);
                code.emit(Opcode.APPEND_ELEMENT, array, hole);
            } else {
                code.emit(Opcode.APPEND_ELEMENT, array, context.expressions.any(element));
            }
            code.releaseTo(mark);
        }
    }

    private void constantArray(List<Expression> elements, int count, int dst) {
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            Expression element = elements.get(i);
            values[i] = element == null ? Hole.HOLE : ((Literal) element).value();
        }
        code.emit(Opcode.CREATE_ARRAY_LITERAL, dst, code.constant(values),
                context.feedback(FeedbackSlotKind.ARRAY_LITERAL));
    }

    private static int constantPrefix(List<Expression> elements) {
        int count = 0;
        while (count < elements.size() && (elements.get(count) == null || elements.get(count) instanceof Literal)) {
            count++;
        }
        return count;
    }

    private static boolean isPlain(List<Expression> elements) {
        for (Expression element : elements) {
            if (element == null || element instanceof SpreadElement) {
                return false;
            }
        }
        return true;
    }
}
