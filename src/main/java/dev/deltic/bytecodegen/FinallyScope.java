package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import java.util.ArrayList;

/** Code that is followed by other code however it is left: what completed it is kept in two registers, a kind and a value,
 *  and afterwards gone on with. */
final class FinallyScope extends ControlFlow.Region {
    /** The kind of a normal completion. */
    static final int NORMAL = 0;
    /** The kind of a throw completion; further ones number the exits. */
    static final int THROW = 1;

    /** For the user of the scope: what to restore after it. */
    int saved;

    private final CodeContext context;
    private final BytecodeBuilder code;
    private final int kind;
    private final int value;
    private final Label after = new Label();
    private final ArrayList<ControlFlow.Exit> exits = new ArrayList<>(2);

    FinallyScope(CodeContext context) {
        super(new HandlerRegion(context.code));
        this.context = context;
        this.code = context.code;
        kind = code.newLocal("<completion kind>");
        value = code.newLocal("<completion>");
    }

    int kind() {
        return kind;
    }

    int value() {
        return value;
    }

    void begin() {
        code.emit(Opcode.LOAD_UNDEFINED, value);        // so that it is written on every path to what follows
        context.control().push(this);
        region.begin();
    }

    @Override
    boolean leave(ControlFlow.Exit exit) {
        if (exit.isReturn()) {
            context.move(value, exit.value());
        }
        code.emit(Opcode.LOAD_SMI, kind, THROW + 1 + number(exit));
        code.jump(after);
        return false;
    }

    private int number(ControlFlow.Exit exit) {
        ControlFlow.Exit own = exit.isReturn() ? exit.withValue(value) : exit;
        int present = exits.indexOf(own);
        if (present < 0) {
            exits.add(own);
            return exits.size() - 1;
        }
        return present;
    }

    /** Ends the code; what is generated next runs in any case. */
    void endProtected() {
        context.control().pop();
        region.suspend();
        code.emit(Opcode.LOAD_SMI, kind, NORMAL);
        code.jump(after);
        region.handle(value);
        code.emit(Opcode.LOAD_SMI, kind, THROW);
        code.bind(after);
    }

    /** Goes on as the code was completed. */
    void dispatch() {
        Label normal = new Label();
        Label[] targets = new Label[exits.size()];
        code.jump(Opcode.JUMP_IF_STRICT_EQUAL_SMI, normal, kind, NORMAL);
        for (int i = 0; i < targets.length; i++) {
            targets[i] = new Label();
            code.jump(Opcode.JUMP_IF_STRICT_EQUAL_SMI, targets[i], kind, THROW + 1 + i);
        }
        code.emit(Opcode.RETHROW, value);
        for (int i = 0; i < targets.length; i++) {
            code.bind(targets[i]);
            context.control().generate(exits.get(i));
        }
        code.bind(normal);
    }
}
