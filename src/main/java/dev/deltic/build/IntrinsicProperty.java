package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A property of the holder that is itself an intrinsic, for example {@code prototype} of %Array% or {@code Array} of
 *  the global object. Materialised when first read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Repeatable(IntrinsicProperty.List.class)
public @interface IntrinsicProperty {
    /** The property name; a well-known symbol is written {@code @@iterator}. */
    String name();

    /** The constant's name in the enum {@code Intrinsic}, for example {@code ARRAY_PROTOTYPE}. */
    String intrinsic();

    /** Property attributes: 1 writable, 2 enumerable, 4 configurable; with 8 the intrinsic is getter and setter. */
    int attributes() default 5;

    /** As {@link Builtin#proposal}. */
    String proposal() default "";

    /** The container of repeated annotations. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.SOURCE)
    @interface List {
        /** The properties, in order. */
        IntrinsicProperty[] value();
    }
}
