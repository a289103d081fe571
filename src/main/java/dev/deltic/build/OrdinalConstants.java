package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for a class beside an enum that holds its ordinals as {@code int} constants, for the cases of a switch. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface OrdinalConstants {
    /** The simple name of the class. */
    String value();
}
