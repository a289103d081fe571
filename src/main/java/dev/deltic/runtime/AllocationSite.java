package dev.deltic.runtime;

import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** The choice of an object's leaf class where it is made: object literals and {@code new}. What a site learns is one
 *  {@link Shape}, shared by all isolates of the engine and written racily:
 *
 *  <ul><li>null: nothing yet;
 *  <li>a shape with boxed numbers: what its objects looked like. They are {@link PlainObject}s until a field is known to hold
 *      doubles ({@link Shape#noteDouble}: by the values of the first objects or by a later store) and unboxing it is worth while
 *      ({@link Shape#unboxes});
 *  <li>a shape of {@link NumericObject}s: literals begin with all its fields, {@code new} with none, and the stores of the
 *      constructor choose the fields' representations.</ul>
 *
 *  <p>An unboxed double saves its box of 24 bytes for as long as the object lives, but an interpreter makes a box whenever it reads
 *  one. So here only objects that outlive collections are unboxed, see {@link ObjectCensus}; a tier that reads numbers without
 *  boxing them asks for more with {@link Shape#unboxFields}.
 *
 *  <p>A field that turns out to hold anything but numbers widens to a reference; a site whose objects keep no number unboxed goes
 *  back to plain objects. */
public final class AllocationSite {
    /** A function's first constructed objects whose fields are looked at. */
    public static final int OBSERVED = 8;

    private AllocationSite() { }

    // ---- object literals --------------------------------------------------------------------------------------------

    /** The object of a literal of distinct names. */
    public static JSObject literal(Realm realm, PropertyKey[] keys, Object[] values, int first, Object[] feedback, int slot) {
        JSObject prototype = realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE);
        Shape shape = feedback[slot] instanceof Shape known ? known : observeLiteral(realm, keys, values, first, feedback, slot);
        if (shape.layout == ObjectLayout.NUMERIC) {
            return numericLiteral(realm, shape, prototype, values, first, feedback, slot);
        }
        if (shape.hasDoubles() && realm.agent.census.unboxes(shape)) {
            shape.supersede();
            Shape unboxed = unboxedLiteral(realm, shape, values, first);
            feedback[slot] = unboxed;
            return numericLiteral(realm, unboxed, prototype, values, first, feedback, slot);
        }
        PlainObject object = new PlainObject(shape, prototype);
        int count = keys.length;
        if (count > 0) {
            object.reference0 = values[first];
        }
        if (count > 1) {
            object.reference1 = values[first + 1];
        }
        if (count > 2) {
            object.reference2 = values[first + 2];
        }
        if (count > 3) {
            object.reference3 = values[first + 3];
        }
        if (count > 4) {
            object.slots = Arrays.copyOfRange(values, first + 4, first + count);
        }
        if (shape.hasDoubles()) {
            realm.agent.census.count(shape, object);
        }
        return object;
    }

    private static Shape observeLiteral(Realm realm, PropertyKey[] keys, Object[] values, int first, Object[] feedback, int slot) {
        Shape shape = realm.agent.wellKnownShapes.plain;
        for (PropertyKey key : keys) {
            shape = shape.add(key, Property.ALL, Property.REFERENCE);
        }
        for (int i = 0; i < keys.length; i++) {
            if (values[first + i] instanceof Double) {
                shape.noteDouble(i);
            }
        }
        feedback[slot] = shape;
        return shape;
    }

    /** The unboxed shape of a literal that gave {@code plain} so far. */
    private static Shape unboxedLiteral(Realm realm, Shape plain, Object[] values, int first) {
        Shape shape = realm.agent.wellKnownShapes.numeric;
        for (int i = 0; i < plain.count; i++) {
            int representation = Property.representationOf(values[first + i]);
            shape = shape.add(plain.key(i), Property.ALL,
                plain.isDouble(i) ? Property.generalize(representation, Property.DOUBLE) : representation);
        }
        return shape;
    }

    private static JSObject numericLiteral(Realm realm, Shape predicted, JSObject prototype, Object[] values, int first,
            Object[] feedback, int slot) {
        Shape shape = predicted;
        while (shape.isDeprecated()) {
            shape = shape.replacement();
        }
        for (int i = 0; i < shape.count; i++) {
            int representation = Property.representationOf(values[first + i]);
            if (!Property.holds(shape.property(i), representation)) {
                shape = shape.generalize(i, representation);
            }
        }
        if (shape != predicted) {
            feedback[slot] = shape.primitives > 0 ? shape : plainAgain(realm, shape);
        }
        NumericObject object = new NumericObject(shape, prototype);
        for (int i = 0; i < shape.count; i++) {
            object.writeField(i, values[first + i]);
        }
        return object;
    }

    /** The plain shape with the keys of {@code unboxed}, whose fields all became references. */
    private static Shape plainAgain(Realm realm, Shape unboxed) {
        Shape shape = realm.agent.wellKnownShapes.plain;
        for (int i = 0; i < unboxed.count; i++) {
            shape = shape.add(unboxed.key(i), Property.ALL, Property.REFERENCE);
        }
        for (int i = 0; i < unboxed.count; i++) {
            shape.noteMixed(i);
        }
        return shape;
    }

    // ---- constructors -----------------------------------------------------------------------------------------------

    /** The empty object that {@code new} begins with.
     *
     *  @param target {@code new.target}, or the constructor where that is no script function */
    static JSObject construct(Closure target, JSObject prototype) {
        Agent agent = target.realm.agent;
        if (!(target.shared.constructShape instanceof Shape known)) {
            return new PlainObject(agent.wellKnownShapes.plain, prototype);
        }
        if (known.layout == ObjectLayout.NUMERIC) {
            return new NumericObject(known, prototype);
        }
        if (!known.hasDoubles()) {
            return new PlainObject(agent.wellKnownShapes.plain, prototype);
        }
        if (agent.census.unboxes(known)) {
            known.supersede();
            target.shared.constructShape = agent.wellKnownShapes.numeric;
            return new NumericObject(agent.wellKnownShapes.numeric, prototype);
        }
        PlainObject object = new PlainObject(agent.wellKnownShapes.plain, prototype);
        agent.census.count(known, object);
        return object;
    }

    /** Takes note of a finished object that {@link #construct} began for {@code target}. */
    public static void constructed(Closure target, JSObject object) {
        if (target.shared.invocationCount <= OBSERVED || target.shared.constructShape == null) {
            observe(target, object);
        }
    }

    private static void observe(Closure target, JSObject object) {
        Shape shape = object.shape;
        if (!object.isPlain() || shape.count == 0 || shape.dictionary != null) {
            return;
        }
        if (shape.layout == ObjectLayout.NUMERIC) {
            WellKnownShapes shapes = target.realm.agent.wellKnownShapes;
            target.shared.constructShape = shape.primitives > 0 ? shapes.numeric : shapes.plain;
            return;
        }
        for (int i = 0; i < shape.count && i < Integer.SIZE; i++) {
            int property = shape.property(i);
            if (Property.isPlainReference(property) && object.readField(property) instanceof Double) {
                shape.noteDouble(i);
            }
        }
        if (target.shared.constructShape == null) {
            target.shared.constructShape = shape;
        }
    }
}
