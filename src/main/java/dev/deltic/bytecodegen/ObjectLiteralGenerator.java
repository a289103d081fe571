package dev.deltic.bytecodegen;

import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.ObjectProperty;
import dev.deltic.ast.PropertyKind;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;

/** Object literals. A run of plain properties at the start is made in one instruction; nothing can observe that.
 *  <a href="https://tc39.es/ecma262/#sec-object-initializer">Object Initializer</a> */
final class ObjectLiteralGenerator {
    /** The most properties of that run: they are all in registers at once. */
    private static final int RANGE = 24;

    private final CodeContext context;
    private final BytecodeBuilder code;

    ObjectLiteralGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void object(ObjectLiteral literal, int dst) {
        List<ObjectProperty> properties = literal.properties();
        int object = context.workRegister(dst);
        int done = prefix(properties, object);
        for (int i = done; i < properties.size(); i++) {
            int mark = code.mark();
            property(properties.get(i), object);
            code.releaseTo(mark);
        }
        context.move(dst, object);
    }

    /** Makes the object with its first plain properties; returns how many. */
    private int prefix(List<ObjectProperty> properties, int object) {
        ArrayList<PropertyKey> keys = new ArrayList<>();
        while (keys.size() < properties.size() && keys.size() < RANGE) {
            ObjectProperty property = properties.get(keys.size());
            boolean plain = (property.propertyKind() == PropertyKind.VALUE
                    || property.propertyKind() == PropertyKind.SHORTHAND) && !property.computed();
            String name = plain ? ReferenceGenerator.constantName(property.key()) : null;
            if (name == null || keys.contains(context.unit.name(name))) {
                break;
            }
            keys.add(context.unit.name(name));
        }
        int count = keys.size();
        if (count == 0) {
            code.emit(Opcode.CREATE_OBJECT, object, context.feedback(FeedbackSlotKind.OBJECT_LITERAL));
            return 0;
        }
        int mark = code.mark();
        int first = code.newTemporaries(count);
        for (int i = 0; i < count; i++) {
            context.expressions.into(properties.get(i).value(), first + i);
        }
        code.emit(Opcode.CREATE_OBJECT_LITERAL, object, code.constant(keys.toArray(new PropertyKey[0])), first, count,
                context.feedback(FeedbackSlotKind.OBJECT_LITERAL));
        code.releaseTo(mark);
        return count;
    }

    private void property(ObjectProperty property, int object) {
        context.at(property);
        switch (property.propertyKind()) {
            case VALUE, SHORTHAND -> value(property, object);
            case SPREAD -> {
                int source = context.expressions.any(property.value());
                context.at(property);
                code.emit(Opcode.COPY_DATA_PROPERTIES, object, source, code.mark(), 0);
            }
            case PROTOTYPE -> code.emit(Opcode.SET_LITERAL_PROTOTYPE, object, context.expressions.any(property.value()));
            case METHOD -> method(property.key(), property.computed(), (FunctionLiteral) property.value(), "Object", object,
                    Opcode.DEFINE_METHOD, true);
            case GETTER -> method(property.key(), property.computed(), (FunctionLiteral) property.value(), "Object", object,
                    Opcode.DEFINE_GETTER, true);
            case SETTER -> method(property.key(), property.computed(), (FunctionLiteral) property.value(), "Object", object,
                    Opcode.DEFINE_SETTER, true);
        }
    }

    private void value(ObjectProperty property, int object) {
        String name = property.computed() ? null : ReferenceGenerator.constantName(property.key());
        if (name != null) {
            int value = context.expressions.any(property.value());
            context.at(property);
            code.emit(Opcode.DEFINE_NAMED, object, context.key(name), value,
                    context.feedback(FeedbackSlotKind.DEFINE_NAMED));
            return;
        }
        int key = key(property.key(), property.computed());
        int value = code.newTemporary();
        if (property.computed()) {
            context.expressions.intoNamed(property.value(), value, key);
        } else {
            context.expressions.into(property.value(), value);
        }
        context.at(property);
        code.emit(Opcode.DEFINE_INDEXED, object, key, value, context.feedback(FeedbackSlotKind.DEFINE_INDEXED));
    }

    /** A temporary with a property key: of a computed one, ToPropertyKey of its value. */
    int key(Expression key, boolean computed) {
        int register = context.expressions.temporary(key);
        if (computed) {
            context.at(key);
            code.emit(Opcode.TO_PROPERTY_KEY, register, register);
        }
        return register;
    }

    /** Defines a method or accessor on an object or class; the opcode is one of the three that do that. {@code home} is the class's
     *  name. */
    void method(Expression keyExpression, boolean computed, FunctionLiteral literal, String home, int object, Opcode opcode,
                boolean enumerable) {
        int key = key(keyExpression, computed);
        method(key, computed, literal, home, object, opcode, enumerable);
    }

    /** As above, with the key in a register. */
    private void method(int key, boolean computed, FunctionLiteral literal, String home, int object, Opcode opcode,
                        boolean enumerable) {
        int closure = code.newTemporary();
        if (computed) {
            context.literals.closure(literal, literal.name(), home, closure);
            int prefix = opcode == Opcode.DEFINE_GETTER ? 1 : opcode == Opcode.DEFINE_SETTER ? 2 : 0;
            code.emit(Opcode.SET_FUNCTION_NAME, closure, key, prefix);
        } else {
            namedMethod(literal, home, closure);
        }
        code.emit(opcode, object, key, closure, enumerable ? 1 : 0);
    }

    /** dst ← the closure of a method or accessor whose name parsing knew. */
    void namedMethod(FunctionLiteral literal, String home, int dst) {
        String prefix = switch (literal.functionKind()) {
            case GETTER -> "get ";
            case SETTER -> "set ";
            default -> "";
        };
        context.literals.closure(literal, prefix + literal.name(), home, dst);
    }
}
