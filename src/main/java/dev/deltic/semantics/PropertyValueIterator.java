package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.Map;

/** What {@code for each (value in object)} goes over: the values of the properties that for-in would name, each read when its turn
 *  comes. The loop is that of ECMA-357 (E4X), which JavaScript engines of Java kept when they dropped the rest. */
public final class PropertyValueIterator extends BuiltinIterator {
    private final JSObject object;
    private final ForInEnumerator keys;

    private PropertyValueIterator(Realm realm, JSObject object) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.ITERATOR_PROTOTYPE));
        this.object = object;
        this.keys = ForInEnumerator.of(realm, object);
    }

    /** The iterable of a loop over {@code value}. Collections, arrays and streams of Java give their elements, maps their values. */
    public static Object iterable(Realm realm, Object value) {
        if (value == UNDEFINED || value == null) {
            return over(realm, null);
        }
        if (value instanceof HostObject host && !(host.host instanceof Map)
            && host.get(realm, JSSymbol.ITERATOR) != UNDEFINED) {
            return value;
        }
        return over(realm, TypeConversion.toObject(realm, value));
    }

    private static JSObject over(Realm realm, JSObject object) {
        PropertyValueIterator iterator = new PropertyValueIterator(realm, object);
        iterator.addProperty(Names.NEXT, BuiltinFunction.create(realm, new Next(iterator), 0, "next"), Property.HIDDEN);
        return iterator;
    }

    @Override
    public Object step(Realm realm) {
        Object key = keys.next(realm);
        return key == null ? IteratorOperations.DONE : object.get(realm, TypeConversion.toPropertyKey(realm, key));
    }

    @Override
    protected boolean isNext(Object function) {
        return function instanceof BuiltinFunction f && f.code instanceof Next next && next.iterator == this;
    }

    @Override
    protected String prototypeName() {
        return "%IteratorPrototype%";
    }

    private static final class Next extends NativeCode {
        private final PropertyValueIterator iterator;

        Next(PropertyValueIterator iterator) {
            this.iterator = iterator;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return iterator.next(realm);
        }
    }
}
