package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.values.Names;

/** Shapes that the runtime starts objects with. One instance per engine; immutable. */
public final class WellKnownShapes {
    /** Special objects: no properties, none in the object. */
    public final Shape empty;
    /** Ordinary objects. */
    public final Shape plain;
    /** Ordinary objects with unboxed number fields. */
    public final Shape numeric;
    /** Arrays: native, writable {@code length}. */
    public final Shape array;
    /** Builtin functions: native, configurable {@code length} and {@code name}. */
    public final Shape builtinFunction;
    /** Ordinary constructors: {@code length}, {@code name}, and a writable {@code prototype}. */
    public final Shape constructorFunction;
    /** Class constructors: {@code length}, {@code name}, and a constant {@code prototype}. */
    public final Shape classFunction;
    /** String objects: a native, constant {@code length}. */
    public final Shape stringObject;
    /** Error objects: a native {@code stack}. */
    public final Shape error;
    /** Regular expressions: {@code lastIndex}, writable only. */
    public final Shape regExp;
    /** What {@code exec} gives: arrays with {@code index}, {@code input}, {@code groups}. */
    public final Shape regExpResult;
    /** Iterator results: {@code value}, {@code done}. */
    public final Shape iteratorResult;

    /** The shapes of an engine. */
    public WellKnownShapes(ShapeTable table) {
        empty = table.empty;
        plain = table.plain;
        numeric = table.numeric;
        array = empty.add(Names.LENGTH, Property.WRITABLE | Property.NATIVE, 0);
        builtinFunction = empty.add(Names.LENGTH, Property.CONFIGURABLE | Property.NATIVE, 0)
            .add(Names.NAME, Property.CONFIGURABLE | Property.NATIVE, 0);
        constructorFunction = builtinFunction.add(Names.PROTOTYPE, Property.WRITABLE | Property.NATIVE, 0);
        classFunction = builtinFunction.add(Names.PROTOTYPE, Property.NATIVE, 0);
        stringObject = empty.add(Names.LENGTH, Property.NATIVE, 0);
        error = empty.add(Names.STACK, Property.HIDDEN | Property.NATIVE, 0);
        regExp = empty.add(Names.LAST_INDEX, Property.WRITABLE, 0);
        regExpResult = array.add(Names.INDEX, Property.ALL, 0).add(Names.INPUT, Property.ALL, 0)
            .add(Names.GROUPS, Property.ALL, 0);
        iteratorResult = plain.add(Names.VALUE, Property.ALL, 0).add(Names.DONE, Property.ALL, 0);
    }
}
