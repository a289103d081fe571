package dev.deltic.builtins.intl;

import dev.deltic.intl.MathematicalValue;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatter;
import dev.deltic.runtime.BigIntWork;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Undefined;
import java.math.BigInteger;

/** A number format. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-numberformat-instances">Intl.NumberFormat Instances</a> */
final class JSNumberFormat extends JSObject {
    /** [[Locale]] */
    final String locale;
    final NumberFormatSettings settings;
    final NumberFormatter formatter;
    /** [[BoundFormat]], null until it is asked for. */
    private BuiltinFunction boundFormat;

    JSNumberFormat(Realm realm, JSObject prototype, String locale, NumberFormatSettings settings, NumberFormatter formatter) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.settings = settings;
        this.formatter = formatter;
    }

    @Override
    public String className() {
        return "Intl.NumberFormat";
    }

    BuiltinFunction boundFormat(Realm realm) {
        if (boundFormat == null) {
            boundFormat = BuiltinFunction.create(realm, new Format(formatter), 1, "");
        }
        return boundFormat;
    }

    /** <a href="https://tc39.es/ecma402/#sec-tointlmathematicalvalue">ToIntlMathematicalValue</a> */
    static Number toMathematicalValue(Realm realm, Object value) {
        if (value instanceof Integer || value instanceof Double) {
            return (Number) value;
        }
        Object primitive = TypeConversion.toPrimitive(realm, value, TypeConversion.Hint.NUMBER);
        if (primitive instanceof BigInteger big) {
            BigIntWork.announceText(realm.agent, big.bitLength());
            return MathematicalValue.ofBigInt(big);
        }
        if (JSStrings.isString(primitive)) {
            return MathematicalValue.ofText(JSStrings.flatten(primitive));
        }
        return TypeConversion.toNumber(realm, primitive);
    }

    /** <a href="https://tc39.es/ecma402/#sec-number-format-functions">Number Format Functions</a> */
    private static final class Format extends NativeCode {
        private final NumberFormatter formatter;

        Format(NumberFormatter formatter) {
            this.formatter = formatter;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return formatter.format(toMathematicalValue(realm, arguments.length > 0 ? arguments[0] : Undefined.UNDEFINED));
        }
    }
}
