package dev.deltic.runtime;

/** A Date. <a href="https://tc39.es/ecma262/#sec-properties-of-date-instances">Properties of Date Instances</a> */
public final class JSDate extends JSObject {
    /** [[DateValue]]: integral milliseconds since 1970 in UTC, within 8.64e15 of it, or NaN. */
    public double time;

    /** A date of that time value. */
    public JSDate(Realm realm, JSObject prototype, double time) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.time = time;
    }

    @Override
    public String className() {
        return "Date";
    }
}
