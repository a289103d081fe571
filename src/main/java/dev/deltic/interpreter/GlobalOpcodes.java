package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.EvalDeclarations;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.ic.GlobalIC;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.DeclarationSemantics;
import dev.deltic.semantics.EnvironmentSemantics;
import dev.deltic.values.PropertyKey;

/** Global bindings and lookups by name. */
final class GlobalOpcodes {
    private GlobalOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        switch (opcode) {
            case GET_GLOBAL:
                r[code[pc + 1]] = GlobalIC.load(realm, (PropertyKey) constants[code[pc + 2]], frame.code.feedback, code[pc + 3]);
                return pc + 4;
            case SET_GLOBAL:
                GlobalIC.store(realm, (PropertyKey) constants[code[pc + 1]], r[code[pc + 2]], frame.code.feedback, code[pc + 3]);
                return pc + 4;
            case INITIALIZE_GLOBAL:
                realm.lexicals.values[realm.lexicals.find((PropertyKey) constants[code[pc + 1]])] = r[code[pc + 2]];
                return pc + 3;
            case DECLARE_GLOBALS:
                DeclarationSemantics.declareGlobals(realm, (GlobalDeclarations) constants[code[pc + 1]],
                    environment(r[code[pc + 2]]));
                return pc + 3;
            case DECLARE_EVAL_VARIABLES:
                DeclarationSemantics.declareEvalVariables(realm, (EvalDeclarations) constants[code[pc + 1]],
                    environment(r[code[pc + 2]]));
                return pc + 3;
            case LOOKUP_GET:
                r[code[pc + 1]] = EnvironmentSemantics.get(realm, environment(r[code[pc + 2]]),
                    (PropertyKey) constants[code[pc + 3]], false, isStrict(frame));
                return pc + 5;
            case LOOKUP_GET_TYPEOF:
                r[code[pc + 1]] = EnvironmentSemantics.get(realm, environment(r[code[pc + 2]]),
                    (PropertyKey) constants[code[pc + 3]], true, isStrict(frame));
                return pc + 5;
            case LOOKUP_CALLEE: {
                PropertyKey key = (PropertyKey) constants[code[pc + 3]];
                Object holder = EnvironmentSemantics.resolve(realm, environment(r[code[pc + 2]]), key);
                r[code[pc + 1]] = EnvironmentSemantics.getResolved(realm, holder, key, isStrict(frame));
                r[code[pc + 1] + 1] = EnvironmentSemantics.receiverOf(holder);
                return pc + 5;
            }
            case LOOKUP_RESOLVE:
                r[code[pc + 1]] = EnvironmentSemantics.resolve(realm, environment(r[code[pc + 2]]),
                    (PropertyKey) constants[code[pc + 3]]);
                return pc + 4;
            case GET_RESOLVED:
                r[code[pc + 1]] = EnvironmentSemantics.getResolved(realm, r[code[pc + 2]], (PropertyKey) constants[code[pc + 3]],
                    code[pc + 4] != 0);
                return pc + 5;
            case SET_RESOLVED:
                EnvironmentSemantics.setResolved(realm, r[code[pc + 1]], (PropertyKey) constants[code[pc + 2]], r[code[pc + 3]],
                    code[pc + 4] != 0);
                return pc + 5;
            case LOOKUP_SET_VARIABLE:
                EnvironmentSemantics.setVariable(realm, environment(r[code[pc + 1]]), (PropertyKey) constants[code[pc + 2]],
                    r[code[pc + 3]]);
                return pc + 4;
            case LOOKUP_DELETE:
                r[code[pc + 1]] = EnvironmentSemantics.delete(realm, environment(r[code[pc + 2]]),
                    (PropertyKey) constants[code[pc + 3]]);
                return pc + 4;
            default:
                throw EngineError.unreachable(opcode);
        }
    }

    private static boolean isStrict(InterpreterFrame frame) {
        return frame.function.shared.isStrict();
    }

    private static Environment environment(Object value) {
        return (Environment) value;
    }
}
