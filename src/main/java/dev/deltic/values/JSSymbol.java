package dev.deltic.values;

/** A symbol, which is a value and a property key at once. Well-known symbols are shared by all isolates.
 *  <a href="https://tc39.es/ecma262/#sec-ecmascript-language-types-symbol-type">The Symbol Type</a> */
public final class JSSymbol extends PropertyKey {
    /** {@code Symbol.asyncIterator} */
    public static final JSSymbol ASYNC_ITERATOR = new JSSymbol("Symbol.asyncIterator");
    /** {@code Symbol.asyncDispose} */
    public static final JSSymbol ASYNC_DISPOSE = new JSSymbol("Symbol.asyncDispose");
    /** {@code Symbol.dispose} */
    public static final JSSymbol DISPOSE = new JSSymbol("Symbol.dispose");
    /** {@code Symbol.hasInstance} */
    public static final JSSymbol HAS_INSTANCE = new JSSymbol("Symbol.hasInstance");
    /** {@code Symbol.isConcatSpreadable} */
    public static final JSSymbol IS_CONCAT_SPREADABLE = new JSSymbol("Symbol.isConcatSpreadable");
    /** {@code Symbol.iterator} */
    public static final JSSymbol ITERATOR = new JSSymbol("Symbol.iterator");
    /** {@code Symbol.match} */
    public static final JSSymbol MATCH = new JSSymbol("Symbol.match");
    /** {@code Symbol.matchAll} */
    public static final JSSymbol MATCH_ALL = new JSSymbol("Symbol.matchAll");
    /** {@code Symbol.metadata}, of the proposal decorators */
    public static final JSSymbol METADATA = new JSSymbol("Symbol.metadata");
    /** {@code Symbol.replace} */
    public static final JSSymbol REPLACE = new JSSymbol("Symbol.replace");
    /** {@code Symbol.search} */
    public static final JSSymbol SEARCH = new JSSymbol("Symbol.search");
    /** {@code Symbol.species} */
    public static final JSSymbol SPECIES = new JSSymbol("Symbol.species");
    /** {@code Symbol.split} */
    public static final JSSymbol SPLIT = new JSSymbol("Symbol.split");
    /** {@code Symbol.toPrimitive} */
    public static final JSSymbol TO_PRIMITIVE = new JSSymbol("Symbol.toPrimitive");
    /** {@code Symbol.toStringTag} */
    public static final JSSymbol TO_STRING_TAG = new JSSymbol("Symbol.toStringTag");
    /** {@code Symbol.unscopables} */
    public static final JSSymbol UNSCOPABLES = new JSSymbol("Symbol.unscopables");

    /** The description, a String, or null when it is undefined. */
    private final String description;

    /** A new unique symbol; {@code description} may be null. */
    public JSSymbol(String description) {
        super(System.identityHashCode(new Object()) * 31 + 7);
        this.description = description;
    }

    /** The description, or null when it is undefined. */
    public String description() {
        return description;
    }

    /** The well-known symbol written {@code @@name}, or null when there is none of that name. Declared as any key, so that callers
     *  are verified without this class. */
    public static PropertyKey wellKnown(String name) {
        for (JSSymbol symbol : WellKnown.ALL) {
            if (symbol.description.length() == name.length() + 5 && symbol.description.endsWith(name.substring(2))) {
                return symbol;
            }
        }
        return null;
    }

    @Override
    public boolean isSymbol() {
        return true;
    }

    @Override
    public Object toValue() {
        return this;
    }

    /** <a href="https://tc39.es/ecma262/#sec-symboldescriptivestring">SymbolDescriptiveString</a> */
    @Override
    public String toDisplayString() {
        return description == null ? "Symbol()" : "Symbol(" + description + ")";
    }

    private static final class WellKnown {
        static final JSSymbol[] ALL = {
            ASYNC_ITERATOR, ASYNC_DISPOSE, DISPOSE, HAS_INSTANCE, IS_CONCAT_SPREADABLE, ITERATOR, MATCH, MATCH_ALL,
            METADATA, REPLACE, SEARCH, SPECIES, SPLIT, TO_PRIMITIVE, TO_STRING_TAG, UNSCOPABLES,
        };
    }
}
