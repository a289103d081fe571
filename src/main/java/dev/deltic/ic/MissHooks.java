package dev.deltic.ic;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.BytecodeReader;
import dev.deltic.bytecode.Opcode;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.runtime.ScriptStack;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** Nashorn's {@code __noSuchProperty__} and {@code __noSuchMethod__}: what a script's read of a property, or of a global name, gives that
 *  nothing has. They are looked for where a read has found nothing and no handler was kept, in the mode {@code nashorn} alone
 *  ({@link dev.deltic.runtime.Agent#answersMissing}), and of objects not before scripts of the engine name one of them. A handler for an
 *  absent property holds for objects without such a function only: giving one to an object, or to a prototype, changes a shape that the
 *  handler checks. */
final class MissHooks {
    private MissHooks() { }

    /** Whether reads of absent properties of an object have to ask it. */
    static boolean isHooked(Realm realm, JSObject object) {
        return object.hasProperty(realm, Names.NO_SUCH_PROPERTY) || object.hasProperty(realm, Names.NO_SUCH_METHOD);
    }

    /** What a property is whose read gave undefined. */
    static Object member(Realm realm, JSObject object, PropertyKey key) {
        if (key.isIndex() || key.isSymbol() || key.isPrivate() || object instanceof ExoticObject || object.hasProperty(realm, key)) {
            return UNDEFINED;
        }
        Object answer = ask(realm, object, key);
        return answer == HOLE ? UNDEFINED : answer;
    }

    /** What a global name is that nobody has; HOLE where nobody answers. */
    static Object global(Realm realm, PropertyKey key) {
        return ask(realm, realm.globalObject(), key);
    }

    private static Object ask(Realm realm, JSObject object, PropertyKey key) {
        Object method = object.get(realm, Names.NO_SUCH_METHOD);
        if (ObjectOperations.isCallable(method) && isCallee(realm)) {
            return BuiltinFunction.create(realm, new NamedCall(method, key.toValue()), 0, key.toDisplayString());
        }
        Object property = object.get(realm, Names.NO_SUCH_PROPERTY);
        return ObjectOperations.isCallable(property) ? ObjectOperations.call(realm, property, object, key.toValue()) : HOLE;
    }

    /** Whether what the running instruction reads is called next: by the first instruction that has anything to do with its register. */
    private static boolean isCallee(Realm realm) {
        ScriptActivation activation = ScriptStack.innermost(realm.agent);
        if (activation == null) {
            return false;
        }
        int pc = activation.pc();
        BytecodeReader reader = new BytecodeReader(activation.shared().bytecode());
        while (!reader.atEnd() && reader.offset() < pc) {
            reader.next();
        }
        if (reader.atEnd() || !isRead(reader.opcode())) {
            return !reader.atEnd() && reader.opcode() == Opcode.LOOKUP_CALLEE;
        }
        int register = reader.operand(0);
        for (reader.next(); !reader.atEnd(); reader.next()) {
            Opcode opcode = reader.opcode();
            if (isCall(opcode) && reader.operand(1) == register) {
                return true;
            }
            for (int i = 0; i < opcode.operandCount(); i++) {
                if (opcode.operand(i).isRegister() && reader.operand(i) == register) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isRead(Opcode opcode) {
        return opcode == Opcode.GET_NAMED || opcode == Opcode.GET_INDEXED || opcode == Opcode.GET_GLOBAL || opcode == Opcode.LOOKUP_GET;
    }

    private static boolean isCall(Opcode opcode) {
        return opcode.ordinal() >= Opcode.CALL0.ordinal() && opcode.ordinal() <= Opcode.CALL_DIRECT_EVAL_SPREAD.ordinal();
    }

    /** {@code __noSuchMethod__} with the name before the arguments. */
    private static final class NamedCall extends NativeCode {
        private final Object method;
        private final Object name;

        NamedCall(Object method, Object name) {
            this.method = method;
            this.name = name;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object[] named = new Object[arguments.length + 1];
            named[0] = name;
            System.arraycopy(arguments, 0, named, 1, arguments.length);
            return ObjectOperations.callArray(realm, method, thisValue, named);
        }
    }
}
