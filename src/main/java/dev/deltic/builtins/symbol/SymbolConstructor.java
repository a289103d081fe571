package dev.deltic.builtins.symbol;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;

/** <a href="https://tc39.es/ecma262/#sec-symbol-constructor">The Symbol Constructor</a> */
@BuiltinHolder("%Symbol%")
@IntrinsicProperty(name = "prototype", intrinsic = "SYMBOL_PROTOTYPE", attributes = 0)
public final class SymbolConstructor {
    @BuiltinValue(name = "asyncDispose")
    static final JSSymbol ASYNC_DISPOSE = JSSymbol.ASYNC_DISPOSE;
    @BuiltinValue(name = "asyncIterator")
    static final JSSymbol ASYNC_ITERATOR = JSSymbol.ASYNC_ITERATOR;
    @BuiltinValue(name = "dispose")
    static final JSSymbol DISPOSE = JSSymbol.DISPOSE;
    @BuiltinValue(name = "hasInstance")
    static final JSSymbol HAS_INSTANCE = JSSymbol.HAS_INSTANCE;
    @BuiltinValue(name = "isConcatSpreadable")
    static final JSSymbol IS_CONCAT_SPREADABLE = JSSymbol.IS_CONCAT_SPREADABLE;
    @BuiltinValue(name = "iterator")
    static final JSSymbol ITERATOR = JSSymbol.ITERATOR;
    @BuiltinValue(name = "match")
    static final JSSymbol MATCH = JSSymbol.MATCH;
    @BuiltinValue(name = "matchAll")
    static final JSSymbol MATCH_ALL = JSSymbol.MATCH_ALL;
    @BuiltinValue(name = "metadata", proposal = "DECORATORS")
    static final JSSymbol METADATA = JSSymbol.METADATA;
    @BuiltinValue(name = "replace")
    static final JSSymbol REPLACE = JSSymbol.REPLACE;
    @BuiltinValue(name = "search")
    static final JSSymbol SEARCH = JSSymbol.SEARCH;
    @BuiltinValue(name = "species")
    static final JSSymbol SPECIES = JSSymbol.SPECIES;
    @BuiltinValue(name = "split")
    static final JSSymbol SPLIT = JSSymbol.SPLIT;
    @BuiltinValue(name = "toPrimitive")
    static final JSSymbol TO_PRIMITIVE = JSSymbol.TO_PRIMITIVE;
    @BuiltinValue(name = "toStringTag")
    static final JSSymbol TO_STRING_TAG = JSSymbol.TO_STRING_TAG;
    @BuiltinValue(name = "unscopables")
    static final JSSymbol UNSCOPABLES = JSSymbol.UNSCOPABLES;

    private SymbolConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-symbol-description">Symbol</a> */
    @Builtin(name = "Symbol", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object description) {
        if (newTarget != UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.SYMBOL_NOT_CONSTRUCTOR);
        }
        return new JSSymbol(description == UNDEFINED ? null : TypeConversion.toString(realm, description));
    }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.for">Symbol.for</a> */
    @Builtin(name = "for", length = 1)
    static Object symbolFor(Realm realm, Object thisValue, Object key) {
        return realm.agent.symbolFor(TypeConversion.toString(realm, key));
    }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.keyfor">Symbol.keyFor</a> */
    @Builtin(name = "keyFor", length = 1)
    static Object keyFor(Realm realm, Object thisValue, Object symbol) {
        if (!(symbol instanceof JSSymbol s)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_SYMBOL, Errors.describeWithoutCode(symbol));
        }
        String key = realm.agent.keyForSymbol(s);
        return key == null ? UNDEFINED : key;
    }
}
