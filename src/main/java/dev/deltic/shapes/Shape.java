package dev.deltic.shapes;

import dev.deltic.values.PropertyKey;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** The layout shared by objects with the same keys, added in the same order, in every isolate of an engine. Immutable once
 *  published; adding a key follows or creates a transition, so equal shapes are identical. A shape in dictionary mode belongs
 *  to one object and says nothing about its keys: no cache may rely on it.
 *
 *  <p>The property arrays are shared along a line of shapes: a child made from the line's end appends to its parent's arrays,
 *  which a shape reads only up to its own {@link #count}. */
public final class Shape {
    /** Shapes with more properties than this use dictionary mode, unless their object is a prototype or a global object. */
    public static final int MAX_PROPERTIES = 1020;

    private static final int LINEAR_SEARCH = 6;
    private static final int LONG_CHAIN = 8;
    private static final int PREVENT_EXTENSIONS = 1 << 16;
    private static final int RECONFIGURE = 1 << 18;

    private record TransitionKey(PropertyKey key, int what) { }

    /** The leaf class of the shape's objects. */
    public final ObjectLayout layout;
    /** Number of properties. */
    public final int count;
    /** Reference fields in use, inline ones included. */
    public final int references;
    /** Long fields in use, inline ones included. */
    public final int primitives;
    /** Whether properties may be added. */
    public final boolean extensible;
    /** The properties of the one object that has this shape, or null when the shape is shared. */
    public final PropertyDictionary dictionary;

    private final Shape parent;
    private final PropertyKey[] keys;
    private final int[] properties;
    /** Shared with the shapes of the same line. */
    private final KeyIndex index;
    private volatile Transition transitions;
    private volatile ConcurrentHashMap<TransitionKey, Transition> transitionMap;
    /** Set when a wider representation replaced this shape; its objects move when they are next touched. */
    private volatile Shape replacement;
    /** See {@link #exotic}. */
    private volatile Shape exotic;
    /** How many properties of the shared arrays are taken; guarded by the arrays' owner, the {@code keys} object. */
    private boolean extended;

    private Shape(ObjectLayout layout, Shape parent, PropertyKey[] keys, int[] properties, KeyIndex index, int count,
            int references, int primitives, boolean extensible, PropertyDictionary dictionary) {
        this.layout = layout;
        this.parent = parent;
        this.keys = keys;
        this.properties = properties;
        this.index = index;
        this.count = count;
        this.references = references;
        this.primitives = primitives;
        this.extensible = extensible;
        this.dictionary = dictionary;
    }

    /** A new root: no properties, extensible. Roots are made by {@link ShapeTable} only. */
    static Shape root(ObjectLayout layout) {
        return new Shape(layout, null, new PropertyKey[4], new int[4], new KeyIndex(), 0, 0, 0, true, null);
    }

    /** A shape for one object whose properties are in {@code dictionary}. */
    public static Shape ofDictionary(ObjectLayout layout, PropertyDictionary dictionary, boolean extensible) {
        return new Shape(layout, null, null, null, null, 0, 0, 0, extensible, dictionary);
    }

    /** Whether the shape belongs to one object in dictionary mode. */
    public boolean isDictionary() {
        return dictionary != null;
    }

    /** The number of the property {@code key}, or -1. Not for dictionary shapes, and not for index keys. */
    public int find(PropertyKey key) {
        if (count > LINEAR_SEARCH) {
            return index.find(key, keys, count);
        }
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    /** The key of property {@code number}, in the order of creation. */
    public PropertyKey key(int number) {
        return keys[number];
    }

    /** The description of property {@code number}, see {@link Property}. */
    public int property(int number) {
        return properties[number];
    }

    /** The shape with {@code key} added. {@code representation} is a hint that only layouts with unboxed numbers use.
     *  The caller has checked that the key is absent and the shape extensible. */
    public Shape add(PropertyKey key, int attributesAndKind, int representation) {
        Shape known = transition(key, attributesAndKind);
        return known != null ? known : createAdd(key, attributesAndKind, representation);
    }

    private synchronized Shape createAdd(PropertyKey key, int attributesAndKind, int representation) {
        Shape known = transition(key, attributesAndKind);
        if (known != null) {
            return known;
        }
        boolean line = !extended;
        extended = true;
        Shape child = append(line, key, attributesAndKind, fieldRepresentation(attributesAndKind, representation));
        publish(key, attributesAndKind, child);
        return child;
    }

    private int fieldRepresentation(int attributesAndKind, int representation) {
        boolean special = (attributesAndKind & (Property.ACCESSOR | Property.NATIVE | Property.LAZY)) != 0;
        return special || !layout.unboxesNumbers() ? Property.REFERENCE : representation;
    }

    private Shape append(boolean line, PropertyKey key, int attributesAndKind, int representation) {
        PropertyKey[] childKeys = keys;
        int[] childProperties = properties;
        if (count == keys.length) {
            childKeys = Arrays.copyOf(keys, count * 2);
            childProperties = Arrays.copyOf(properties, count * 2);
        } else if (!line) {
            childKeys = keys.clone();
            childProperties = properties.clone();
            Arrays.fill(childKeys, count, childKeys.length, null);
        }
        boolean none = (attributesAndKind & Property.NATIVE) != 0;
        boolean reference = representation == Property.REFERENCE;
        int number = reference ? references : primitives;
        int inline = reference ? layout.inlineReferences : layout.inlinePrimitives;
        childKeys[count] = key;
        childProperties[count] = none ? Property.make(attributesAndKind, 0, false, 0)
            : Property.make(attributesAndKind, representation, number < inline, number < inline ? number : number - inline);
        return new Shape(layout, this, childKeys, childProperties, line ? index : new KeyIndex(), count + 1,
            references + (none || !reference ? 0 : 1), primitives + (none || reference ? 0 : 1), extensible, null);
    }

    /** The shape with other attributes or another kind of property {@code number}. A change from or to a native property
     *  takes a new reference field; an unboxed field that becomes an accessor does too. */
    public Shape reconfigure(int number, int attributesAndKind) {
        PropertyKey key = keys[number];
        Shape known = transition(key, RECONFIGURE | attributesAndKind);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = transition(key, RECONFIGURE | attributesAndKind);
            if (known == null) {
                known = createReconfigured(number, attributesAndKind);
                publish(key, RECONFIGURE | attributesAndKind, known);
            }
            return known;
        }
    }

    private Shape createReconfigured(int number, int attributesAndKind) {
        int old = properties[number];
        int special = Property.ACCESSOR | Property.NATIVE | Property.LAZY;
        boolean needsField = (old & Property.NATIVE) != 0 && (attributesAndKind & Property.NATIVE) == 0
            || (old & Property.REPRESENTATION) != Property.REFERENCE && (attributesAndKind & special) != 0;
        PropertyKey[] newKeys = keys.clone();
        int[] newProperties = properties.clone();
        Arrays.fill(newKeys, count, newKeys.length, null);
        int newReferences = references;
        if (needsField) {
            int inline = layout.inlineReferences;
            newProperties[number] = Property.make(attributesAndKind, Property.REFERENCE, references < inline,
                references < inline ? references : references - inline);
            newReferences++;
        } else {
            newProperties[number] = old & ~Property.ATTRIBUTES_AND_KIND | attributesAndKind;
        }
        return new Shape(layout, this, newKeys, newProperties, new KeyIndex(), count, newReferences, primitives, extensible, null);
    }

    /** The shape of the same properties to which none can be added. */
    public Shape preventExtensions() {
        if (!extensible) {
            return this;
        }
        if (dictionary != null) {
            return ofDictionary(layout, dictionary, false);
        }
        Shape known = transition(null, PREVENT_EXTENSIONS);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = transition(null, PREVENT_EXTENSIONS);
            if (known == null) {
                known = new Shape(layout, this, keys, properties, index, count, references, primitives, false, null);
                known.extended = true;
                publish(null, PREVENT_EXTENSIONS, known);
            }
            return known;
        }
    }

    /** The root or start shape with these properties for objects whose internal methods are exotic. It has transitions of its
     *  own, so that no ordinary object shares a shape with an exotic one and caches need not ask which it is. */
    public Shape exotic() {
        Shape known = exotic;
        if (known == null) {
            synchronized (this) {
                known = exotic;
                if (known == null) {
                    known = new Shape(layout, this, keys, properties, index, count, references, primitives, extensible, null);
                    known.extended = true;
                    exotic = known;
                }
            }
        }
        return known;
    }

    /** The shape before the last property was added, when that is all this shape adds to it; else null. */
    public Shape withoutLast() {
        return parent != null && parent.count == count - 1 && parent.extensible == extensible && parent.replacement == null
            ? parent : null;
    }

    /** The shape in which property {@code number} has at least {@code representation}. This shape and what descends from
     *  it through that property is deprecated: see {@link #replacement}. */
    public Shape generalize(int number, int representation) {
        int wide = Property.generalize(properties[number] & Property.REPRESENTATION, representation);
        Shape origin = this;
        while (origin.count > number || origin.parent != null && origin.parent.count == origin.count) {
            origin = origin.parent;
        }
        Shape current = origin.replaceAdd(keys[number], properties[number] & Property.ATTRIBUTES_AND_KIND, wide);
        for (int i = number + 1; i < count; i++) {
            int property = properties[i];
            current = current.add(keys[i], property & Property.ATTRIBUTES_AND_KIND, property & Property.REPRESENTATION);
        }
        for (int i = 0; i < count; i++) {
            int kind = properties[i] & Property.ATTRIBUTES_AND_KIND;
            if ((current.properties[i] & Property.ATTRIBUTES_AND_KIND) != kind) {
                current = current.reconfigure(i, kind);
            }
        }
        current = extensible ? current : current.preventExtensions();
        replacement = current;
        return current;
    }

    private synchronized Shape replaceAdd(PropertyKey key, int attributesAndKind, int representation) {
        Shape old = transition(key, attributesAndKind);
        if (old != null && Property.generalize(old.properties[count] & Property.REPRESENTATION, representation)
                == (old.properties[count] & Property.REPRESENTATION)) {
            return old;
        }
        Shape child = append(false, key, attributesAndKind, representation);
        if (old != null) {
            old.replacement = child;
        }
        publish(key, attributesAndKind, child);
        return child;
    }

    /** The shape that replaced this one when a field's representation widened, or null while this one is current. */
    public Shape replacement() {
        return replacement;
    }

    private Shape transition(PropertyKey key, int what) {
        ConcurrentHashMap<TransitionKey, Transition> map = transitionMap;
        if (map != null) {
            Transition found = map.get(new TransitionKey(key, what));
            return found == null ? null : found.get();
        }
        for (Transition t = transitions; t != null; t = t.next) {
            if (t.key == key && t.what == what) {
                return t.get();
            }
        }
        return null;
    }

    private void publish(PropertyKey key, int what, Shape target) {
        if (transitionMap != null) {
            transitionMap.put(new TransitionKey(key, what), new Transition(key, what, target, null));
            return;
        }
        Transition head = null;
        int length = 0;
        for (Transition t = transitions; t != null; t = t.next) {
            if (t.get() != null && !(t.key == key && t.what == what)) {
                head = new Transition(t.key, t.what, t.get(), head);
                length++;
            }
        }
        transitions = new Transition(key, what, target, head);
        if (length >= LONG_CHAIN) {
            ConcurrentHashMap<TransitionKey, Transition> map = new ConcurrentHashMap<>();
            for (Transition t = transitions; t != null; t = t.next) {
                map.put(new TransitionKey(t.key, t.what), t);
            }
            transitionMap = map;
        }
    }
}
