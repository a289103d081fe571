package dev.deltic.builtins.json;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Names;

/** Knows of ordinary objects and arrays that they have no method {@code toJSON}, without a look into their prototypes each time: these
 *  keep their shapes as long as nothing is added to them. */
final class JSONMethods {
    private final JSObject objectPrototype;
    private final JSObject arrayPrototype;
    /** Shapes in which the prototypes were found to have no such property; null where that is not known. */
    private Shape objectShape;
    private Shape arrayShape;

    JSONMethods(Realm realm) {
        objectPrototype = realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE);
        arrayPrototype = realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE);
    }

    /** Whether the object surely neither has nor inherits the property; false where only [[Get]] can tell. */
    boolean lacksToJSON(JSObject object) {
        JSObject prototype = object.prototype;
        if (prototype == objectPrototype) {
            return object.isPlain() && lacks(object.shape) && objectPrototypeLacks();
        }
        return prototype == arrayPrototype && object instanceof JSArray && lacks(object.shape) && arrayPrototypeLacks();
    }

    private boolean objectPrototypeLacks() {
        if (objectPrototype.shape != objectShape) {
            objectShape = lacks(objectPrototype.shape) ? objectPrototype.shape : null;
        }
        return objectShape != null;
    }

    private boolean arrayPrototypeLacks() {
        if (arrayPrototype.shape != arrayShape) {
            arrayShape = lacks(arrayPrototype.shape) ? arrayPrototype.shape : null;
        }
        return arrayShape != null && arrayPrototype.prototype == objectPrototype && objectPrototypeLacks();
    }

    private static boolean lacks(Shape shape) {
        return shape.dictionary == null && shape.find(Names.TO_JSON) < 0;
    }
}
