package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes of some packages, and some classes, by their simple names: the object of a {@code with} statement. */
final class JavaImporter extends ExoticObject {
    private final List<JavaPackage> packages = new ArrayList<>();
    private final List<JavaType> types = new ArrayList<>();
    /** The names that are no class's: every variable inside the {@code with} is asked for. */
    private final Set<String> absent = new HashSet<>();

    private JavaImporter(Realm realm, Object[] imported) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        for (Object item : imported) {
            if (item instanceof JavaPackage one) {
                packages.add(one);
            } else if (item instanceof JavaType type) {
                types.add(type);
            } else {
                throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_CLASS, Errors.display(item));
            }
        }
    }

    private JavaType find(Realm realm, PropertyKey key) {
        if (key.isSymbol() || key.isPrivate() || key.isIndex()) {
            return null;
        }
        String name = key.toDisplayString();
        for (JavaType type : types) {
            if (type.represented.getSimpleName().equals(name)) {
                return type;
            }
        }
        if (absent.contains(name)) {
            return null;
        }
        // As in Nashorn, what was imported last comes first.
        for (int i = packages.size() - 1; i >= 0; i--) {
            Class<?> type = packages.get(i).typeIfAllowed(realm, name);
            if (type != null) {
                JavaType found = new JavaType(realm, type);
                types.add(found);
                return found;
            }
        }
        absent.add(name);
        return null;
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        JavaType type = find(realm, key);
        return type == null ? null : PropertyDescriptor.data(type, Property.CONFIGURABLE);
    }

    @Override
    public String className() {
        return "JavaImporter";
    }

    /** The global {@code JavaImporter}, with {@code new} or without. */
    static final class Constructor extends JSObject {
        Constructor(Realm realm) {
            super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE));
        }

        @Override
        public boolean isCallable() {
            return true;
        }

        @Override
        public boolean isConstructor() {
            return true;
        }

        @Override
        public Object call(Realm realm, Object thisValue, Object... arguments) {
            return new JavaImporter(realm, arguments);
        }

        @Override
        public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
            return new JavaImporter(realm, arguments);
        }
    }
}
