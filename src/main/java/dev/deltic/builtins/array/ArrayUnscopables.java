package dev.deltic.builtins.array;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;

/** The names that {@code with} does not look up in an array.
 *  <a href="https://tc39.es/ecma262/#sec-array.prototype-%symbol.unscopables%">Array.prototype [ %Symbol.unscopables% ]</a> */
@BuiltinHolder("%Array.prototype[@@unscopables]%")
public final class ArrayUnscopables {
    @BuiltinValue(name = "at", attributes = 7)
    static final Object AT = true;
    @BuiltinValue(name = "copyWithin", attributes = 7)
    static final Object COPY_WITHIN = true;
    @BuiltinValue(name = "entries", attributes = 7)
    static final Object ENTRIES = true;
    @BuiltinValue(name = "fill", attributes = 7)
    static final Object FILL = true;
    @BuiltinValue(name = "find", attributes = 7)
    static final Object FIND = true;
    @BuiltinValue(name = "findIndex", attributes = 7)
    static final Object FIND_INDEX = true;
    @BuiltinValue(name = "findLast", attributes = 7)
    static final Object FIND_LAST = true;
    @BuiltinValue(name = "findLastIndex", attributes = 7)
    static final Object FIND_LAST_INDEX = true;
    @BuiltinValue(name = "flat", attributes = 7)
    static final Object FLAT = true;
    @BuiltinValue(name = "flatMap", attributes = 7)
    static final Object FLAT_MAP = true;
    @BuiltinValue(name = "includes", attributes = 7)
    static final Object INCLUDES = true;
    @BuiltinValue(name = "keys", attributes = 7)
    static final Object KEYS = true;
    @BuiltinValue(name = "toReversed", attributes = 7)
    static final Object TO_REVERSED = true;
    @BuiltinValue(name = "toSorted", attributes = 7)
    static final Object TO_SORTED = true;
    @BuiltinValue(name = "toSpliced", attributes = 7)
    static final Object TO_SPLICED = true;
    @BuiltinValue(name = "values", attributes = 7)
    static final Object VALUES = true;

    private ArrayUnscopables() { }
}
