package dev.deltic.runtime;

import dev.deltic.base.EngineError;
import dev.deltic.shapes.Shape;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import java.math.BigInteger;

/** A Boolean, Number, Symbol or BigInt object; strings have {@link JSStringObject}. */
public final class JSPrimitiveObject extends JSObject {
    /** [[BooleanData]], [[NumberData]], [[SymbolData]] or [[BigIntData]]. */
    public final Object primitive;

    /** An object of {@code shape} around {@code primitive}. */
    public JSPrimitiveObject(Shape shape, JSObject prototype, Object primitive) {
        super(shape, prototype);
        this.primitive = primitive;
    }

    /** The wrapper of any primitive but undefined and null. */
    public static JSObject of(Realm realm, Object value) {
        if (JSStrings.isString(value)) {
            return new JSStringObject(realm, realm.intrinsic(Intrinsic.STRING_PROTOTYPE), JSStrings.flatten(value));
        }
        return new JSPrimitiveObject(realm.agent.wellKnownShapes.empty, prototypeFor(realm, value), value);
    }

    /** The prototype on which properties of a primitive are found; null for undefined and null. */
    public static JSObject prototypeFor(Realm realm, Object value) {
        if (JSStrings.isString(value)) {
            return realm.intrinsic(Intrinsic.STRING_PROTOTYPE);
        }
        if (value instanceof Integer || value instanceof Double) {
            return realm.intrinsic(Intrinsic.NUMBER_PROTOTYPE);
        }
        if (value instanceof Boolean) {
            return realm.intrinsic(Intrinsic.BOOLEAN_PROTOTYPE);
        }
        if (value instanceof JSSymbol) {
            return realm.intrinsic(Intrinsic.SYMBOL_PROTOTYPE);
        }
        if (value instanceof BigInteger) {
            return realm.intrinsic(Intrinsic.BIG_INT_PROTOTYPE);
        }
        if (value == null || value == dev.deltic.values.Undefined.UNDEFINED) {
            return null;
        }
        throw new EngineError("not a JavaScript value: " + value.getClass().getName());
    }

    @Override
    public String className() {
        return primitive instanceof Boolean ? "Boolean" : primitive instanceof JSSymbol ? "Symbol"
            : primitive instanceof BigInteger ? "BigInt" : "Number";
    }
}
