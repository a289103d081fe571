package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.messages.MessageTemplate;

/** Code that closes an iterator when it is left before the iterator is done: a for-of body, an array pattern.
 *  <a href="https://tc39.es/ecma262/#sec-iteratorclose">IteratorClose</a> */
final class IteratorScope extends ControlFlow.Region {
    private final CodeContext context;
    private final BytecodeBuilder code;
    private final int iterator;
    private final boolean async;
    private ControlFlow.Target loop;

    IteratorScope(CodeContext context, int iterator, boolean async) {
        super(new HandlerRegion(context.code));
        this.context = context;
        this.code = context.code;
        this.iterator = iterator;
        this.async = async;
    }

    /** Continuing that loop does not leave this. */
    void setLoop(ControlFlow.Target target) {
        loop = target;
    }

    void begin() {
        context.control().push(this);
        region.begin();
    }

    @Override
    boolean leave(ControlFlow.Exit exit) {
        boolean continues = loop != null && exit.target() == loop && exit.label() == loop.continueLabel;
        if (!continues) {
            close();
        }
        return true;
    }

    /** Ends the scope; its code goes on with the iterator closed. */
    void endAndClose() {
        context.control().pop();
        region.suspend();
        close();
        endWithHandler();
    }

    /** Ends the scope; its code goes on with the iterator as it is. {@link #handler} has to follow. */
    void end() {
        context.control().pop();
        region.suspend();
    }

    private void endWithHandler() {
        Label end = new Label();
        code.jump(end);
        handler();
        code.bind(end);
    }

    /** Closes the iterator after a throw. For a place that code does not run into. */
    void handler() {
        int mark = code.mark();
        int exception = code.newTemporary();
        region.handle(exception);
        if (async) {
            closeAsyncSilently();
        } else {
            code.emit(Opcode.ITERATOR_CLOSE_SILENTLY, iterator);
        }
        code.emit(Opcode.RETHROW, exception);
        code.releaseTo(mark);
    }

    private void close() {
        if (async) {
            closeAsync(true);
        } else {
            code.emit(Opcode.ITERATOR_CLOSE, iterator);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-asynciteratorclose">AsyncIteratorClose</a> */
    private void closeAsync(boolean checked) {
        int mark = code.mark();
        Label none = new Label();
        int object = code.newTemporary();
        int method = code.newTemporary();
        code.emit(Opcode.ITERATOR_OBJECT, object, iterator);
        code.emit(Opcode.GET_METHOD, method, object, context.key("return"));
        code.jump(Opcode.JUMP_IF_UNDEFINED, none, method);
        code.emit(Opcode.CALL_METHOD0, method, method, object,
                context.feedback(FeedbackSlotKind.CALL));
        code.emit(Opcode.AWAIT, method, context.generator, method);
        if (checked) {
            code.emit(Opcode.CHECK_OBJECT, method, code.constant(MessageTemplate.ITERATOR_RESULT_NOT_OBJECT));
        }
        code.bind(none);
        code.releaseTo(mark);
    }

    /** The close after a throw: whatever it throws is dropped. */
    private void closeAsyncSilently() {
        HandlerRegion silent = new HandlerRegion(code);
        Label end = new Label();
        silent.begin();
        closeAsync(false);
        silent.suspend();
        code.jump(end);
        int mark = code.mark();
        silent.handle(code.newTemporary());
        code.releaseTo(mark);
        code.bind(end);
    }
}
