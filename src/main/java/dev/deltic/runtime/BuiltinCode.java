package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import java.util.Arrays;

/** The code of one function of a {@link BuiltinTable}. */
public final class BuiltinCode extends Code {
    private static final int NONE = 1;
    private static final int CALL = 2;
    private static final int APPLY = 3;
    private static final int REFLECT_APPLY = 4;

    /** The table; with {@link #id} it names the builtin. */
    public final BuiltinTable table;
    /** The function's number in the table. */
    public final int id;
    private final boolean constructor;
    /** Which function the builtin calls in tail position: one of the above, or 0 until that is asked; a race between equal answers. */
    private byte forwarding;

    BuiltinCode(BuiltinTable table, int id) {
        this.table = table;
        this.id = id;
        this.constructor = table.kind(id) == BuiltinTable.CONSTRUCTOR;
    }

    @Override
    public Object call0(JSFunction callee, Object thisValue) {
        return table.call0(id, callee.realm, thisValue);
    }

    @Override
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        return table.call1(id, callee.realm, thisValue, a0);
    }

    @Override
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        return table.call2(id, callee.realm, thisValue, a0, a1);
    }

    @Override
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        return table.call3(id, callee.realm, thisValue, a0, a1, a2);
    }

    @Override
    public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        return table.callN(id, callee.realm, thisValue, arguments);
    }

    /** Function.prototype.call and apply and Reflect.apply pass a call in tail position on: each of them starts with PrepareForTailCall. */
    @Override
    public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        int forwarding = forwarding();
        if (forwarding == NONE || !((forwarding == REFLECT_APPLY ? at(arguments, 0) : thisValue) instanceof JSFunction function)) {
            return callN(callee, thisValue, arguments);
        }
        if (forwarding == CALL) {
            Object[] rest = arguments.length <= 1 ? JSFunction.NO_ARGUMENTS : Arrays.copyOfRange(arguments, 1, arguments.length);
            return function.code.tailCallN(function, at(arguments, 0), rest, depth);
        }
        int first = forwarding == APPLY ? 0 : 1;
        Object list = at(arguments, first + 1);
        Object[] all = forwarding == APPLY && (list == UNDEFINED || list == null) ? JSFunction.NO_ARGUMENTS
            : ObjectOperations.createListFromArrayLike(callee.realm, list);
        return function.code.tailCallN(function, at(arguments, first), all, depth);
    }

    @Override
    public boolean passesTailCalls(JSFunction callee) {
        return forwarding() != NONE;
    }

    private int forwarding() {
        int known = forwarding;
        if (known == 0) {
            known = is("%Function.prototype%", "call") ? CALL : is("%Function.prototype%", "apply") ? APPLY
                : is("%Reflect%", "apply") ? REFLECT_APPLY : NONE;
            forwarding = (byte) known;
        }
        return known;
    }

    @Override
    public Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        return table.construct(id, callee.realm, newTarget, arguments);
    }

    @Override
    public boolean isConstructor() {
        return constructor;
    }

    /** Whether this is the function {@code name} of the table of {@code holder}, a specification name. */
    public boolean is(String holder, String name) {
        return table.holder().equals(holder) && table.name(id).equals(name);
    }

    /** The builtin's name in its table. */
    public String name() {
        return table.name(id);
    }

    /** The builtin's name, with its holder's. */
    @Override
    public String toString() {
        return table.holder() + '.' + table.name(id);
    }
}
