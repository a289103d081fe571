package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.KeyedLoadIC;
import dev.deltic.ic.KeyedStoreIC;
import dev.deltic.ic.LoadIC;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.JSArray;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;

/** The property and global accesses that most programs spend their time in. One method, too
 *  big for HotSpot to inline into the loop. */
final class AccessOpcodes {
    private AccessOpcodes() { }

    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        InterpreterCode function = frame.code;
        switch (opcode) {
            case GET_NAMED:
                r[code[pc + 1]] = LoadIC.load(frame.realm, r[code[pc + 2]], function.constants, code[pc + 3], function.slots,
                    code[pc + 4]);
                return pc + 5;
            case SET_NAMED:
                StoreIC.store(frame.realm, r[code[pc + 1]], function.constants, code[pc + 2], r[code[pc + 3]], function.feedback,
                    code[pc + 4]);
                return pc + 5;
            case GET_GLOBAL:
                r[code[pc + 1]] = GlobalIC.load(frame.realm, (PropertyKey) function.constants[code[pc + 2]], function.feedback,
                    code[pc + 3]);
                return pc + 4;
            case SET_GLOBAL:
                GlobalIC.store(frame.realm, (PropertyKey) function.constants[code[pc + 1]], r[code[pc + 2]], function.feedback,
                    code[pc + 3]);
                return pc + 4;
            case GET_LENGTH: {
                Object object = r[code[pc + 2]];
                if (object instanceof JSArray array && array.length <= Integer.MAX_VALUE) {
                    r[code[pc + 1]] = SmallIntegers.box((int) array.length);
                } else if (object instanceof String string) {
                    r[code[pc + 1]] = SmallIntegers.box(string.length());
                } else if (object instanceof Rope rope) {
                    r[code[pc + 1]] = SmallIntegers.box(rope.length());
                } else {
                    r[code[pc + 1]] = LoadIC.loadLength(frame.realm, object, function.slots, code[pc + 3]);
                }
                return pc + 4;
            }
            case GET_INDEXED:
                r[code[pc + 1]] = KeyedLoadIC.load(frame.realm, r[code[pc + 2]], r[code[pc + 3]], function.slots, code[pc + 4]);
                return pc + 5;
            case SET_INDEXED:
                KeyedStoreIC.store(frame.realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], function.feedback, code[pc + 4]);
                return pc + 5;
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
