package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ClassDecoration;
import dev.deltic.semantics.ClassSemantics;
import dev.deltic.semantics.DecoratedElement;
import dev.deltic.semantics.LiteralSemantics;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.values.PropertyKey;

/** Literals, closures and classes. */
final class LiteralOpcodes {
    private LiteralOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        switch (opcode) {
            case CREATE_OBJECT:
                r[code[pc + 1]] = JSObject.create(realm);
                return pc + 3;
            case CREATE_OBJECT_LITERAL:
                r[code[pc + 1]] = LiteralSemantics.object(realm, (PropertyKey[]) constants[code[pc + 2]], r, code[pc + 3],
                    frame.code.feedback.slots, code[pc + 5]);
                return pc + 6;
            case DEFINE_NAMED:
                StoreIC.define(realm, r[code[pc + 1]], (PropertyKey) constants[code[pc + 2]], r[code[pc + 3]], frame.code.feedback,
                    code[pc + 4]);
                return pc + 5;
            case DEFINE_INDEXED:
                ObjectOperations.createDataPropertyOrThrow(realm, (JSObject) r[code[pc + 1]],
                    TypeConversion.toPropertyKey(realm, r[code[pc + 2]]), r[code[pc + 3]]);
                return pc + 5;
            case CREATE_ARRAY:
                r[code[pc + 1]] = LiteralSemantics.array(realm, r, code[pc + 2], code[pc + 3], frame.code.feedback.slots,
                    code[pc + 4]);
                return pc + 5;
            case CREATE_ARRAY_LITERAL:
                r[code[pc + 1]] = LiteralSemantics.array(realm, (Object[]) constants[code[pc + 2]], frame.code.feedback.slots,
                    code[pc + 3]);
                return pc + 4;
            case APPEND_ELEMENT:
                LiteralSemantics.appendElement((JSArray) r[code[pc + 1]], r[code[pc + 2]]);
                return pc + 3;
            case APPEND_SPREAD:
                LiteralSemantics.appendSpread(realm, r[code[pc + 1]], r[code[pc + 2]], frame.code.feedback.slots, code[pc + 3]);
                return pc + 4;
            case CREATE_REGEXP:
                r[code[pc + 1]] = LiteralSemantics.regExp(realm, (RegExpBoilerplate) constants[code[pc + 2]]);
                return pc + 3;
            case GET_TEMPLATE_OBJECT:
                r[code[pc + 1]] = LiteralSemantics.template(realm, (TemplateBoilerplate) constants[code[pc + 2]]);
                return pc + 3;
            case CREATE_CLOSURE:
                r[code[pc + 1]] = Closure.create(realm, (SharedFunctionInfo) constants[code[pc + 3]], (Environment) r[code[pc + 2]]);
                return pc + 4;
            default:
                return executeDefinition(opcode, frame, r, code, pc);
        }
    }

    private static int executeDefinition(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        switch (opcode) {
            case DEFINE_METHOD:
                ClassSemantics.defineMethod(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], code[pc + 4] != 0);
                return pc + 5;
            case DEFINE_GETTER:
                ClassSemantics.defineAccessor(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], code[pc + 4] != 0, true);
                return pc + 5;
            case DEFINE_SETTER:
                ClassSemantics.defineAccessor(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], code[pc + 4] != 0, false);
                return pc + 5;
            case SET_LITERAL_PROTOTYPE:
                ClassSemantics.setLiteralPrototype(realm, r[code[pc + 1]], r[code[pc + 2]]);
                return pc + 3;
            case COPY_DATA_PROPERTIES:
                PropertySemantics.copyDataProperties(realm, r[code[pc + 1]], r[code[pc + 2]], r, code[pc + 3], code[pc + 4]);
                return pc + 5;
            case SET_FUNCTION_NAME:
                ClassSemantics.setFunctionName(realm, r[code[pc + 1]], r[code[pc + 2]], code[pc + 3]);
                return pc + 4;
            case CREATE_CLASS:
                ClassSemantics.createClass(realm, r, code[pc + 1], r[code[pc + 2]], (Environment) r[code[pc + 3]],
                    (SharedFunctionInfo) frame.code.bytecode.constants[code[pc + 4]]);
                return pc + 5;
            case ADD_PRIVATE_METHOD:
                ClassSemantics.addPrivateMethod(r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], r[code[pc + 4]], code[pc + 5]);
                return pc + 6;
            case DEFINE_PRIVATE_METHOD:
                ClassSemantics.definePrivateMethod(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], code[pc + 4]);
                return pc + 5;
            case SET_FIELD_INITIALIZER:
                ClassSemantics.setFieldInitializer(r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            default:
                return executeDecoration(opcode, realm, r, code, pc);
        }
    }

    private static int executeDecoration(int opcode, Realm realm, Object[] r, int[] code, int pc) {
        switch (opcode) {
            case CREATE_CLASS_DECORATION:
                r[code[pc + 1]] = ClassDecoration.create(r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            case ADD_DECORATOR:
                ((ClassDecoration) r[code[pc + 1]]).addDecorator(r[code[pc + 2]], r[code[pc + 3]], code[pc + 4] != 0);
                return pc + 5;
            case ADD_CLASS_ELEMENT:
                r[code[pc + 1]] = ((ClassDecoration) r[code[pc + 2]]).addElement(realm, r[code[pc + 3]], r[code[pc + 4]], code[pc + 5]);
                return pc + 6;
            case DECORATE_CLASS:
                r[code[pc + 1]] = ((ClassDecoration) r[code[pc + 2]]).apply(realm);
                return pc + 3;
            case RUN_CLASS_INITIALIZERS:
                ((ClassDecoration) r[code[pc + 1]]).runInitializers(realm, code[pc + 2]);
                return pc + 3;
            case DEFINE_DECORATED_FIELD:
                ((DecoratedElement) r[code[pc + 1]]).initialize(realm, r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
