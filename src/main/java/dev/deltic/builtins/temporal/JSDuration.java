package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DurationHolder;
import dev.deltic.temporal.DurationRecord;

/** A duration. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-duration-instances">
 *  Temporal.Duration Instances</a> */
final class JSDuration extends JSObject implements DurationHolder {
    /** its fields */
    final DurationRecord duration;

    private JSDuration(Realm realm, JSObject prototype, DurationRecord duration) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.duration = duration;
    }

    /** An object of the realm's own. */
    static JSDuration of(Realm realm, DurationRecord duration) {
        return new JSDuration(realm, realm.intrinsic(Intrinsic.TEMPORAL_DURATION_PROTOTYPE), duration);
    }

    /** An object that a constructor makes. */
    static JSDuration construct(Realm realm, Object newTarget, DurationRecord duration) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_DURATION_PROTOTYPE);
        return new JSDuration(realm, prototype, duration);
    }

    @Override
    public DurationRecord durationRecord() {
        return duration;
    }

    @Override
    public String className() {
        return "Temporal.Duration";
    }
}
