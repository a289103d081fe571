package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.ISODate;

/** A day of a month, whose [[ISODate]] is in a reference year.
 *  <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-plainmonthday-instances">Temporal.PlainMonthDay Instances</a> */
final class JSPlainMonthDay extends JSDated {
    private JSPlainMonthDay(Realm realm, JSObject prototype, ISODate date, Calendar calendar) {
        super(realm, prototype, date, calendar);
    }

    /** An object of the realm's own. */
    static JSPlainMonthDay of(Realm realm, ISODate date, Calendar calendar) {
        return new JSPlainMonthDay(realm, realm.intrinsic(Intrinsic.TEMPORAL_PLAIN_MONTH_DAY_PROTOTYPE), date, calendar);
    }

    /** An object that a constructor makes. */
    static JSPlainMonthDay construct(Realm realm, Object newTarget, ISODate date, Calendar calendar) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_PLAIN_MONTH_DAY_PROTOTYPE);
        return new JSPlainMonthDay(realm, prototype, date, calendar);
    }

    @Override
    public Type type() {
        return Type.PLAIN_MONTH_DAY;
    }

    @Override
    public String className() {
        return "Temporal.PlainMonthDay";
    }
}
