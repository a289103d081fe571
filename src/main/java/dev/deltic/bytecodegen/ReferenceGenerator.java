package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;
import static dev.deltic.bytecodegen.ReferenceKinds.*;

import dev.deltic.ast.CallExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.Literal;
import dev.deltic.ast.Node;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.PrivateIn;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.SuperProperty;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Location;
import dev.deltic.scope.Variable;

/** Properties and bindings as something to read, write, update, call or delete. */
final class ReferenceGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    ReferenceGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    // ---- Reading in place -------------------------------------------------------------------------------------------

    /** dst ← a property. */
    void read(Expression expression, int dst) {
        int mark = code.mark();
        switch (expression.kind().ordinal()) {
            case PROPERTY_ACCESS -> {
                PropertyAccess access = (PropertyAccess) expression;
                int object = context.expressions.any(access.object());
                context.calls().shortCircuit(access.optional(), object);
                readNamed(access, object, dst, FeedbackSlotKind.LOAD_NAMED);
            }
            case INDEX_ACCESS -> {
                IndexAccess access = (IndexAccess) expression;
                int object = context.expressions.stable(access.object(), access.index());
                context.calls().shortCircuit(access.optional(), object);
                readIndexed(access, object, dst, FeedbackSlotKind.LOAD_NAMED);
            }
            case PRIVATE_ACCESS -> {
                PrivateAccess access = (PrivateAccess) expression;
                int object = context.expressions.any(access.object());
                context.calls().shortCircuit(access.optional(), object);
                readPrivate(access, object, dst);
            }
            default -> readSuper((SuperProperty) expression, dst);
        }
        code.releaseTo(mark);
    }

    /** dst ← object.name, to be called or not, as the kind says. */
    void readNamed(PropertyAccess access, int object, int dst, FeedbackSlotKind kind) {
        context.at(access.end() - access.name().length(), access.object());
        if (access.name().equals("length")) {
            code.emit(Opcode.GET_LENGTH, dst, object, context.feedback(kind));
        } else {
            code.emit(Opcode.GET_NAMED, dst, object, context.key(access.name()), context.feedback(kind));
        }
    }

    /** dst ← object[index]; evaluates the index. The kind is for one that is a name. */
    void readIndexed(IndexAccess access, int object, int dst, FeedbackSlotKind kind) {
        if (constantName(access.index()) != null) {
            context.at(access.index().start(), access.object());
            code.emit(Opcode.GET_NAMED, dst, object, context.key(constantName(access.index())), context.feedback(kind));
            return;
        }
        int key = context.expressions.any(access.index());
        context.at(access.index().start(), access.object());
        code.emit(Opcode.GET_INDEXED, dst, object, key, context.feedback(FeedbackSlotKind.LOAD_INDEXED));
    }

    /** dst ← object.#name */
    void readPrivate(PrivateAccess access, int object, int dst) {
        int name = context.variables.any(access.name());
        context.at(access.name().start(), access.object());
        code.emit(Opcode.GET_PRIVATE, dst, object, name, context.feedback(FeedbackSlotKind.PRIVATE_NAME));
    }

    /** dst ← super.key */
    void readSuper(SuperProperty property, int dst) {
        Reference reference = prepareSuper(property);
        read(reference, dst);
    }

    /** dst ← #name in object */
    void privateIn(PrivateIn expression, int dst) {
        int object = context.expressions.any(expression.object());
        int name = context.variables.any(expression.name());
        context.at(expression);
        code.emit(Opcode.HAS_PRIVATE, dst, object, name, context.feedback(FeedbackSlotKind.PRIVATE_NAME));
    }

    /** The name of a property that a literal key makes, or null when it is no string or an array index. */
    static String constantName(Expression key) {
        return key instanceof Literal literal && literal.value() instanceof String name && CompilationUnit.isName(name)
                ? name : null;
    }

    // ---- Reading and writing ----------------------------------------------------------------------------------------

    /** Evaluates the parts of a target. {@code next}, if not null, is evaluated before the reference is used;
     *  {@code updated} means that it is read and then written. */
    Reference prepare(Node target, Expression next, boolean updated) {
        return switch (target.kind().ordinal()) {
            case IDENTIFIER -> prepareVariable((Identifier) target);
            case PROPERTY_ACCESS -> {
                PropertyAccess access = (PropertyAccess) target;
                int object = stable(access.object(), next);
                yield property(Reference.Kind.NAMED, object, context.key(access.name()),
                        access.end() - access.name().length(), access.object());
            }
            case INDEX_ACCESS -> prepareIndexed((IndexAccess) target, next, updated);
            case PRIVATE_ACCESS -> {
                PrivateAccess access = (PrivateAccess) target;
                int object = stable(access.object(), next);
                yield property(Reference.Kind.PRIVATE, object, context.variables.any(access.name()),
                        access.name().start(), access.object());
            }
            case SUPER_PROPERTY -> prepareSuper((SuperProperty) target);
            case CALL_EXPRESSION -> {
                context.expressions.effect((CallExpression) target);
                context.at(target);
                yield new Reference(Reference.Kind.CALL, null, 0, 0, 0, target.start(), 0, 0);
            }
            default -> throw new AssertionError("not a target: " + target.kind());
        };
    }

    private int stable(Expression expression, Expression next) {
        int register = context.expressions.any(expression);
        boolean copies = context.scopes.isVariable(register) && (next == null || AssignmentScan.mayAssign(next));
        return copies ? context.expressions.copy(register) : register;
    }

    private Reference property(Reference.Kind kind, int object, int key, int position, Expression subject) {
        return new Reference(kind, null, object, key, 0, position, subject.start(), subject.end());
    }

    private Reference prepareVariable(Identifier identifier) {
        if (Variable.of(identifier).location() != Location.DYNAMIC) {
            return new Reference(Reference.Kind.VARIABLE, identifier, 0, 0, 0, identifier.start(), 0, 0);
        }
        int holder = code.newTemporary();
        context.at(identifier);
        code.emit(Opcode.LOOKUP_RESOLVE, holder, context.environment(), context.key(identifier.name()));
        return new Reference(Reference.Kind.RESOLVED, identifier, holder, 0, 0, identifier.start(), 0, 0);
    }

    private Reference prepareIndexed(IndexAccess access, Expression next, boolean updated) {
        if (constantName(access.index()) != null) {
            int object = stable(access.object(), next);
            return property(Reference.Kind.NAMED, object, context.key(constantName(access.index())),
                    access.index().start(), access.object());
        }
        int object = context.expressions.any(access.object());
        boolean changes = context.scopes.isVariable(object)
                && (next == null || AssignmentScan.mayAssign(access.index()) || AssignmentScan.mayAssign(next));
        if (changes) {
            object = context.expressions.copy(object);
        }
        int key = stable(access.index(), next);
        if (updated && !(access.index() instanceof Literal)) {
            int converted = code.newTemporary();
            context.at(access.index().start(), access.object());
            code.emit(Opcode.TO_REFERENCE_KEY, converted, object, key);
            key = converted;
        }
        return property(Reference.Kind.INDEXED, object, key, access.index().start(), access.object());
    }

    /** <a href="https://tc39.es/ecma262/#sec-super-keyword">super</a>: this first, then the key, then the base. */
    private Reference prepareSuper(SuperProperty property) {
        int receiver = context.variables.any(property.receiver());
        int key = context.expressions.temporary(property.key());
        int home = context.variables.any(property.homeObject());
        int base = code.newTemporary();
        context.at(property);
        code.emit(Opcode.GET_SUPER_BASE, base, home);
        return new Reference(Reference.Kind.SUPER, null, receiver, base, key, property.start(), 0, 0);
    }

    private void at(Reference reference) {
        code.position(reference.position(), reference.subjectStart(), reference.subjectEnd());
    }

    /** dst ← GetValue(reference) */
    void read(Reference reference, int dst) {
        at(reference);
        switch (reference.kind().ordinal()) {
            case VARIABLE -> context.variables.load(reference.identifier(), dst);
            case RESOLVED -> code.emit(Opcode.GET_RESOLVED, dst, reference.object(),
                    context.key(reference.identifier().name()), context.isStrict() ? 1 : 0);
            case NAMED -> code.emit(Opcode.GET_NAMED, dst, reference.object(), reference.key(),
                    context.feedback(FeedbackSlotKind.LOAD_NAMED));
            case INDEXED -> code.emit(Opcode.GET_INDEXED, dst, reference.object(), reference.key(),
                    context.feedback(FeedbackSlotKind.LOAD_INDEXED));
            case PRIVATE -> code.emit(Opcode.GET_PRIVATE, dst, reference.object(), reference.key(),
                    context.feedback(FeedbackSlotKind.PRIVATE_NAME));
            case SUPER -> code.emit(Opcode.GET_SUPER_PROPERTY, dst, reference.object(), reference.key(),
                    reference.superKey());
            case CALL -> throwInvalidTarget();
        }
    }

    /** PutValue(reference, value) */
    void write(Reference reference, int value) {
        at(reference);
        boolean strict = context.isStrict();
        switch (reference.kind().ordinal()) {
            case VARIABLE -> context.variables.store(reference.identifier(), value);
            case RESOLVED -> context.variables.storeResolved(reference.identifier(), reference.object(), value);
            case NAMED -> code.emit(Opcode.SET_NAMED, reference.object(), reference.key(), value,
                    context.feedback(strict ? FeedbackSlotKind.STORE_NAMED_STRICT
                            : FeedbackSlotKind.STORE_NAMED_SLOPPY));
            case INDEXED -> code.emit(Opcode.SET_INDEXED, reference.object(), reference.key(), value,
                    context.feedback(strict ? FeedbackSlotKind.STORE_INDEXED_STRICT
                            : FeedbackSlotKind.STORE_INDEXED_SLOPPY));
            case PRIVATE -> code.emit(Opcode.SET_PRIVATE, reference.object(), reference.key(), value,
                    context.feedback(FeedbackSlotKind.PRIVATE_NAME));
            case SUPER -> code.emit(Opcode.SET_SUPER_PROPERTY, reference.object(), reference.key(), reference.superKey(),
                    value, strict ? 1 : 0);
            case CALL -> throwInvalidTarget();
        }
    }

    /** PutValue(reference, value) of a reference that has been read: a binding is initialized then. */
    void update(Reference reference, int value) {
        if (reference.kind() == Reference.Kind.VARIABLE) {
            context.variables.store(reference.identifier(), value, false);
        } else {
            write(reference, value);
        }
    }

    private void throwInvalidTarget() {
        code.emit(Opcode.THROW_ERROR, code.constant(MessageTemplate.INVALID_LHS_IN_ASSIGNMENT), code.constant(""));
    }

    // ---- Deleting ---------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation">delete</a> */
    void delete(Expression operand, int dst) {
        switch (operand.kind().ordinal()) {
            case IDENTIFIER -> deleteVariable((Identifier) operand, dst);
            case PROPERTY_ACCESS -> {
                PropertyAccess access = (PropertyAccess) operand;
                int object = context.expressions.any(access.object());
                context.calls().shortCircuit(access.optional(), object);
                int key = code.newTemporary();
                code.emit(Opcode.LOAD_CONSTANT, key, code.constant(access.name()));
                deleteProperty(access.object(), access, object, key, dst);
            }
            case INDEX_ACCESS -> {
                IndexAccess access = (IndexAccess) operand;
                int object = context.expressions.stable(access.object(), access.index());
                context.calls().shortCircuit(access.optional(), object);
                int key = context.expressions.any(access.index());
                deleteProperty(access.object(), access, object, key, dst);
            }
            case SUPER_PROPERTY -> deleteSuper((SuperProperty) operand);
            case OPTIONAL_CHAIN -> {
                Label outer = context.calls().openChain();
                delete(((OptionalChain) operand).chain(), dst);
                context.calls().closeChain(outer, Opcode.LOAD_TRUE, dst);
            }
            default -> {
                context.expressions.effect(operand);
                code.emit(Opcode.LOAD_TRUE, dst);
            }
        }
    }

    private void deleteProperty(Expression subject, Expression whole, int object, int key, int dst) {
        context.at(whole.start(), subject);
        code.emit(Opcode.DELETE_PROPERTY, dst, object, key, context.isStrict() ? 1 : 0);
    }

    private void deleteVariable(Identifier identifier, int dst) {
        Location location = Variable.of(identifier).location();
        if (location == Location.GLOBAL || location == Location.DYNAMIC) {
            context.at(identifier);
            code.emit(Opcode.LOOKUP_DELETE, dst, context.environment(), context.key(identifier.name()));
        } else {
            code.emit(Opcode.LOAD_FALSE, dst);
        }
    }

    /** A ReferenceError, after this, the key and the base have been evaluated. */
    private void deleteSuper(SuperProperty property) {
        context.variables.any(property.receiver());
        context.expressions.effect(property.key());
        context.at(property);
        code.emit(Opcode.THROW_ERROR, code.constant(MessageTemplate.UNSUPPORTED_SUPER), code.constant(""));
    }
}
