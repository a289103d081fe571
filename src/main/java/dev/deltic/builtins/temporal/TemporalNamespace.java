package dev.deltic.builtins.temporal;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-objects">
 *  The Temporal Object</a>: it has nothing but the constructors and Now. */
@BuiltinHolder(value = "%Temporal%", toStringTag = "Temporal")
@IntrinsicProperty(name = "Instant", intrinsic = "TEMPORAL_INSTANT")
@IntrinsicProperty(name = "PlainDateTime", intrinsic = "TEMPORAL_PLAIN_DATE_TIME")
@IntrinsicProperty(name = "PlainDate", intrinsic = "TEMPORAL_PLAIN_DATE")
@IntrinsicProperty(name = "PlainTime", intrinsic = "TEMPORAL_PLAIN_TIME")
@IntrinsicProperty(name = "PlainYearMonth", intrinsic = "TEMPORAL_PLAIN_YEAR_MONTH")
@IntrinsicProperty(name = "PlainMonthDay", intrinsic = "TEMPORAL_PLAIN_MONTH_DAY")
@IntrinsicProperty(name = "Duration", intrinsic = "TEMPORAL_DURATION")
@IntrinsicProperty(name = "ZonedDateTime", intrinsic = "TEMPORAL_ZONED_DATE_TIME")
@IntrinsicProperty(name = "Now", intrinsic = "TEMPORAL_NOW")
public final class TemporalNamespace {
    private TemporalNamespace() { }

}
