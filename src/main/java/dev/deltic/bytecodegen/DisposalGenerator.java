package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;

/** Scopes with {@code using} declarations: however they are left, their resources are disposed of.
 *  <a href="https://tc39.es/ecma262/#sec-disposeresources">DisposeResources</a> */
final class DisposalGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;
    /** The register of the innermost scope's list. */
    private int list = CodeContext.NONE;

    DisposalGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** Starts what {@link #end} ends. */
    FinallyScope begin() {
        FinallyScope scope = new FinallyScope(context);
        scope.saved = list;
        list = code.newLocal("<resources>");
        code.emit(Opcode.CREATE_DISPOSAL_LIST, list);
        scope.begin();
        return scope;
    }

    /** Ends a scope with resources: disposes of them, then goes on as the scope's code did. */
    void end(FinallyScope scope) {
        int own = list;
        list = scope.saved;
        scope.endProtected();
        // A throw is kept in the list, from where it is thrown again, combined with what disposal throws.
        Label notThrown = new Label();
        code.jump(Opcode.JUMP_IF_STRICT_NOT_EQUAL_SMI, notThrown, scope.kind(), FinallyScope.THROW);
        code.emit(Opcode.DISPOSAL_ERROR, own, scope.value());
        code.bind(notThrown);
        int mark = code.mark();
        int awaited = code.newTemporary();
        Label next = new Label();
        Label done = new Label();
        code.bind(next);
        code.jump(Opcode.DISPOSE_NEXT, done, awaited, own);
        if (context.async) {
            HandlerRegion region = new HandlerRegion(code);
            region.begin();
            context.suspensions().await(awaited, awaited);
            region.suspend();
            code.jumpLoop(next);
            region.handle(awaited);
            code.emit(Opcode.DISPOSAL_ERROR, own, awaited);
            code.jumpLoop(next);
        }
        code.bind(done);
        code.emit(Opcode.DISPOSAL_FINISH, own);
        code.releaseTo(mark);
        scope.dispatch();
    }

    /** Registers the value of a {@code using} declaration. */
    void add(int value, boolean async) {
        code.emit(Opcode.ADD_DISPOSABLE, list, value, async ? 1 : 0);
    }
}
