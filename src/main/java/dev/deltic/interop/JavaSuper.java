package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.interop.adapter.AdapterClass;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;

/** What {@code Java.super} gives: the methods of an adapter's supertypes, protected ones too, called on the adapter. */
final class JavaSuper extends ExoticObject {
    private final JavaObject adapter;

    JavaSuper(Realm realm, Object value) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        if (!(value instanceof JavaObject object) || !AdapterClass.isAdapter(object.host.getClass())) {
            throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_ADAPTER, Errors.display(value));
        }
        this.adapter = object;
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (key.isSymbol() || key.isPrivate() || key.isIndex()) {
            return null;
        }
        String name = key.toDisplayString();
        JavaClass type = adapter.members();
        JavaMethods methods = type.superMethods(name);
        if (methods == null || SensitiveTypes.isSensitive(type.type, name) && !AccessPolicy.of(realm).isUnrestricted()) {
            return null;
        }
        return PropertyDescriptor.data(BuiltinFunction.create(realm, new Bound(adapter.host, methods), 0, name), Property.HIDDEN);
    }

    @Override
    public String className() {
        return "JavaSuper";
    }

    /** The super methods of one name of one object. */
    private static final class Bound extends NativeCode {
        private final Object receiver;
        private final JavaMethods methods;

        Bound(Object receiver, JavaMethods methods) {
            this.receiver = receiver;
            this.methods = methods;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return methods.invoke(realm, receiver, arguments);
        }
    }
}
