package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** A function object that the engine supplies. Its {@code length} and {@code name} take no field until they are changed.
 *  <a href="https://tc39.es/ecma262/#sec-built-in-function-objects">Built-in Function Objects</a> */
public final class BuiltinFunction extends JSFunction {
    private final int length;
    private final String name;

    private BuiltinFunction(Realm realm, JSObject prototype, Code code, int length, String name) {
        super(realm.agent.wellKnownShapes.builtinFunction, prototype, code instanceof BuiltinCode ? code : NO_TARGET, code, realm);
        this.length = length;
        this.name = name;
    }

    /** A function of {@code realm}; {@code name} is its {@code name} property's value.
     *  <a href="https://tc39.es/ecma262/#sec-createbuiltinfunction">CreateBuiltinFunction</a> */
    public static BuiltinFunction create(Realm realm, Code code, int length, String name) {
        return new BuiltinFunction(realm, realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE), code, length, name);
    }

    /** As {@link #create(Realm, Code, int, String)} with another prototype, null allowed. */
    public static BuiltinFunction create(Realm realm, JSObject prototype, Code code, int length, String name) {
        return new BuiltinFunction(realm, prototype, code, length, name);
    }

    /** Function {@code id} of a table. Declared as any object, so that callers are verified without this class. */
    static JSObject of(Realm realm, BuiltinTable table, int id) {
        String name = table.name(id);
        if (name.startsWith("@@")) {
            name = "[Symbol." + name.substring(2) + "]";
        }
        int kind = table.kind(id);
        if (kind == BuiltinTable.GETTER) {
            name = "get " + name;
        } else if (kind == BuiltinTable.SETTER) {
            name = "set " + name;
        }
        return create(realm, table.code(id), table.length(id), name);
    }

    /** The object for a table that has a constructor or function of its own: that function, with its properties. */
    public static JSObject ofHolder(Realm realm, Intrinsic intrinsic, BuiltinTable table, JSObject prototype) {
        int self = table.self();
        BuiltinFunction function = create(realm, prototype, table.code(self), table.length(self), table.name(self));
        BuiltinInstaller.install(realm, intrinsic, table, function);
        return function;
    }

    /** The name the function was made with. */
    public String initialName() {
        return name;
    }

    @Override
    protected Object nativeGet(Realm current, PropertyKey key) {
        return key == Names.LENGTH ? (Object) length : name;
    }

    @Override
    protected boolean nativeSet(Realm current, PropertyKey key, Object value) {
        int number = shape.find(key);
        shape = shape.reconfigure(number, shape.property(number) & Property.ATTRIBUTES);
        writeField(number, value);
        return true;
    }
}
