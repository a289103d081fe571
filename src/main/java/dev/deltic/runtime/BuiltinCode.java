package dev.deltic.runtime;

/** The code of one function of a {@link BuiltinTable}. */
public final class BuiltinCode extends Code {
    /** The table; with {@link #id} it names the builtin. */
    public final BuiltinTable table;
    /** The function's number in the table. */
    public final int id;
    private final boolean constructor;

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
