package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.DateTimeFormattable;

/** A time of day. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-plaintime-instances">
 *  Temporal.PlainTime Instances</a> */
final class JSPlainTime extends JSObject implements Timed, DateTimeFormattable {
    /** [[Time]], nanoseconds since midnight */
    final long time;

    private JSPlainTime(Realm realm, JSObject prototype, long time) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.time = time;
    }

    /** An object of the realm's own. */
    static JSPlainTime of(Realm realm, long time) {
        return new JSPlainTime(realm, realm.intrinsic(Intrinsic.TEMPORAL_PLAIN_TIME_PROTOTYPE), time);
    }

    /** An object that a constructor makes. */
    static JSPlainTime construct(Realm realm, Object newTarget, long time) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_PLAIN_TIME_PROTOTYPE);
        return new JSPlainTime(realm, prototype, time);
    }

    @Override
    public Type type() {
        return Type.PLAIN_TIME;
    }

    @Override
    public long epochMilliseconds() {
        return time / 1_000_000;
    }

    @Override
    public Calendar calendar() {
        return null;
    }

    @Override
    public long timeOfDay() {
        return time;
    }

    @Override
    public String className() {
        return "Temporal.PlainTime";
    }
}
