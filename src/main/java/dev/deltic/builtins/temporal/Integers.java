package dev.deltic.builtins.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** Numbers that must be integers. They are doubles without a fraction, and never -0. */
final class Integers {
    private Integers() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-tointegerwithtruncation">ToIntegerWithTruncation</a> */
    static double truncated(Realm realm, Object value) {
        double number = value instanceof Integer i ? i : TypeConversion.toNumber(realm, value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw notIntegral(realm, value);
        }
        return (number < 0 ? Math.ceil(number) : Math.floor(number)) + 0.0;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-topositiveintegerwithtruncation">ToPositiveIntegerWithTruncation</a> */
    static double positive(Realm realm, Object value) {
        double number = truncated(realm, value);
        if (number <= 0) {
            throw notIntegral(realm, value);
        }
        return number;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-tointegerifintegral">ToIntegerIfIntegral</a> */
    static double integral(Realm realm, Object value) {
        double number = value instanceof Integer i ? i : TypeConversion.toNumber(realm, value);
        if (Double.isInfinite(number) || Math.floor(number) != number) {
            throw notIntegral(realm, value);
        }
        return number + 0.0;
    }

    private static JSException notIntegral(Realm realm, Object value) {
        return Errors.create(realm, MessageTemplate.TEMPORAL_NOT_INTEGRAL, Errors.display(value));
    }
}
