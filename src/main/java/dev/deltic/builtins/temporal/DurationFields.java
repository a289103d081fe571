package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.TemporalUnit;

/** Reads the properties that describe a duration.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalpartialdurationrecord">ToTemporalPartialDurationRecord</a> */
final class DurationFields {
    /** In the order of the property names. */
    private static final TemporalUnit[] BY_NAME = {TemporalUnit.DAY, TemporalUnit.HOUR, TemporalUnit.MICROSECOND, TemporalUnit.MILLISECOND,
        TemporalUnit.MINUTE, TemporalUnit.MONTH, TemporalUnit.NANOSECOND, TemporalUnit.SECOND, TemporalUnit.WEEK, TemporalUnit.YEAR};

    private DurationFields() { }

    /** {@code fields}, years first, changed to what the bag has; it must have one at least. */
    static double[] read(Realm realm, JSObject bag, double[] fields) {
        boolean any = false;
        for (TemporalUnit unit : BY_NAME) {
            Object value = bag.get(realm, realm.name(unit.plural));
            if (value != UNDEFINED) {
                fields[unit.ordinal()] = Integers.integral(realm, value);
                any = true;
            }
        }
        if (!any) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_MISSING_FIELD, "years to nanoseconds");
        }
        return fields;
    }
}
