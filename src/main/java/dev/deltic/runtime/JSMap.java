package dev.deltic.runtime;

/** A Map object. <a href="https://tc39.es/ecma262/#sec-map-objects">Map Objects</a> */
public final class JSMap extends JSObject {
    /** [[MapData]] */
    public final OrderedTable table = new OrderedTable();

    /** An empty Map. */
    public JSMap(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    @Override
    public String className() {
        return "Map";
    }
}
