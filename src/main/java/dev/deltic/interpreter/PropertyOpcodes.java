package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.ic.KeyedLoadIC;
import dev.deltic.ic.KeyedStoreIC;
import dev.deltic.ic.LoadIC;
import dev.deltic.ic.PrivateIC;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PrivateElements;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;

/** Properties and private names. */
final class PropertyOpcodes {
    private PropertyOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        switch (opcode) {
            case GET_NAMED:
                r[code[pc + 1]] = LoadIC.load(realm, r[code[pc + 2]], (PropertyKey) constants[code[pc + 3]], frame.code.feedback.slots,
                    code[pc + 4]);
                return pc + 5;
            case GET_LENGTH:
                r[code[pc + 1]] = LoadIC.loadLength(realm, r[code[pc + 2]], frame.code.feedback.slots, code[pc + 3]);
                return pc + 4;
            case SET_NAMED:
                StoreIC.store(realm, r[code[pc + 1]], (PropertyKey) constants[code[pc + 2]], r[code[pc + 3]], frame.code.feedback,
                    code[pc + 4]);
                return pc + 5;
            case GET_INDEXED:
                r[code[pc + 1]] = KeyedLoadIC.load(realm, r[code[pc + 2]], r[code[pc + 3]], frame.code.feedback.slots, code[pc + 4]);
                return pc + 5;
            case SET_INDEXED:
                KeyedStoreIC.store(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], frame.code.feedback, code[pc + 4]);
                return pc + 5;
            case DELETE_PROPERTY:
                r[code[pc + 1]] = PropertySemantics.delete(realm, r[code[pc + 2]], r[code[pc + 3]], code[pc + 4] != 0);
                return pc + 5;
            case GET_METHOD:
                r[code[pc + 1]] = ObjectOperations.getMethod(realm, r[code[pc + 2]], (PropertyKey) constants[code[pc + 3]]);
                return pc + 4;
            case GET_HOME_OBJECT:
                r[code[pc + 1]] = PropertySemantics.homeObject(r[code[pc + 2]]);
                return pc + 3;
            case SET_HOME_OBJECT:
                ((Closure) r[code[pc + 1]]).homeObject = (JSObject) r[code[pc + 2]];
                return pc + 3;
            case GET_SUPER_BASE:
                r[code[pc + 1]] = PropertySemantics.superBase(realm, r[code[pc + 2]]);
                return pc + 3;
            case GET_SUPER_PROPERTY:
                r[code[pc + 1]] = PropertySemantics.getSuper(realm, r[code[pc + 2]], r[code[pc + 3]], r[code[pc + 4]]);
                return pc + 5;
            case SET_SUPER_PROPERTY:
                PropertySemantics.setSuper(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], r[code[pc + 4]],
                    code[pc + 5] != 0);
                return pc + 6;
            case CREATE_PRIVATE_NAME:
                r[code[pc + 1]] = realm.agent.privateName((PrivateNameBoilerplate) constants[code[pc + 2]]);
                return pc + 3;
            case GET_PRIVATE:
                r[code[pc + 1]] = PrivateIC.load(realm, r[code[pc + 2]], (PrivateName) r[code[pc + 3]], frame.code.feedback.slots,
                    code[pc + 4]);
                return pc + 5;
            case SET_PRIVATE:
                PrivateIC.store(realm, r[code[pc + 1]], (PrivateName) r[code[pc + 2]], r[code[pc + 3]], frame.code.feedback.slots,
                    code[pc + 4]);
                return pc + 5;
            case DEFINE_PRIVATE_FIELD:
                PrivateElements.addField(realm, (JSObject) r[code[pc + 1]], (PrivateName) r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            case HAS_PRIVATE:
                r[code[pc + 1]] = PrivateIC.has(realm, r[code[pc + 2]], (PrivateName) r[code[pc + 3]], frame.code.feedback.slots,
                    code[pc + 4]);
                return pc + 5;
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
