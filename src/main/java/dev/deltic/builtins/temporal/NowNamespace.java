package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.LocalTimeZone;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.ISOCalendar;
import dev.deltic.temporal.ISOParser;
import dev.deltic.temporal.ZoneIdentifier;
import java.math.BigInteger;
import java.time.Instant;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-now-object">The Temporal.Now Object</a> */
@BuiltinHolder(value = "%Temporal.Now%", toStringTag = "Temporal.Now")
public final class NowNamespace {
    private NowNamespace() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-systemutcepochnanoseconds">SystemUTCEpochNanoseconds</a> */
    private static BigInteger now() {
        Instant now = Instant.now();
        return BigInteger.valueOf(now.getEpochSecond()).multiply(BigInteger.valueOf(1_000_000_000L)).add(BigInteger.valueOf(now.getNano()));
    }

    private static ZoneIdentifier zone(Realm realm, Object timeZoneLike) {
        return timeZoneLike == UNDEFINED ? systemZone(realm) : Conversion.toZone(realm, timeZoneLike);
    }

    /** <a href="https://tc39.es/ecma262/#sec-systemtimezoneidentifier">SystemTimeZoneIdentifier</a> */
    private static ZoneIdentifier systemZone(Realm realm) {
        ZoneIdentifier zone = ISOParser.identifier(LocalTimeZone.of(realm.agent).id());
        return zone == null ? ZoneIdentifier.UTC : zone;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.timezoneid">Temporal.Now.timeZoneId</a> */
    @Builtin(name = "timeZoneId")
    static Object timeZoneId(Realm realm, Object thisValue) {
        return systemZone(realm).id();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.instant">Temporal.Now.instant</a> */
    @Builtin(name = "instant")
    static Object instant(Realm realm, Object thisValue) {
        return JSInstant.of(realm, now());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.plaindatetimeiso">Temporal.Now.plainDateTimeISO</a> */
    @Builtin(name = "plainDateTimeISO")
    static Object plainDateTimeISO(Realm realm, Object thisValue, Object timeZoneLike) {
        return JSPlainDateTime.of(realm, zone(realm, timeZoneLike).dateTimeAt(now()), ISOCalendar.INSTANCE);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.zoneddatetimeiso">Temporal.Now.zonedDateTimeISO</a> */
    @Builtin(name = "zonedDateTimeISO")
    static Object zonedDateTimeISO(Realm realm, Object thisValue, Object timeZoneLike) {
        return JSZonedDateTime.of(realm, now(), zone(realm, timeZoneLike), ISOCalendar.INSTANCE);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.plaindateiso">Temporal.Now.plainDateISO</a> */
    @Builtin(name = "plainDateISO")
    static Object plainDateISO(Realm realm, Object thisValue, Object timeZoneLike) {
        return JSPlainDate.of(realm, zone(realm, timeZoneLike).dateTimeAt(now()).date(), ISOCalendar.INSTANCE);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.now.plaintimeiso">Temporal.Now.plainTimeISO</a> */
    @Builtin(name = "plainTimeISO")
    static Object plainTimeISO(Realm realm, Object thisValue, Object timeZoneLike) {
        return JSPlainTime.of(realm, zone(realm, timeZoneLike).dateTimeAt(now()).time());
    }
}
