package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WithEnvironment;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.EnvironmentSemantics;
import dev.deltic.values.SmallIntegers;

/** Registers, constants and environments. */
final class EnvironmentOpcodes {
    private EnvironmentOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        switch (opcode) {
            case LOAD_UNDEFINED:
                r[code[pc + 1]] = UNDEFINED;
                return pc + 2;
            case LOAD_NULL:
                r[code[pc + 1]] = null;
                return pc + 2;
            case LOAD_TRUE:
                r[code[pc + 1]] = Boolean.TRUE;
                return pc + 2;
            case LOAD_FALSE:
                r[code[pc + 1]] = Boolean.FALSE;
                return pc + 2;
            case LOAD_HOLE:
                r[code[pc + 1]] = HOLE;
                return pc + 2;
            case LOAD_SMI:
                r[code[pc + 1]] = SmallIntegers.box(code[pc + 2]);
                return pc + 3;
            case LOAD_CONSTANT:
                r[code[pc + 1]] = constants[code[pc + 2]];
                return pc + 3;
            case MOVE:
                r[code[pc + 1]] = r[code[pc + 2]];
                return pc + 3;
            case CHECK_HOLE:
                check(realm, r[code[pc + 1]], constants[code[pc + 2]]);
                return pc + 3;
            case CHECK_THIS:
                if (r[code[pc + 1]] == HOLE) {
                    throw Errors.create(realm, MessageTemplate.SUPER_NOT_CALLED);
                }
                return pc + 2;
            case CHECK_THIS_UNBOUND:
                if (r[code[pc + 1]] != HOLE) {
                    throw Errors.create(realm, MessageTemplate.SUPER_CALLED_TWICE);
                }
                return pc + 2;
            case LOAD_GLOBAL_THIS:
                r[code[pc + 1]] = realm.globalThis;
                return pc + 2;
            case COERCE_THIS:
                r[code[pc + 1]] = CallSemantics.coerceThis(realm, r[code[pc + 1]]);
                return pc + 2;
            case CREATE_ENVIRONMENT:
                r[code[pc + 1]] = EnvironmentSemantics.create(r[code[pc + 2]], constants[code[pc + 3]]);
                return pc + 4;
            case COPY_ENVIRONMENT:
                r[code[pc + 1]] = environment(r[code[pc + 2]]).copy();
                return pc + 3;
            case CREATE_WITH_ENVIRONMENT:
                r[code[pc + 1]] = new WithEnvironment(environment(r[code[pc + 2]]), (JSObject) r[code[pc + 3]]);
                return pc + 4;
            case GET_ENVIRONMENT_SLOT:
                r[code[pc + 1]] = environment(r[code[pc + 2]]).slots[code[pc + 3]];
                return pc + 4;
            case GET_ENVIRONMENT_SLOT_CHECKED:
                r[code[pc + 1]] = check(realm, environment(r[code[pc + 2]]).slots[code[pc + 3]], constants[code[pc + 4]]);
                return pc + 5;
            case GET_OUTER_SLOT:
                r[code[pc + 1]] = environment(r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]];
                return pc + 5;
            case GET_OUTER_SLOT_CHECKED:
                r[code[pc + 1]] = check(realm, environment(r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]],
                    constants[code[pc + 5]]);
                return pc + 6;
            case SET_ENVIRONMENT_SLOT:
                environment(r[code[pc + 1]]).slots[code[pc + 2]] = r[code[pc + 3]];
                return pc + 4;
            case SET_OUTER_SLOT:
                environment(r[code[pc + 1]]).outer(code[pc + 2]).slots[code[pc + 3]] = r[code[pc + 4]];
                return pc + 5;
            case GET_IMPORT:
                r[code[pc + 1]] = EnvironmentSemantics.importValue(realm, environment(r[code[pc + 2]]), code[pc + 3], code[pc + 4],
                    constants[code[pc + 5]]);
                return pc + 6;
            case THROW_CONST_ASSIGNMENT:
                throw Errors.create(realm, MessageTemplate.CONST_ASSIGNMENT);
            default:
                throw EngineError.unreachable(opcode);
        }
    }

    private static Environment environment(Object value) {
        return (Environment) value;
    }

    private static Object check(Realm realm, Object value, Object name) {
        if (value == HOLE) {
            throw EnvironmentSemantics.beforeInitialization(realm, name);
        }
        return value;
    }
}
