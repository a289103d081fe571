package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.ISODate;

/** A month of a year, whose [[ISODate]] is a day of the month.
 *  <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-plainyearmonth-instances">Temporal.PlainYearMonth
 *  Instances</a> */
final class JSPlainYearMonth extends JSDated {
    private JSPlainYearMonth(Realm realm, JSObject prototype, ISODate date, Calendar calendar) {
        super(realm, prototype, date, calendar);
    }

    /** An object of the realm's own. */
    static JSPlainYearMonth of(Realm realm, ISODate date, Calendar calendar) {
        return new JSPlainYearMonth(realm, realm.intrinsic(Intrinsic.TEMPORAL_PLAIN_YEAR_MONTH_PROTOTYPE), date, calendar);
    }

    /** An object that a constructor makes. */
    static JSPlainYearMonth construct(Realm realm, Object newTarget, ISODate date, Calendar calendar) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_PLAIN_YEAR_MONTH_PROTOTYPE);
        return new JSPlainYearMonth(realm, prototype, date, calendar);
    }

    @Override
    public Type type() {
        return Type.PLAIN_YEAR_MONTH;
    }

    @Override
    public String className() {
        return "Temporal.PlainYearMonth";
    }
}
