package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.ISODate;

/** A date. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-plaindate-instances">Temporal.PlainDate Instances</a> */
final class JSPlainDate extends JSDated {
    private JSPlainDate(Realm realm, JSObject prototype, ISODate date, Calendar calendar) {
        super(realm, prototype, date, calendar);
    }

    /** An object of the realm's own. */
    static JSPlainDate of(Realm realm, ISODate date, Calendar calendar) {
        return new JSPlainDate(realm, realm.intrinsic(Intrinsic.TEMPORAL_PLAIN_DATE_PROTOTYPE), date, calendar);
    }

    /** An object that a constructor makes. */
    static JSPlainDate construct(Realm realm, Object newTarget, ISODate date, Calendar calendar) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_PLAIN_DATE_PROTOTYPE);
        return new JSPlainDate(realm, prototype, date, calendar);
    }

    @Override
    public Type type() {
        return Type.PLAIN_DATE;
    }

    @Override
    public String className() {
        return "Temporal.PlainDate";
    }
}
