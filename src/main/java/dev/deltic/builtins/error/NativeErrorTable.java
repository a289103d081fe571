package dev.deltic.builtins.error;

import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.BuiltinTable;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

import static dev.deltic.values.Undefined.UNDEFINED;

/** The constructors of EvalError, RangeError, ReferenceError, SyntaxError, TypeError and URIError, which differ only in their names:
 *  written by hand so that six types do not take six classes.
 *  <a href="https://tc39.es/ecma262/#sec-nativeerror-object-structure">NativeError Object Structure</a> */
public final class NativeErrorTable extends BuiltinTable {
    private final Intrinsic prototype;

    /** The table of {@code type}'s constructor. */
    public NativeErrorTable(ErrorType type, Intrinsic prototype) {
        super("%" + type.constructorName() + "%", "", new String[] {type.constructorName()}, "\1", "\3", "\5",
            new String[0], new String[] {"prototype", prototype.name(), "0"});
        this.prototype = prototype;
    }

    /** <a href="https://tc39.es/ecma262/#sec-nativeerror">NativeError</a> */
    private Object create(Realm realm, Object newTarget, Object message, Object options) {
        JSError error = ErrorObjects.create(realm, newTarget, prototype, message);
        ErrorObjects.installCause(realm, error, options);
        return error;
    }

    @Override
    public Object call0(int id, Realm realm, Object thisValue) {
        return create(realm, UNDEFINED, UNDEFINED, UNDEFINED);
    }

    @Override
    public Object call1(int id, Realm realm, Object thisValue, Object a0) {
        return create(realm, UNDEFINED, a0, UNDEFINED);
    }

    @Override
    public Object call2(int id, Realm realm, Object thisValue, Object a0, Object a1) {
        return create(realm, UNDEFINED, a0, a1);
    }

    @Override
    public Object call3(int id, Realm realm, Object thisValue, Object a0, Object a1, Object a2) {
        return create(realm, UNDEFINED, a0, a1);
    }

    @Override
    public Object callN(int id, Realm realm, Object thisValue, Object[] a) {
        return create(realm, UNDEFINED, at(a, 0), at(a, 1));
    }

    @Override
    public Object construct(int id, Realm realm, Object newTarget, Object[] a) {
        // What create does, two frames less: the stack is walked from here.
        JSError error = JSError.create(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, prototype));
        ErrorObjects.installMessage(realm, error, at(a, 0));
        ErrorObjects.installCause(realm, error, at(a, 1));
        return error;
    }

    @Override
    public int valueCount() {
        return 0;
    }

    @Override
    public String valueName(int index) {
        throw unknown(index);
    }

    @Override
    public int valueAttributes(int index) {
        throw unknown(index);
    }

    @Override
    public Object value(int index) {
        throw unknown(index);
    }
}
