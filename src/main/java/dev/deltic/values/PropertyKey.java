package dev.deltic.values;

/** A property key: a name, an array index, a symbol or a private name. Names, symbols and private names are compared by
 *  identity ({@code ==}) because names are interned in the engine's {@link PropertyKeyTable}; an {@link IndexKey} is made
 *  when needed, so code that may meet one uses {@code equals}.
 *  <a href="https://tc39.es/ecma262/#sec-object-type">The Object Type</a> */
public abstract sealed class PropertyKey permits PropertyName, IndexKey, JSSymbol, PrivateName {
    /** The hash used by every property table; fixed for the key's life. */
    public final int hash;

    PropertyKey(int hash) {
        this.hash = hash;
    }

    /** Whether this is an array index, 0 to 2^32 - 2. */
    public boolean isIndex() {
        return false;
    }

    /** The array index, or -1 when the key is not one. */
    public long index() {
        return -1;
    }

    /** Whether this is a symbol that scripts can see. */
    public boolean isSymbol() {
        return false;
    }

    /** Whether this is a private name ({@code #x}), which no reflection shows. */
    public boolean isPrivate() {
        return false;
    }

    /** The key as a JavaScript value: a String or a JSSymbol. */
    public abstract Object toValue();

    /** The key as it stands in an error text. */
    public abstract String toDisplayString();

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return toDisplayString();
    }
}
