package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class whose annotated static methods are the functions of one intrinsic object. The processor writes a
 *  {@code <Class>Table} beside it: names, lengths, kinds, and a {@code switch} per arity. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface BuiltinHolder {
    /** The intrinsic's specification name, for example {@code %Array.prototype%}; documentation and diagnostics. */
    String value();

    /** The value of the holder's own {@code Symbol.toStringTag} property (read-only, configurable), or "" for none. */
    String toStringTag() default "";
}
