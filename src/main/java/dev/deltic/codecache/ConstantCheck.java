package dev.deltic.codecache;

import static dev.deltic.codecache.ByteSource.check;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeReader;
import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.PropertyKey;

/** Checks that constants are of the sorts that the instructions take them for. The bytecode verifier leaves that to the compiler, which
 *  is another's word here. */
final class ConstantCheck {
    private ConstantCheck() { }

    static void verify(BytecodeArray bytecode) {
        for (BytecodeReader reader = new BytecodeReader(bytecode); !reader.atEnd(); reader.next()) {
            Opcode opcode = reader.opcode();
            for (int i = 0; i < opcode.operandCount(); i++) {
                if (opcode.operand(i) == OperandKind.CONSTANT) {
                    Object constant = bytecode.constants[reader.operand(i)];
                    check(fits(opcode, i, constant), "a constant that does not fit");
                    if (opcode == Opcode.CREATE_OBJECT_LITERAL) {
                        check(((PropertyKey[]) constant).length == reader.operand(i + 2), "more names than values, or fewer");
                    }
                }
            }
        }
    }

    private static boolean fits(Opcode opcode, int operand, Object constant) {
        return switch (opcode) {
            case LOAD_CONSTANT -> constant instanceof String || constant instanceof Number;
            case CREATE_ENVIRONMENT -> constant instanceof EnvironmentLayout;
            case DECLARE_GLOBALS -> constant instanceof GlobalDeclarations;
            case CREATE_PRIVATE_NAME -> constant instanceof PrivateNameBoilerplate;
            case CALL_DIRECT_EVAL, CALL_DIRECT_EVAL_SPREAD -> constant instanceof EvalSite;
            case CREATE_MAPPED_ARGUMENTS -> constant instanceof int[];
            case THROW_ERROR -> operand == 0 ? constant instanceof MessageTemplate : constant instanceof String;
            case CHECK_OBJECT -> constant instanceof MessageTemplate;
            case CREATE_OBJECT_LITERAL -> constant instanceof PropertyKey[];
            case CREATE_ARRAY_LITERAL -> constant != null && constant.getClass() == Object[].class;
            case CREATE_REGEXP -> constant instanceof RegExpBoilerplate;
            case GET_TEMPLATE_OBJECT -> constant instanceof TemplateBoilerplate;
            case CREATE_CLOSURE, CREATE_CLASS -> constant instanceof SharedFunctionInfo;
            case CHECK_OBJECT_COERCIBLE -> constant instanceof PropertyKey || constant instanceof String;
            // No script declares the variables of eval code; all others name a binding.
            case DECLARE_EVAL_VARIABLES -> false;
            default -> constant instanceof String;
        };
    }
}
