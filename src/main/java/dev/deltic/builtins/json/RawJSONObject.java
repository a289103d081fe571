package dev.deltic.builtins.json;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Names;

/** A text to be put into the output of JSON.stringify as it stands; has [[IsRawJSON]]. */
final class RawJSONObject extends JSObject {
    private RawJSONObject(Shape shape) {
        super(shape, null);
    }

    /** The frozen object whose one property is {@code text}. */
    static RawJSONObject create(Realm realm, String text) {
        RawJSONObject object = new RawJSONObject(realm.agent.wellKnownShapes.empty);
        object.addProperty(Names.RAW_JSON, text, Property.ENUMERABLE);
        object.preventExtensions(realm);
        return object;
    }

    /** The text. */
    String text() {
        return (String) readField(shape.property(0));
    }
}
