package dev.deltic.bytecode;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.source.Source;
import java.util.Arrays;

/** Prints bytecode for people: {@code --print-bytecode} and the golden tests. The format has no offsets that change with the
 *  machine or the run. */
public final class Disassembler {
    private final StringBuilder out = new StringBuilder();

    private Disassembler() { }

    /** The text of a function that is compiled, and of the functions in it that are. */
    public static String disassembleAll(SharedFunctionInfo function) {
        Disassembler disassembler = new Disassembler();
        disassembler.function(function, true);
        return disassembler.out.toString();
    }

    /** The text of one function that is compiled. */
    public static String disassemble(SharedFunctionInfo function) {
        Disassembler disassembler = new Disassembler();
        disassembler.function(function, false);
        return disassembler.out.toString();
    }

    private void function(SharedFunctionInfo function, boolean inner) {
        BytecodeArray bytecode = function.bytecodeIfCompiled();
        if (bytecode == null) {
            return;
        }
        out.append(function.kind()).append(' ').append(function).append(function.isStrict() ? " strict" : "");
        out.append(" length ").append(function.length()).append(" parameters ").append(bytecode.parameterCount);
        out.append(" registers ").append(bytecode.registerCount);
        if (bytecode.newTargetRegister >= 0) {
            out.append(" new.target r").append(bytecode.newTargetRegister);
        }
        if (bytecode.argumentsRegister >= 0) {
            out.append(" arguments r").append(bytecode.argumentsRegister);
        }
        out.append('\n');
        instructions(bytecode, function.source());
        handlers(bytecode);
        constants(bytecode);
        if (inner) {
            innerFunctions(bytecode);
        }
    }

    private void innerFunctions(BytecodeArray bytecode) {
        for (Object constant : bytecode.constants) {
            SharedFunctionInfo[] functions = constant instanceof SharedFunctionInfo single
                    ? new SharedFunctionInfo[] {single} : constant instanceof GlobalDeclarations globals
                    ? globals.functions() : constant instanceof EvalDeclarations evals ? evals.functions()
                    : new SharedFunctionInfo[0];
            for (SharedFunctionInfo function : functions) {
                if (function.bytecodeIfCompiled() != null) {
                    out.append('\n');
                    function(function, true);
                }
            }
        }
    }

    // ---- Instructions -----------------------------------------------------------------------------------------------

    private void instructions(BytecodeArray bytecode, Source source) {
        SourcePositionTable.Cursor position = bytecode.positions.cursor();
        boolean more = position.next();
        for (BytecodeReader reader = new BytecodeReader(bytecode); !reader.atEnd(); reader.next()) {
            String where = "";
            if (more && position.codeOffset() == reader.offset()) {
                where = source.line(position.position()) + ":" + source.column(position.position());
                more = position.next();
            }
            column(where, 8);
            String offset = Integer.toString(reader.offset());
            column(offset, 5);
            int start = out.length();
            out.append(reader.opcode().name());
            for (int i = 0; i < reader.opcode().operandCount(); i++) {
                out.append(i == 0 ? " " : ", ");
                operand(bytecode, reader, i);
            }
            comment(bytecode, reader, start);
            out.append('\n');
        }
    }

    private void column(String text, int width) {
        out.append(text);
        for (int i = text.length(); i < width; i++) {
            out.append(' ');
        }
    }

    private void operand(BytecodeArray bytecode, BytecodeReader reader, int index) {
        int value = reader.operand(index);
        switch (reader.opcode().operand(index)) {
            case REG, OUT_REG, IN_OUT_REG, OUT_PAIR, RANGE -> register(bytecode, value);
            case CONSTANT, KEY, JUMP_TABLE -> out.append('[').append(value).append(']');
            case FEEDBACK -> out.append('#').append(value);
            case JUMP -> out.append("->").append(value);
            case COUNT, IMMEDIATE, SLOT, DEPTH -> out.append(value);
        }
    }

    private void register(BytecodeArray bytecode, int register) {
        if (register == 0) {
            out.append("this");
        } else if (register == bytecode.calleeRegister()) {
            out.append("callee");
        } else if (register == bytecode.environmentRegister()) {
            out.append("env");
        } else {
            out.append('r').append(register);
        }
    }

    /** The constants and names an instruction refers to. */
    private void comment(BytecodeArray bytecode, BytecodeReader reader, int start) {
        boolean any = false;
        for (int i = 0; i < reader.opcode().operandCount(); i++) {
            OperandKind kind = reader.opcode().operand(i);
            if (kind.isConstant()) {
                if (!any) {
                    pad(start);
                }
                out.append(any ? ", " : "; ").append(constant(bytecode.constants[reader.operand(i)]));
                any = true;
            }
        }
    }

    private void pad(int start) {
        while (out.length() < start + 44) {
            out.append(' ');
        }
        out.append(' ');
    }

    // ---- Tables -----------------------------------------------------------------------------------------------------

    private void handlers(BytecodeArray bytecode) {
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            out.append("  handler ").append(handlers.start(i)).append("..").append(handlers.end(i)).append(" -> ");
            out.append(handlers.handler(i)).append(" exception r").append(handlers.register(i)).append('\n');
        }
    }

    private void constants(BytecodeArray bytecode) {
        FeedbackSlotKind[] kinds = bytecode.feedbackKinds();
        if (kinds.length > 0) {
            out.append("  feedback");
            for (FeedbackSlotKind kind : kinds) {
                out.append(' ').append(kind);
            }
            out.append('\n');
        }
    }

    private static String constant(Object value) {
        if (value instanceof String string) {
            return quote(string);
        }
        if (value instanceof int[] ints) {
            return Arrays.toString(ints);
        }
        if (value instanceof GlobalDeclarations globals) {
            return "let " + list(globals.lets()) + " const " + list(globals.constants()) + " function "
                    + list(globals.functionNames()) + " var " + list(globals.variables()) + " block "
                    + list(globals.annexBFunctions());
        }
        if (value instanceof EvalDeclarations evals) {
            return "function " + list(evals.functionNames()) + " var " + list(evals.variables()) + " block "
                    + list(evals.annexBFunctions());
        }
        if (value instanceof Object[] objects) {
            return list(objects);
        }
        if (value instanceof EnvironmentLayout layout) {
            return layout(layout);
        }
        if (value instanceof SharedFunctionInfo function) {
            return "function " + function;
        }
        if (value instanceof TemplateBoilerplate template) {
            return "template of " + template.count();
        }
        if (value instanceof EvalSite site) {
            return site.strict() ? "strict eval" : "sloppy eval";
        }
        return String.valueOf(value);
    }

    private static String layout(EnvironmentLayout layout) {
        StringBuilder text = new StringBuilder(layout.kind().name()).append(" {");
        for (int i = 0; i < layout.slotCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(layout.slotKind(i)).append(' ');
            text.append(layout.name(i) == null ? "-" : layout.name(i).toString());
        }
        return text.append('}').append(layout.takesEvalVariables() ? " dynamic" : "").toString();
    }

    private static String list(Object[] objects) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < objects.length; i++) {
            text.append(i == 0 ? "" : ", ").append(objects[i] instanceof String string ? quote(string) : objects[i]);
        }
        return text.append('}').toString();
    }

    private static String quote(String string) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                text.append(c);
            } else {
                text.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16));
                text.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return text.append('"').toString();
    }
}
