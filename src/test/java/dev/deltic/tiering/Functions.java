package dev.deltic.tiering;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.interpreter.InterpreterCodeProvider;
import dev.deltic.interpreter.TierUpHook;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Realm;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.values.Undefined;

/** Functions made by hand, for tests that are not about what functions do. */
final class Functions {
    private Functions() { }

    static Source source(String name) {
        return new Source(name, "", SourceKind.SCRIPT);
    }

    /** A function that returns 1. */
    static SharedFunctionInfo one(Source source, String name) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        int register = code.newLocal("x");
        code.emit(Opcode.LOAD_SMI, register, 1);
        code.emit(Opcode.RETURN, register);
        BytecodeArray bytecode = code.build();
        return new SharedFunctionInfo(FunctionKind.NORMAL, name, 0, SharedFunctionInfo.STRICT, 0, 0, source, ignored -> bytecode);
    }

    /** The interpreter's code of a function, which has been called once. */
    static InterpreterCode interpreted(Realm realm, SharedFunctionInfo function) {
        new InterpreterCodeProvider(new TierUpHook() { }).initialCode(function);
        Closure.create(realm, function, null).run(Undefined.UNDEFINED);
        return (InterpreterCode) function.code();
    }
}
