package dev.deltic.builtins.symbol;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSSymbol;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-symbol-prototype-object">Properties of the Symbol Prototype Object</a> */
@BuiltinHolder(value = "%Symbol.prototype%", toStringTag = "Symbol")
@IntrinsicProperty(name = "constructor", intrinsic = "SYMBOL")
public final class SymbolPrototype {
    private SymbolPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.prototype.tostring">Symbol.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object symbolToString(Realm realm, Object thisValue) {
        return thisSymbol(realm, thisValue, "Symbol.prototype.toString").toDisplayString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.prototype.valueof">Symbol.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return thisSymbol(realm, thisValue, "Symbol.prototype.valueOf");
    }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.prototype.description">get Symbol.prototype.description</a> */
    @Builtin(name = "description", kind = Builtin.Kind.GETTER)
    static Object description(Realm realm, Object thisValue) {
        String description = thisSymbol(realm, thisValue, "Symbol.prototype.description").description();
        return description == null ? UNDEFINED : description;
    }

    /** <a href="https://tc39.es/ecma262/#sec-symbol.prototype-%symbol.toprimitive%">Symbol.prototype[@@toPrimitive]</a> */
    @Builtin(name = "@@toPrimitive", length = 1, attributes = 4)
    static Object toPrimitive(Realm realm, Object thisValue, Object hint) {
        return thisSymbol(realm, thisValue, "Symbol.prototype [ @@toPrimitive ]");
    }

    /** <a href="https://tc39.es/ecma262/#sec-thissymbolvalue">ThisSymbolValue</a> */
    private static JSSymbol thisSymbol(Realm realm, Object value, String method) {
        if (value instanceof JSSymbol symbol) {
            return symbol;
        }
        if (value instanceof JSPrimitiveObject object && object.primitive instanceof JSSymbol symbol) {
            return symbol;
        }
        throw Errors.create(realm, MessageTemplate.NOT_GENERIC, method, "Symbol");
    }
}
