package dev.deltic.runtime;

/** A Set object. <a href="https://tc39.es/ecma262/#sec-set-objects">Set Objects</a> */
public final class JSSet extends JSObject {
    /** [[SetData]] */
    public final OrderedTable table = new OrderedTable();

    /** An empty Set. */
    public JSSet(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    @Override
    public String className() {
        return "Set";
    }
}
