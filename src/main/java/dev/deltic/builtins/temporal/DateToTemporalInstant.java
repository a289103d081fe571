package dev.deltic.builtins.temporal;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.EpochTime;

/** What Temporal adds to {@code Date.prototype}. */
@BuiltinHolder("%Date.prototype.toTemporalInstant%")
public final class DateToTemporalInstant {
    private DateToTemporalInstant() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-date.prototype.totemporalinstant">Date.prototype.toTemporalInstant</a> */
    @Builtin(name = "toTemporalInstant", kind = Builtin.Kind.FUNCTION)
    static Object toTemporalInstant(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSDate date)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_DATE);
        }
        if (Double.isNaN(date.time)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_OUT_OF_RANGE);
        }
        return JSInstant.of(realm, EpochTime.ofMilliseconds((long) date.time));
    }
}
