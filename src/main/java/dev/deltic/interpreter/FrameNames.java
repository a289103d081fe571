package dev.deltic.interpreter;

import dev.deltic.bytecode.FunctionKind;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;

/** How stack traces name a frame's function: V8 puts the receiver's class before a method's name. */
final class FrameNames {
    private FrameNames() { }

    /** {@code name}, or {@code Receiver.name}. */
    static String of(InterpreterFrame frame) {
        String name = frame.function.debugName();
        FunctionKind kind = frame.function.shared.kind();
        if (frame.constructs || kind.isArrow() || name.isEmpty() || !(frame.thisValue() instanceof JSObject receiver)
                || receiver == frame.realm.globalThis) {
            return name;
        }
        if (receiver instanceof JSFunction f) {
            boolean named = f instanceof Closure c && c.shared.kind().isClassConstructor() && !c.debugName().isEmpty();
            return (named ? ((Closure) f).debugName() : "Function") + "." + name;
        }
        String shown = Errors.display(receiver);
        if (shown.startsWith("#<") && shown.endsWith(">")) {
            return shown.substring(2, shown.length() - 1) + "." + name;
        }
        return shown.equals("[object Array]") ? "Array." + name : name;
    }
}
