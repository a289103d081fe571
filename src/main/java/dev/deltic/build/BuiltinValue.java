package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constant property of the holder, for example {@code Math.PI}. The annotated field is static and final, and its
 *  value a JavaScript value ({@code Integer}, {@code Double}, {@code String}, {@code JSSymbol}, …). */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.SOURCE)
public @interface BuiltinValue {
    /** The property name; a well-known symbol is written {@code @@iterator}. */
    String name();

    /** Property attributes: 1 writable, 2 enumerable, 4 configurable. */
    int attributes() default 0;

    /** As {@link Builtin#proposal}. */
    String proposal() default "";
}
