package dev.deltic.values;

/** An array index as a property key, 0 to 2^32 - 2. Not interned: compare with {@code equals}. */
public final class IndexKey extends PropertyKey {
    /** The greatest array index, 2^32 - 2. */
    public static final long MAX = 4294967294L;

    private final long index;

    private IndexKey(long index) {
        super((int) index * 0x9E3779B9);
        this.index = index;
    }

    /** The key of an array index; the caller has checked 0 &lt;= index &lt;= {@link #MAX}. Declared as any key, so that callers are
     *  verified without this class. */
    public static PropertyKey of(long index) {
        assert index >= 0 && index <= MAX : index;
        return new IndexKey(index);
    }

    @Override
    public boolean isIndex() {
        return true;
    }

    @Override
    public long index() {
        return index;
    }

    @Override
    public Object toValue() {
        return Long.toString(index);
    }

    @Override
    public String toDisplayString() {
        return Long.toString(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexKey key && key.index == index;
    }
}
