package dev.deltic.runtime;

import dev.deltic.bytecode.FunctionKind;

/** How stack traces name a frame's function: V8 puts the receiver's class before a method's name. */
final class FrameNames {
    private FrameNames() { }

    /** {@code name}, or {@code Receiver.name}. */
    static String of(Closure function, Object thisValue, boolean constructs) {
        String name = function.debugName();
        FunctionKind kind = function.shared.kind();
        if (constructs || kind.isArrow() || name.isEmpty() || !(thisValue instanceof JSObject receiver)
                || receiver == function.realm.globalThis) {
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
