package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.EpochTime;
import java.math.BigInteger;

/** An exact time. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-instant-instances">
 *  Temporal.Instant Instances</a> */
final class JSInstant extends JSObject implements DateTimeFormattable {
    /** [[EpochNanoseconds]], valid */
    final BigInteger epochNanoseconds;

    private JSInstant(Realm realm, JSObject prototype, BigInteger epochNanoseconds) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.epochNanoseconds = epochNanoseconds;
    }

    /** An object of the realm's own. */
    static JSInstant of(Realm realm, BigInteger epochNanoseconds) {
        return new JSInstant(realm, realm.intrinsic(Intrinsic.TEMPORAL_INSTANT_PROTOTYPE), epochNanoseconds);
    }

    /** An object that a constructor makes. */
    static JSInstant construct(Realm realm, Object newTarget, BigInteger epochNanoseconds) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_INSTANT_PROTOTYPE);
        return new JSInstant(realm, prototype, epochNanoseconds);
    }

    @Override
    public Type type() {
        return Type.INSTANT;
    }

    @Override
    public long epochMilliseconds() {
        return EpochTime.milliseconds(epochNanoseconds);
    }

    @Override
    public Calendar calendar() {
        return null;
    }

    @Override
    public String className() {
        return "Temporal.Instant";
    }
}
