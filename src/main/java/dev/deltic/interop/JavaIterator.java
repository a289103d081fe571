package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import java.util.Iterator;
import java.util.Map;

/** A Java iterator in the iteration protocol; map entries come as [key, value] arrays. */
final class JavaIterator extends NativeCode {
    private final Iterator<?> iterator;

    private JavaIterator(Iterator<?> iterator) {
        this.iterator = iterator;
    }

    static JSObject create(Realm realm, Iterator<?> iterator) {
        JSObject object = JSObject.create(realm, realm.intrinsic(Intrinsic.ITERATOR_PROTOTYPE));
        object.addProperty(Names.NEXT, BuiltinFunction.create(realm, new JavaIterator(iterator), 0, "next"), Property.HIDDEN);
        return object;
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        try {
            if (!iterator.hasNext()) {
                return JSObject.iteratorResult(realm, UNDEFINED, true);
            }
            Object value = iterator.next();
            return JSObject.iteratorResult(realm, value instanceof Map.Entry<?, ?> entry
                ? JSArray.of(realm, HostValues.toScript(realm, entry.getKey()), HostValues.toScript(realm, entry.getValue()))
                : HostValues.toScript(realm, value), false);
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
    }
}
