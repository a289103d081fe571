package dev.deltic.builtins.math;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.Float16;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberArithmetic;
import dev.deltic.numbers.PreciseSum;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Undefined;
import java.util.concurrent.ThreadLocalRandom;

/** <a href="https://tc39.es/ecma262/#sec-math-object">The Math Object</a> */
@BuiltinHolder(value = "%Math%", toStringTag = "Math")
public final class MathObject {
    @BuiltinValue(name = "E")
    static final Object E = Math.E;
    @BuiltinValue(name = "LN10")
    static final Object LN10 = 2.302585092994046;
    @BuiltinValue(name = "LN2")
    static final Object LN2 = 0.6931471805599453;
    @BuiltinValue(name = "LOG10E")
    static final Object LOG10E = 0.4342944819032518;
    @BuiltinValue(name = "LOG2E")
    static final Object LOG2E = 1.4426950408889634;
    @BuiltinValue(name = "PI")
    static final Object PI = Math.PI;
    @BuiltinValue(name = "SQRT1_2")
    static final Object SQRT1_2 = 0.7071067811865476;
    @BuiltinValue(name = "SQRT2")
    static final Object SQRT2 = 1.4142135623730951;

    /** One count below 2^53 - 1, the limit that Math.sumPrecise puts on its argument. */
    private static final long MAX_SUMMANDS = (1L << 53) - 1;

    private MathObject() { }

    private static double number(Realm realm, Object x) {
        return x instanceof Double d ? d : TypeConversion.toNumber(realm, x);
    }

    // ---- rounding and integers ----------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-math.abs">Math.abs</a> */
    @Builtin(name = "abs", length = 1)
    static Object abs(Realm realm, Object thisValue, Object x) {
        if (x instanceof Integer i && i != Integer.MIN_VALUE) {
            return Math.abs(i);
        }
        return TypeConversion.number(Math.abs(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.ceil">Math.ceil</a> */
    @Builtin(name = "ceil", length = 1)
    static Object ceil(Realm realm, Object thisValue, Object x) {
        return x instanceof Integer ? x : TypeConversion.number(Math.ceil(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.floor">Math.floor</a> */
    @Builtin(name = "floor", length = 1)
    static Object floor(Realm realm, Object thisValue, Object x) {
        return x instanceof Integer ? x : TypeConversion.number(Math.floor(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.round">Math.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object x) {
        return x instanceof Integer ? x : TypeConversion.number(NumberArithmetic.round(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.trunc">Math.trunc</a> */
    @Builtin(name = "trunc", length = 1)
    static Object trunc(Realm realm, Object thisValue, Object x) {
        return x instanceof Integer ? x : TypeConversion.number(IntegerConversions.truncate(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.sign">Math.sign</a> */
    @Builtin(name = "sign", length = 1)
    static Object sign(Realm realm, Object thisValue, Object x) {
        return x instanceof Integer i ? (Object) Integer.signum(i) : TypeConversion.number(NumberArithmetic.sign(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.clz32">Math.clz32</a> */
    @Builtin(name = "clz32", length = 1)
    static Object clz32(Realm realm, Object thisValue, Object x) {
        return Integer.numberOfLeadingZeros(TypeConversion.toInt32(realm, x));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.imul">Math.imul</a> */
    @Builtin(name = "imul", length = 2)
    static Object imul(Realm realm, Object thisValue, Object x, Object y) {
        int left = TypeConversion.toInt32(realm, x);
        return left * TypeConversion.toInt32(realm, y);
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.fround">Math.fround</a> */
    @Builtin(name = "fround", length = 1)
    static Object fround(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(NumberArithmetic.fround(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.f16round">Math.f16round</a> */
    @Builtin(name = "f16round", length = 1)
    static Object f16round(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(Float16.round(number(realm, x)));
    }

    // ---- several numbers ----------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-math.max">Math.max</a> */
    @Builtin(name = "max", length = 2)
    static Object max(Realm realm, Object thisValue, Object[] numbers) {
        if (numbers.length == 2 && numbers[0] instanceof Integer a && numbers[1] instanceof Integer b) {
            return a >= b ? a : b;
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (Object next : numbers) {
            highest = Math.max(highest, number(realm, next));          // NaN stays, and 0 is above -0
        }
        return TypeConversion.number(highest);
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.min">Math.min</a> */
    @Builtin(name = "min", length = 2)
    static Object min(Realm realm, Object thisValue, Object[] numbers) {
        if (numbers.length == 2 && numbers[0] instanceof Integer a && numbers[1] instanceof Integer b) {
            return a <= b ? a : b;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (Object next : numbers) {
            lowest = Math.min(lowest, number(realm, next));
        }
        return TypeConversion.number(lowest);
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.hypot">Math.hypot</a>; scaled by the greatest, with a compensated sum. */
    @Builtin(name = "hypot", length = 2)
    static Object hypot(Realm realm, Object thisValue, Object[] sides) {
        double[] magnitudes = new double[sides.length];
        for (int i = 0; i < sides.length; i++) {
            magnitudes[i] = Math.abs(number(realm, sides[i]));
        }
        double greatest = 0;
        boolean infinite = false;
        for (double magnitude : magnitudes) {
            infinite |= magnitude == Double.POSITIVE_INFINITY;
            greatest = Math.max(greatest, magnitude);
        }
        if (infinite || greatest == 0 || greatest != greatest) {
            return TypeConversion.number(infinite ? Double.POSITIVE_INFINITY : greatest);
        }
        double sum = 0;
        double compensation = 0;
        for (double magnitude : magnitudes) {
            double scaled = magnitude / greatest;
            double summand = scaled * scaled - compensation;
            double preliminary = sum + summand;
            compensation = preliminary - sum - summand;
            sum = preliminary;
        }
        return TypeConversion.number(Math.sqrt(sum) * greatest);
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.sumprecise">Math.sumPrecise</a> */
    @Builtin(name = "sumPrecise", length = 1)
    static Object sumPrecise(Realm realm, Object thisValue, Object items) {
        if (items == Undefined.UNDEFINED || items == null) {
            throw IteratorOperations.notIterable(realm, items);
        }
        IteratorRecord iterator = IteratorOperations.getIterator(realm, items);
        PreciseSum sum = new PreciseSum();
        for (long count = 0; ; count++) {
            Object next = IteratorOperations.iteratorStepValue(realm, iterator);
            if (next == IteratorOperations.DONE) {
                return TypeConversion.number(sum.result());
            }
            if (count >= MAX_SUMMANDS) {
                throw IteratorOperations.closeAfter(realm, iterator.iterator,
                    Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH));
            }
            if (!(next instanceof Integer || next instanceof Double)) {
                throw IteratorOperations.closeAfter(realm, iterator.iterator,
                    Errors.create(realm, MessageTemplate.NOT_A_NUMBER, Errors.display(next)));
            }
            sum.add(((Number) next).doubleValue());
            if ((count & 1023) == 1023) {
                realm.agent.poll();
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.random">Math.random</a> */
    @Builtin(name = "random")
    static Object random(Realm realm, Object thisValue) {
        return ThreadLocalRandom.current().nextDouble();
    }

    // ---- powers and logarithms ------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-math.pow">Math.pow</a>: the same function as the operator {@code **}. */
    @Builtin(name = "pow", length = 2)
    static Object pow(Realm realm, Object thisValue, Object base, Object exponent) {
        double x = number(realm, base);
        return TypeConversion.number(NumberArithmetic.exponentiate(x, number(realm, exponent)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.sqrt">Math.sqrt</a> */
    @Builtin(name = "sqrt", length = 1)
    static Object sqrt(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(Math.sqrt(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.cbrt">Math.cbrt</a> */
    @Builtin(name = "cbrt", length = 1)
    static Object cbrt(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.cbrt(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.exp">Math.exp</a> */
    @Builtin(name = "exp", length = 1)
    static Object exp(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.exp(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.expm1">Math.expm1</a> */
    @Builtin(name = "expm1", length = 1)
    static Object expm1(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.expm1(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.log">Math.log</a> */
    @Builtin(name = "log", length = 1)
    static Object log(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.log(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.log1p">Math.log1p</a> */
    @Builtin(name = "log1p", length = 1)
    static Object log1p(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.log1p(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.log10">Math.log10</a> */
    @Builtin(name = "log10", length = 1)
    static Object log10(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.log10(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.log2">Math.log2</a> */
    @Builtin(name = "log2", length = 1)
    static Object log2(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.log2(number(realm, x)));
    }

    // ---- angles ---------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-math.sin">Math.sin</a> */
    @Builtin(name = "sin", length = 1)
    static Object sin(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(Math.sin(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.cos">Math.cos</a> */
    @Builtin(name = "cos", length = 1)
    static Object cos(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(Math.cos(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.tan">Math.tan</a> */
    @Builtin(name = "tan", length = 1)
    static Object tan(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.tan(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.asin">Math.asin</a> */
    @Builtin(name = "asin", length = 1)
    static Object asin(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.asin(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.acos">Math.acos</a> */
    @Builtin(name = "acos", length = 1)
    static Object acos(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.acos(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.atan">Math.atan</a> */
    @Builtin(name = "atan", length = 1)
    static Object atan(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.atan(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.atan2">Math.atan2</a> */
    @Builtin(name = "atan2", length = 2)
    static Object atan2(Realm realm, Object thisValue, Object y, Object x) {
        double ordinate = number(realm, y);
        return TypeConversion.number(StrictMath.atan2(ordinate, number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.sinh">Math.sinh</a> */
    @Builtin(name = "sinh", length = 1)
    static Object sinh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.sinh(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.cosh">Math.cosh</a> */
    @Builtin(name = "cosh", length = 1)
    static Object cosh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.cosh(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.tanh">Math.tanh</a> */
    @Builtin(name = "tanh", length = 1)
    static Object tanh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(StrictMath.tanh(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.asinh">Math.asinh</a> */
    @Builtin(name = "asinh", length = 1)
    static Object asinh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.asinh(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.acosh">Math.acosh</a> */
    @Builtin(name = "acosh", length = 1)
    static Object acosh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.acosh(number(realm, x)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.atanh">Math.atanh</a> */
    @Builtin(name = "atanh", length = 1)
    static Object atanh(Realm realm, Object thisValue, Object x) {
        return TypeConversion.number(RealFunctions.atanh(number(realm, x)));
    }
}
