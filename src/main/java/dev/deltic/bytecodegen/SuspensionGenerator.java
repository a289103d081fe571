package dev.deltic.bytecodegen;

import dev.deltic.ast.AwaitExpression;
import dev.deltic.ast.YieldExpression;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.messages.MessageTemplate;

/** {@code await}, {@code yield} and {@code yield*}. */
final class SuspensionGenerator {
    private static final int NEXT = 0;
    private static final int THROW = 1;

    private final CodeContext context;
    private final BytecodeBuilder code;

    SuspensionGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void await(AwaitExpression expression, int dst) {
        int value = context.expressions.any(expression.argument());
        context.at(expression);
        await(dst, value);
    }

    void await(int dst, int value) {
        code.emit(Opcode.AWAIT, dst, context.generator, value);
    }

    private boolean isAsyncGenerator() {
        return context.kind.isAsyncGenerator();
    }

    void yield(YieldExpression expression, int dst) {
        if (expression.delegate()) {
            delegate(expression, dst);
            return;
        }
        int value = code.newTemporary();
        if (expression.argument() == null) {
            code.emit(Opcode.LOAD_UNDEFINED, value);
        } else {
            context.expressions.into(expression.argument(), value);
        }
        context.at(expression);
        if (isAsyncGenerator()) {
            await(value, value);
        }
        Label resumed = new Label();
        code.jump(Opcode.YIELD, resumed, value, context.generator, value);
        if (isAsyncGenerator()) {
            await(value, value);
        }
        context.control().generateReturn(value);
        code.bind(resumed);
        context.move(dst, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation">yield*</a> */
    private void delegate(YieldExpression expression, int dst) {
        boolean async = isAsyncGenerator();
        int iterable = context.expressions.any(expression.argument());
        int iterator = code.newTemporary();
        int object = code.newTemporary();
        int received = code.newTemporaries(2);
        int mode = received + 1;
        int result = code.newTemporary();
        context.at(expression);
        code.emit(async ? Opcode.GET_ASYNC_ITERATOR : Opcode.GET_ITERATOR, iterator, iterable,
                context.feedback(FeedbackSlotKind.ITERATION));
        code.emit(Opcode.ITERATOR_OBJECT, object, iterator);
        code.emit(Opcode.LOAD_UNDEFINED, received);
        code.emit(Opcode.LOAD_SMI, mode, NEXT);
        Label loop = new Label();
        Label done = new Label();
        Label gotResult = new Label();
        Label returnDone = new Label();
        Label notNext = new Label();
        Label receivedReturn = new Label();
        code.bind(loop);
        code.jump(Opcode.JUMP_IF_STRICT_NOT_EQUAL_SMI, notNext, mode, NEXT);
        code.emit(Opcode.ITERATOR_CALL_NEXT, result, iterator, received);
        checkDone(result, done);
        code.jump(gotResult);
        code.bind(notNext);
        code.jump(Opcode.JUMP_IF_STRICT_NOT_EQUAL_SMI, receivedReturn, mode, THROW);
        delegateThrow(iterator, object, received, result, done);
        code.jump(gotResult);
        code.bind(receivedReturn);
        delegateReturn(object, received, result, returnDone);
        code.bind(gotResult);
        suspendDelegate(received, mode, result);
        code.jumpLoop(loop);
        code.bind(returnDone);
        readValue(result);
        context.control().generateReturn(result);
        code.bind(done);
        readValue(result);
        context.move(dst, result);
    }

    /** Jumps when the inner result is done; awaits it first in async generators. */
    private void checkDone(int result, Label done) {
        if (isAsyncGenerator()) {
            await(result, result);
        }
        code.jump(Opcode.JUMP_IF_ITERATOR_DONE, done, result);
    }

    private void readValue(int result) {
        code.emit(Opcode.GET_NAMED, result, result, context.key("value"), context.feedback(FeedbackSlotKind.LOAD_NAMED));
    }

    private void delegateThrow(int iterator, int object, int received, int result, Label done) {
        int mark = code.mark();
        int method = code.newTemporary();
        Label present = new Label();
        code.emit(Opcode.GET_METHOD, method, object, context.key("throw"));
        code.jump(Opcode.JUMP_IF_NOT_UNDEFINED, present, method);
        if (isAsyncGenerator()) {
            Label closed = new Label();
            code.emit(Opcode.GET_METHOD, method, object, context.key("return"));
            code.jump(Opcode.JUMP_IF_UNDEFINED, closed, method);
            code.emit(Opcode.CALL_METHOD0, method, method, object, context.feedback(FeedbackSlotKind.CALL));
            await(method, method);
            code.emit(Opcode.CHECK_OBJECT, method, code.constant(MessageTemplate.ITERATOR_RESULT_NOT_OBJECT));
            code.bind(closed);
        } else {
            code.emit(Opcode.ITERATOR_CLOSE, iterator);
        }
        code.emit(Opcode.THROW_ERROR, code.constant(MessageTemplate.NO_THROW_METHOD), code.constant(""));
        code.bind(present);
        code.emit(Opcode.CALL_METHOD1, result, method, object, received, context.feedback(FeedbackSlotKind.CALL));
        checkDone(result, done);
        code.releaseTo(mark);
    }

    private void delegateReturn(int object, int received, int result, Label returnDone) {
        int mark = code.mark();
        int method = code.newTemporary();
        Label present = new Label();
        code.emit(Opcode.GET_METHOD, method, object, context.key("return"));
        code.jump(Opcode.JUMP_IF_NOT_UNDEFINED, present, method);
        if (isAsyncGenerator()) {
            await(received, received);
        }
        context.control().generateReturn(received);
        code.bind(present);
        code.emit(Opcode.CALL_METHOD1, result, method, object, received, context.feedback(FeedbackSlotKind.CALL));
        checkDone(result, returnDone);
        code.releaseTo(mark);
    }

    /** Passes the inner result on. In async generators its value is yielded, and a return that comes back is awaited: if
     *  that throws, the inner iterator gets a throw.
     *  <a href="https://tc39.es/ecma262/#sec-asyncgeneratoryield">AsyncGeneratorYield</a> */
    private void suspendDelegate(int received, int mode, int result) {
        if (!isAsyncGenerator()) {
            code.emit(Opcode.YIELD_DELEGATE, received, context.generator, result);
            return;
        }
        readValue(result);
        code.emit(Opcode.YIELD_DELEGATE, received, context.generator, result);
        Label ready = new Label();
        code.jump(Opcode.JUMP_IF_STRICT_EQUAL_SMI, ready, mode, NEXT);
        code.jump(Opcode.JUMP_IF_STRICT_EQUAL_SMI, ready, mode, THROW);
        HandlerRegion region = new HandlerRegion(code);
        region.begin();
        await(received, received);
        region.suspend();
        code.jump(ready);
        region.handle(received);
        code.emit(Opcode.LOAD_SMI, mode, THROW);
        code.bind(ready);
    }
}
