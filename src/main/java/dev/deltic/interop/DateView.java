package dev.deltic.interop;

import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import java.util.Date;

/** A JavaScript Date in Java's hands: a {@code java.util.Date} of the time that it had when it was handed out, with {@code toInstant()}
 *  and whatever else takes one. What either side changes later the other does not see. Comes back as the Date it was. Serialized as a
 *  plain Date. */
final class DateView extends Date implements ScriptView {
    private static final long serialVersionUID = 1L;

    private final transient RealmHandle handle;
    private final transient JSDate date;

    DateView(Realm realm, JSDate date) {
        super((long) date.time);
        this.handle = new RealmHandle(realm);
        this.date = date;
    }

    @Override
    public JSObject object() {
        return date;
    }

    @Override
    public Realm realm() {
        return handle.realm;
    }

    /** A plain one: a copy belongs to nobody. */
    @Override
    public Object clone() {
        return new Date(getTime());
    }

    private Object writeReplace() {
        return new Date(getTime());
    }
}
