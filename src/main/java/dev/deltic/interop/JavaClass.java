package dev.deltic.interop;

import dev.deltic.interop.adapter.AdapterClass;
import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostElements;
import dev.deltic.runtime.HostType;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The members of a Java class that scripts under one {@link AccessPolicy} may use: methods by name, bean properties, fields; of its
 *  objects, or the static ones of the class itself. Made once per class and policy and kept with the class, so that neither pins the other;
 *  refers to no policy. Its tables do not change after construction; how a member is called is made when it is called first. */
final class JavaClass extends HostType {
    private static final Class<?>[] NO_CLASSES = {};

    /** What scripts see the objects of a class as. */
    enum Kind { BEAN, MAP, LIST, ARRAY, NUMBER, THROWABLE }

    final Class<?> type;
    final Kind kind;
    /** The method that calling an object means: that of its functional interface; null when it has none. */
    final JavaMethods function;
    private final Map<String, JavaMethods> methods = new HashMap<>();
    private final Map<String, JavaProperty> properties = new HashMap<>();
    /** Null until asked for. */
    private Map<String, JavaMethods> superMethods;
    private final List<String> readable = new ArrayList<>();
    /** Of the accessors. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>(8);
    /** Of the accessors of methods that share their name with a property; null until there is one. Changed by copies. */
    private volatile Map<String, Integer> hiddenMethods;
    final boolean isThrowable;
    /** Whether the objects stand for values of some script, perhaps of this one. */
    final boolean isView;
    /** Whether the objects say themselves what their members are. */
    final boolean isPluggable;
    /** Whether these are the members of the class itself, not those of its objects. */
    final boolean isStatic;
    /** Whether the objects' {@code toString} is for scripts. */
    final boolean showsText;
    /** Of a class itself: its constructors, null when scripts may use none. */
    final JavaMethods constructors;

    /** What scripts under the policy may use; the policy is asked now, not kept. */
    JavaClass(Class<?> type, AccessPolicy policy, boolean isStatic) {
        this.type = type;
        this.isStatic = isStatic;
        this.showsText = isStatic || policy.showsText(type);
        this.kind = isStatic ? Kind.BEAN : kindOf(type);
        this.isThrowable = kind == Kind.THROWABLE;
        boolean known = KnownToScripts.class.isAssignableFrom(type);
        this.isPluggable = known && !isStatic && Pluggable.class.isAssignableFrom(type);
        this.isView = known && (ScriptView.class.isAssignableFrom(type) || ScriptViewProxy.class.isAssignableFrom(type)
            || ScriptPrimitive.class.isAssignableFrom(type) || isPluggable || !isThrowable && ScriptMirror.class.isAssignableFrom(type));
        if (isPluggable) {
            elements = HostElements.NONE;
        } else if (kind == Kind.MAP || kind == Kind.LIST || kind == Kind.ARRAY) {
            elements = new JavaElementAccess(this);
        }
        constructors = isStatic ? constructors(policy) : null;
        Map<String, List<Method>> byName = new HashMap<>();
        if (isStatic || !policy.isOpaque(type)) {
            collect(type, policy, byName);
            for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
                methods.put(entry.getKey(), new JavaMethods(this, entry.getKey(), entry.getValue()));
            }
            addComponents(policy);
            addGetters(byName);
            addSetters(byName);
            addFields(policy);
        }
        function = isStatic || policy.isOpaque(type) ? null : function(policy);
    }

    private JavaMethods function(AccessPolicy policy) {
        Method single = FunctionalTypes.functionOf(type);
        if (single == null || !policy.allowsCall(single)) {
            return null;
        }
        JavaMethods known = methods.get(single.getName());
        // Under a policy that offers exported members only, an object may be called and have no methods.
        return known != null ? known : new JavaMethods(this, single.getName(), List.of(single));
    }

    private JavaMethods constructors(AccessPolicy policy) {
        List<Constructor<?>> found = new ArrayList<>();
        if (AccessPolicy.isOpen(type) && !Modifier.isAbstract(type.getModifiers())) {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (policy.allows(constructor)) {
                    found.add(constructor);
                }
            }
        }
        return found.isEmpty() ? null : JavaMethods.ofConstructors(this, found);
    }

    private static Kind kindOf(Class<?> type) {
        if (type.isArray()) {
            return Kind.ARRAY;
        }
        if (List.class.isAssignableFrom(type)) {
            return Kind.LIST;
        }
        if (Map.class.isAssignableFrom(type)) {
            return Kind.MAP;
        }
        if (type == Long.class || type == java.math.BigDecimal.class) {
            return Kind.NUMBER;
        }
        return Throwable.class.isAssignableFrom(type) ? Kind.THROWABLE : Kind.BEAN;
    }

    /** The overloads of a method name, or null. */
    JavaMethods methods(String name) {
        return methods.get(name);
    }

    /** The bean property or field, or null. */
    JavaProperty property(String name) {
        return properties.get(name);
    }

    /** The names of the properties and fields that can be read: a record's in its order, others sorted. */
    List<String> readableProperties() {
        return readable;
    }

    /** The names of all methods, properties and fields, sorted. */
    Collection<String> names() {
        TreeSet<String> names = new TreeSet<>(methods.keySet());
        names.addAll(properties.keySet());
        return names;
    }

    // ---- accessors --------------------------------------------------------------------------------------------------

    @Override
    public boolean hasEntries() {
        return kind == Kind.MAP || isPluggable;
    }

    @Override
    public int number(String name) {
        if (isPluggable) {
            return -1;
        }
        Integer known = numbers.get(name);
        return known != null ? known : isMember(name) ? create(name) : -1;
    }

    @Override
    public int methodNumber(String name) {
        if (isView || !methods.containsKey(name)) {
            return -1;
        }
        int number = number(name);
        return number >= 0 && accessors[number].code != null ? number : hiddenMethod(name);
    }

    /** The number of the accessor of methods whose name a property has. */
    private int hiddenMethod(String name) {
        Map<String, Integer> known = hiddenMethods;
        Integer number = known == null ? null : known.get(name);
        return number != null ? number : addHiddenMethod(name);
    }

    private synchronized int addHiddenMethod(String name) {
        Map<String, Integer> more = hiddenMethods == null ? new HashMap<>() : new HashMap<>(hiddenMethods);
        Integer known = more.get(name);
        if (known != null) {
            return known;
        }
        int number = add(methods.get(name).accessor());
        more.put(name, number);
        hiddenMethods = more;
        return number;
    }

    /** The accessor of a name, or null for a name that only {@link JavaObject} knows. */
    HostAccessor accessor(String name) {
        int number = number(name);
        return number < 0 ? null : accessors[number];
    }

    private boolean isMember(String name) {
        return methods.containsKey(name) || properties.containsKey(name) || elements != HostElements.NONE && name.equals("length");
    }

    private synchronized int create(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = accessors.length;
        HostAccessor accessor = createAccessor(name, number);
        if (accessor == null) {
            return -1;
        }
        add(accessor);
        numbers.put(name, number);
        return number;
    }

    /** Gives an accessor its number. */
    private synchronized int add(HostAccessor accessor) {
        int number = accessors.length;
        HostAccessor[] longer = Arrays.copyOf(accessors, number + 1);
        longer[number] = accessor;
        accessors = longer;
        return number;
    }

    /** What a name means, in the order of {@link JavaObject}; null for what only that knows. */
    private HostAccessor createAccessor(String name, int number) {
        JavaProperty property = kind == Kind.MAP ? null : properties.get(name);
        if (property != null) {
            return !property.isReadable() ? null : isStatic ? StaticAccessor.of(property) : new PropertyAccessor(this, property, number);
        }
        if ((kind == Kind.LIST || kind == Kind.ARRAY) && name.equals("length")) {
            return LengthAccessor.create();
        }
        JavaMethods found = methods.get(name);
        return found == null ? null : found.accessor();
    }

    @Override
    public Object wrap(Realm realm, Object host) {
        return new JavaObject(realm, host, this);
    }

    @Override
    public boolean isPermanent() {
        return type.getClassLoader() == null && !type.isHidden();
    }

    @Override
    public void prepare(int number) {
        if (accessors[number] instanceof PropertyAccessor accessor) {
            accessor.compile();
        } else if (accessors[number] instanceof MethodAccessor accessor) {
            accessor.methods.compile();
        }
    }

    /** Puts a faster accessor in the place of one. */
    synchronized void replace(int number, HostAccessor faster) {
        accessors[number] = faster;
    }

    // ---- methods ----------------------------------------------------------------------------------------------------

    /** Adds the public methods that can be called: those that an open class or interface above declares. */
    private void collect(Class<?> above, AccessPolicy policy, Map<String, List<Method>> byName) {
        if (above == null) {
            return;
        }
        // What an adapter overrides, its supertypes declare, and are judged by.
        if (AccessPolicy.isOpen(above) && !isAdapter(above)) {
            Method[] all = above.getMethods();
            for (Method method : all) {
                if (!method.isSynthetic()) {
                    addIfAllowed(policy, byName, method);
                }
            }
            for (Method method : all) {
                // The only form of a public method that a class inherits from one that is not public.
                if (method.isBridge() && !has(byName, method.getName(), method.getParameterCount())) {
                    addIfAllowed(policy, byName, method);
                }
            }
        }
        if (isStatic && above.isInterface()) {
            return;
        }
        collect(above.getSuperclass(), policy, byName);
        for (Class<?> face : isStatic ? NO_CLASSES : above.getInterfaces()) {
            collect(face, policy, byName);
        }
    }

    private static boolean isAdapter(Class<?> type) {
        return type.getName().startsWith(AdapterClass.PREFIX) && AdapterClass.isAdapter(type);
    }

    private static boolean has(Map<String, List<Method>> byName, String name, int parameters) {
        for (Method method : byName.getOrDefault(name, List.of())) {
            if (method.getParameterCount() == parameters) {
                return true;
            }
        }
        return false;
    }

    private void addIfAllowed(AccessPolicy policy, Map<String, List<Method>> byName, Method method) {
        if (isStatic && !Modifier.isStatic(method.getModifiers()) || !AccessPolicy.isOpen(method.getDeclaringClass())
                || !policy.allows(method)) {
            return;
        }
        List<Method> list = byName.get(method.getName());
        if (list == null) {
            list = new ArrayList<>(2);
            byName.put(method.getName(), list);
        }
        for (Method present : list) {
            if (Arrays.equals(present.getParameterTypes(), method.getParameterTypes())) {
                return;
            }
        }
        list.add(method);
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    private void addComponents(AccessPolicy policy) {
        if (!type.isRecord() || isStatic || !AccessPolicy.isOpen(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (policy.allows(component.getAccessor())) {
                properties.put(component.getName(), JavaProperty.ofMethods(component.getAccessor(), null));
                readable.add(component.getName());
            }
        }
    }

    private void addGetters(Map<String, List<Method>> byName) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
            for (Method method : entry.getValue()) {
                String property = method.getParameterCount() == 0 && Modifier.isStatic(method.getModifiers()) == isStatic
                    ? propertyOf(method) : null;
                if (property == null || properties.containsKey(property)) {
                    continue;
                }
                String setter = "set" + method.getName().substring(method.getName().startsWith("is") ? 2 : 3);
                properties.put(property, JavaProperty.ofMethods(method, setter(byName, setter, method.getReturnType())));
                found.add(property);
            }
        }
        Collections.sort(found);
        readable.addAll(found);
    }

    private void addSetters(Map<String, List<Method>> byName) {
        for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
            for (Method method : entry.getValue()) {
                String name = method.getName();
                if (name.length() > 3 && name.startsWith("set") && method.getParameterCount() == 1) {
                    String property = decapitalize(name.substring(3));
                    if (!properties.containsKey(property)) {
                        properties.put(property, JavaProperty.ofMethods(null, method));
                    }
                }
            }
        }
    }

    private static Method setter(Map<String, List<Method>> byName, String name, Class<?> type) {
        Method found = null;
        for (Method method : byName.getOrDefault(name, List.of())) {
            if (method.getParameterCount() == 1 && (found == null || method.getParameterTypes()[0] == type)) {
                found = method;
            }
        }
        return found;
    }

    private static String propertyOf(Method getter) {
        String name = getter.getName();
        if (name.length() > 3 && name.startsWith("get") && getter.getReturnType() != void.class) {
            return decapitalize(name.substring(3));
        }
        boolean isBoolean = getter.getReturnType() == boolean.class || getter.getReturnType() == Boolean.class;
        return name.length() > 2 && name.startsWith("is") && isBoolean ? decapitalize(name.substring(2)) : null;
    }

    /** As java.beans does: "URL" stays, "Name" becomes "name". */
    private static String decapitalize(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void addFields(AccessPolicy policy) {
        if (!AccessPolicy.isOpen(type)) {
            return;
        }
        for (Field field : type.getFields()) {
            Class<?> declaring = field.getDeclaringClass();
            boolean isNew = isStatic || !properties.containsKey(field.getName());
            boolean isOurs = Modifier.isStatic(field.getModifiers()) == isStatic && !field.isSynthetic();
            if (isNew && isOurs && AccessPolicy.isOpen(declaring) && policy.allows(field)) {
                properties.put(field.getName(), JavaProperty.ofField(field));
                readable.add(field.getName());
            }
        }
    }

    // ---- adapters ---------------------------------------------------------------------------------------------------

    /** Of an adapter's class: what calls the methods of that name that its supertypes have; null when they have none. */
    synchronized JavaMethods superMethods(String name) {
        if (superMethods == null) {
            superMethods = new HashMap<>();
            for (Map.Entry<String, List<Method>> entry : AdapterClass.superMethods(type).entrySet()) {
                superMethods.put(entry.getKey(), new JavaMethods(this, entry.getKey(), entry.getValue()));
            }
        }
        return superMethods.get(name);
    }

    // ---- denials ----------------------------------------------------------------------------------------------------

    /** The error for calling a method that there is, but not for the scripts of the realm; null when there is none of that name. */
    JSException denial(Realm realm, String name) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            for (Method method : above.getMethods()) {
                if (method.getName().equals(name) && AccessPolicy.isOpen(method.getDeclaringClass())
                        && (!isStatic || Modifier.isStatic(method.getModifiers()))) {
                    return AccessPolicy.of(realm).deniedMember(realm, method.getDeclaringClass(), name);
                }
            }
        }
        return null;
    }
}
