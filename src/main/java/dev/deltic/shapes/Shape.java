package dev.deltic.shapes;

import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
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

    /** {@code key} is null where no property is meant. */
    private record TransitionKey(PropertyKey key, int what) {
        // Written out: what a record makes of itself keeps types of its components, and their class loader, in a class of the JVM.
        @Override
        public boolean equals(Object object) {
            return object instanceof TransitionKey other && what == other.what && Objects.equals(key, other.key);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(key) + what;
        }
    }

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

    /** What the serializer of JSON knows of the shape, immutable; belongs to {@code builtins.json}. Racy. */
    public Object serialization;

    private final Shape parent;
    private final PropertyKey[] keys;
    private final int[] properties;
    /** Shared with the shapes of the same line. */
    private final KeyIndex index;
    private volatile Transition transitions;
    private volatile ConcurrentHashMap<TransitionKey, Transition> transitionMap;
    /** Set when a wider representation replaced this shape or one it grew from. */
    private volatile boolean deprecated;
    /** The shape for the objects of this one, once somebody asked for it; may itself be deprecated by now. */
    private volatile Shape replacement;
    /** Fields in which a double was met, a bit each; plain layouts only. Racy: a lost bit is met again. */
    private int doubleFields;
    /** Objects of this shape that survived a collection, less those that did not; racy. */
    private int survivors;
    /** See {@link #unboxFields}; racy. */
    private boolean unboxes;
    /** The sites that made objects of this shape make them of another layout now; racy. */
    private boolean superseded;
    /** Fields that held a double and were seen to hold something that is no number. */
    private int mixedFields;
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

    /** The shape with {@code key} added, whose field is at least as wide as {@code representation} (in layouts that unbox
     *  numbers, that is; in others every field is a reference). The result has this shape's fields where this shape has them.
     *  The caller has checked that the key is absent and the shape extensible. */
    public Shape add(PropertyKey key, int attributesAndKind, int representation) {
        Shape known = transition(key, attributesAndKind);
        return known != null && known.lastFieldHolds(representation) ? known : createAdd(key, attributesAndKind, representation);
    }

    private boolean lastFieldHolds(int representation) {
        return !layout.unboxesNumbers() || Property.holds(properties[count - 1], representation);
    }

    private synchronized Shape createAdd(PropertyKey key, int attributesAndKind, int representation) {
        Shape known = transition(key, attributesAndKind);
        if (known != null && known.lastFieldHolds(representation)) {
            return known;
        }
        boolean line = !extended && known == null;
        extended |= line;
        Shape child = append(line, key, attributesAndKind, fieldRepresentation(attributesAndKind, representation));
        child.deprecated = deprecated;
        publish(key, attributesAndKind, child);
        if (known != null) {
            known.deprecate();
        }
        return child;
    }

    /** Marks this shape and what grew from it. Locks go from parent to child only, and a child that is being made now finds its
     *  parent marked. */
    private void deprecate() {
        ArrayList<Shape> children = new ArrayList<>();
        synchronized (this) {
            deprecated = true;
            if (transitionMap != null) {
                for (Transition t : transitionMap.values()) {
                    children.add(t.get());
                }
            } else {
                for (Transition t = transitions; t != null; t = t.next) {
                    children.add(t.get());
                }
            }
        }
        for (Shape child : children) {
            if (child != null && !child.deprecated) {
                child.deprecate();
            }
        }
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
                known.deprecated = deprecated;
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
                known.deprecated = deprecated;
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
        return parent != null && parent.count == count - 1 && parent.extensible == extensible && !parent.deprecated
            ? parent : null;
    }

    /** The current shape in which property {@code number} has at least {@code representation} and the others at least what they
     *  have here. This shape is deprecated by it. */
    public Shape generalize(int number, int representation) {
        return replay(number, representation);
    }

    /** Whether a wider representation of a field replaced this shape, or one that it grew from. Its objects move when they are
     *  next touched. */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** The shape that the objects of this deprecated shape should have, or null while this one is current. */
    public Shape replacement() {
        if (!deprecated) {
            return null;
        }
        Shape known = replacement;
        if (known == null) {
            replacement = known = replay(-1, Property.REFERENCE);
        }
        return known;
    }

    /** Follows from the root the transitions that led to this shape, with fields at least as wide as here. */
    private Shape replay(int number, int representation) {
        ArrayList<Shape> steps = new ArrayList<>();
        Shape current = this;
        for (; current.parent != null; current = current.parent) {
            steps.add(current);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            current = steps.get(i).replayStep(current, number, representation);
        }
        return current;
    }

    private Shape replayStep(Shape current, int number, int representation) {
        int last = count - 1;
        if (count > parent.count) {
            int property = properties[last];
            int own = property & Property.REPRESENTATION;
            return current.add(keys[last], property & Property.ATTRIBUTES_AND_KIND,
                last == number ? Property.generalize(own, representation) : own);
        }
        if (extensible != parent.extensible) {
            return current.preventExtensions();
        }
        for (int i = 0; i < count; i++) {
            int kind = properties[i] & Property.ATTRIBUTES_AND_KIND;
            if (kind != (parent.properties[i] & Property.ATTRIBUTES_AND_KIND)) {
                return current.reconfigure(i, kind);
            }
        }
        return current;
    }

    /** Whether this shape is {@code before} and one more property, so that an object of that shape has this one when the new
     *  field is written. */
    public boolean isAdditionTo(Shape before) {
        return parent == before && count == before.count + 1;
    }

    /** Records that field {@code number} of an object with boxed numbers was given a double, for the sites that allocate objects
     *  of this shape or of one that it grew from. */
    public void noteDouble(int number) {
        if (number < Integer.SIZE) {
            for (Shape s = this; s != null && s.count > number && (s.doubleFields & 1 << number) == 0; s = s.parent) {
                s.doubleFields |= 1 << number;
            }
        }
    }

    /** Records that unboxing field {@code number} did not last. */
    public void noteMixed(int number) {
        if (number < Integer.SIZE) {
            mixedFields |= 1 << number;
        }
    }

    /** Records that the sites which made objects of this shape, and of those it grew from, now choose another layout. */
    public void supersede() {
        for (Shape s = this; s != null && s.count > 0; s = s.parent) {
            s.superseded = true;
        }
    }

    /** Whether few new objects of this shape are to be expected: caches drop it when they have not met it for a while. */
    public boolean isObsolete() {
        return superseded || deprecated;
    }

    /** The shape that this one grew from: without properties, unless it was made in another way than by adding. */
    public Shape root() {
        Shape shape = this;
        while (shape.parent != null) {
            shape = shape.parent;
        }
        return shape;
    }

    /** Whether {@link #noteDouble} was told of a field that holds numbers only, as far as is known. */
    public boolean hasDoubles() {
        return (doubleFields & ~mixedFields) != 0;
    }

    /** Counts an object of this shape, or one from a site that makes such objects, that did or did not survive a collection; gives
     *  by how many the survivors are more. Racy. */
    public int noteSurvival(boolean survived) {
        survivors = survived ? survivors + 1 : Math.max(0, survivors - 1);
        return survivors;
    }

    /** Asks the sites that make objects of this shape to unbox its doubles from now on. */
    public void unboxFields() {
        for (Shape s = this; s != null && s.count > 0; s = s.parent) {
            s.unboxes = true;
        }
    }

    /** Whether {@link #unboxFields} was asked for. */
    public boolean unboxes() {
        return unboxes && hasDoubles();
    }

    /** Whether {@link #noteDouble} was told of field {@code number}. */
    public boolean isDouble(int number) {
        return number < Integer.SIZE && (doubleFields & ~mixedFields & 1 << number) != 0;
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
