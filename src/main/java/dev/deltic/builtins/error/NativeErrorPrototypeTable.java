package dev.deltic.builtins.error;

import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.BuiltinTable;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** The prototypes of the native errors, AggregateError and SuppressedError: {@code constructor}, {@code name} and {@code message}.
 *  <a href="https://tc39.es/ecma262/#sec-properties-of-the-nativeerror-prototype-objects">NativeError prototypes</a> */
public final class NativeErrorPrototypeTable extends BuiltinTable {
    private final String name;

    /** The table of {@code type}'s prototype. */
    public NativeErrorPrototypeTable(ErrorType type, Intrinsic constructor) {
        super("%" + type.constructorName() + ".prototype%", "", new String[0], "", "", "", new String[0],
            new String[] {"constructor", constructor.name(), "5"});
        this.name = type.constructorName();
    }

    @Override
    public int valueCount() {
        return 2;
    }

    @Override
    public String valueName(int index) {
        return index == 0 ? "name" : "message";
    }

    @Override
    public int valueAttributes(int index) {
        return 5;
    }

    @Override
    public Object value(int index) {
        return index == 0 ? name : "";
    }

    @Override
    public Object call0(int id, Realm realm, Object thisValue) {
        throw unknown(id);
    }

    @Override
    public Object call1(int id, Realm realm, Object thisValue, Object a0) {
        throw unknown(id);
    }

    @Override
    public Object call2(int id, Realm realm, Object thisValue, Object a0, Object a1) {
        throw unknown(id);
    }

    @Override
    public Object call3(int id, Realm realm, Object thisValue, Object a0, Object a1, Object a2) {
        throw unknown(id);
    }

    @Override
    public Object callN(int id, Realm realm, Object thisValue, Object[] arguments) {
        throw unknown(id);
    }

    @Override
    public Object construct(int id, Realm realm, Object newTarget, Object[] arguments) {
        throw unknown(id);
    }
}
