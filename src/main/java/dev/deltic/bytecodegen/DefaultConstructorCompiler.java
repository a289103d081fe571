package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackSlotKind;

/** The constructor of a class that declares none. Passes its arguments on without iterating them.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation">ClassDefinitionEvaluation</a>, step 14 */
final class DefaultConstructorCompiler implements LazyFunctionCompiler {
    private final int position;

    DefaultConstructorCompiler(int position) {
        this.position = position;
    }

    @Override
    public BytecodeArray compile(SharedFunctionInfo function) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        code.position(position);
        if (function.kind() == FunctionKind.CLASS_CONSTRUCTOR) {
            if (function.has(SharedFunctionInfo.HAS_INSTANCE_ELEMENTS)) {
                code.emit(Opcode.INITIALIZE_INSTANCE, code.thisRegister(), code.calleeRegister());
            }
            code.emit(Opcode.RETURN_UNDEFINED);
            return code.build();
        }
        int newTarget = code.newLocal("new.target");
        code.setNewTargetRegister(newTarget);
        int arguments = code.useArguments();
        int array = code.newTemporary();
        int result = code.newTemporary();
        code.emit(Opcode.CREATE_REST, array, arguments, 0);
        code.emit(Opcode.GET_SUPER_CONSTRUCTOR, result, code.calleeRegister());
        code.emit(Opcode.CONSTRUCT_SUPER_SPREAD, result, result, newTarget, array,
                code.feedback(FeedbackSlotKind.CONSTRUCT));
        code.emit(Opcode.INITIALIZE_INSTANCE, result, code.calleeRegister());
        code.emit(Opcode.RETURN, result);
        return code.build();
    }
}
