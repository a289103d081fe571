package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;

/** The functions and constant properties of one intrinsic object. Subclasses are generated from the annotations of
 *  {@code dev.deltic.build}; a table is stateless and shared by every realm that has installed it. */
public abstract class BuiltinTable {
    static final int METHOD = 0;
    static final int GETTER = 1;
    static final int SETTER = 2;
    static final int CONSTRUCTOR = 3;
    static final int FUNCTION = 4;

    private final String holder;
    private final String toStringTag;
    private final String[] names;
    private final String lengths;
    private final String kinds;
    private final String attributes;
    private final String[] aliases;
    private final String[] intrinsics;
    /** The code of each function, made when first needed: one for all realms, because profiles compare it by identity. */
    private final BuiltinCode[] codes;

    protected BuiltinTable(String holder, String toStringTag, String[] names, String lengths, String kinds,
            String attributes, String[] aliases, String[] intrinsics) {
        this.holder = holder;
        this.toStringTag = toStringTag;
        this.names = names;
        this.lengths = lengths;
        this.kinds = kinds;
        this.attributes = attributes;
        this.aliases = aliases;
        this.intrinsics = intrinsics;
        this.codes = new BuiltinCode[names.length];
    }

    /** Calls function {@code id} with no argument. */
    public abstract Object call0(int id, Realm realm, Object thisValue);

    /** Calls function {@code id} with one argument. */
    public abstract Object call1(int id, Realm realm, Object thisValue, Object a0);

    /** Calls function {@code id} with two arguments. */
    public abstract Object call2(int id, Realm realm, Object thisValue, Object a0, Object a1);

    /** Calls function {@code id} with three arguments. */
    public abstract Object call3(int id, Realm realm, Object thisValue, Object a0, Object a1, Object a2);

    /** Calls function {@code id} with any number of arguments. */
    public abstract Object callN(int id, Realm realm, Object thisValue, Object[] arguments);

    /** Constructs with function {@code id}; {@code newTarget} is a JSObject, or undefined for a plain call. */
    public abstract Object construct(int id, Realm realm, Object newTarget, Object[] arguments);

    /** The code of function {@code id}. Two threads may make it twice, which costs a profile, nothing else. */
    final BuiltinCode code(int id) {
        BuiltinCode code = codes[id];
        if (code == null) {
            code = new BuiltinCode(this, id);
            codes[id] = code;
        }
        return code;
    }

    /** Number of constant properties. */
    public abstract int valueCount();

    /** Name of constant property {@code index}. */
    public abstract String valueName(int index);

    /** Attributes of constant property {@code index}. */
    public abstract int valueAttributes(int index);

    /** Value of constant property {@code index}. */
    public abstract Object value(int index);

    /** The holder's specification name, for example {@code %Array.prototype%}. */
    public final String holder() {
        return holder;
    }

    public final String toStringTag() {
        return toStringTag;
    }

    final int size() {
        return names.length;
    }

    final String name(int id) {
        return names[id];
    }

    final int length(int id) {
        return lengths.charAt(id);
    }

    final int kind(int id) {
        return kinds.charAt(id);
    }

    final int attributes(int id) {
        return attributes.charAt(id);
    }

    /** {@code name=alias} strings. */
    final String[] aliases() {
        return aliases;
    }

    /** Triples of property name, {@link Intrinsic} constant name, attributes. */
    final String[] intrinsics() {
        return intrinsics;
    }

    /** Pairs of property name and {@link dev.deltic.flags.Proposal} constant name, or {@code "mode "} and a
     *  {@link dev.deltic.flags.Compatibility} constant name, for the properties that belong to proposals or modes; null for none. */
    public String[] proposals() {
        return null;
    }

    /** The id of the function that the holder itself is, or -1. */
    final int self() {
        for (int id = 0; id < names.length; id++) {
            if (kinds.charAt(id) >= CONSTRUCTOR) {
                return id;
            }
        }
        return -1;
    }

    /** Argument {@code i}, or undefined. */
    protected static Object at(Object[] arguments, int i) {
        return i < arguments.length ? arguments[i] : UNDEFINED;
    }

    protected final EngineError unknown(int id) {
        return new EngineError(holder + " has no builtin " + id);
    }
}
