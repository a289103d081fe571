package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateDuration;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.TemporalUnit;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-duration-constructor">The Temporal.Duration Constructor</a> */
@BuiltinHolder("%Temporal.Duration%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_DURATION_PROTOTYPE", attributes = 0)
public final class DurationConstructor {
    private DurationConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration">Temporal.Duration</a> */
    @Builtin(name = "Duration", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.Duration");
        }
        double[] fields = new double[DurationRecord.FIELDS];
        for (int i = 0; i < fields.length && i < arguments.length; i++) {
            if (arguments[i] != UNDEFINED) {
                fields[i] = Integers.integral(realm, arguments[i]);
            }
        }
        return JSDuration.construct(realm, newTarget, DurationRecord.of(fields));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.from">Temporal.Duration.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item) {
        return JSDuration.of(realm, Conversion.toDuration(realm, item));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.compare">Temporal.Duration.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two, Object options) {
        DurationRecord first = Conversion.toDuration(realm, one);
        DurationRecord second = Conversion.toDuration(realm, two);
        Conversion.RelativeTo start = Conversion.relativeTo(realm, Options.of(realm, options));
        if (first.sameFields(second)) {
            return 0;
        }
        TemporalUnit largest = TemporalUnit.larger(first.largestUnit(), second.largestUnit());
        if (start.zoned() != null && largest.isDate()) {
            return end(start.zoned(), first).compareTo(end(start.zoned(), second));
        }
        if (largest.isCalendar() && start.plain() == null) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NEEDS_START);
        }
        return time(start.plain(), first).compareTo(time(start.plain(), second));
    }

    private static BigInteger end(JSZonedDateTime start, DurationRecord duration) {
        return Differences.addZoned(start.epochNanoseconds, start.zone, start.calendar, duration.internal(), false);
    }

    private static BigInteger time(JSPlainDate start, DurationRecord duration) {
        DateDuration date = duration.internal().date();
        long days = start == null ? date.days() : Differences.days(date, start.date, start.calendar);
        return InternalDuration.addDays(duration.time(), days);
    }
}
