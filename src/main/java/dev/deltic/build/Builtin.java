package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One builtin function. The annotated method is static and takes {@code (Realm, Object thisValue, Object…)}: either
 *  a fixed number of {@code Object} parameters (missing arguments are undefined, surplus ones dropped) or one final
 *  {@code Object[]} with all arguments. A constructor takes {@code newTarget} (a JSObject, or undefined when called
 *  as a function) in the place of {@code thisValue}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Builtin {
    /** What the function is to its holder. */
    enum Kind {
        METHOD,
        GETTER,
        SETTER,
        /** The holder itself: its [[Call]] and [[Construct]]. At most one in a holder. */
        CONSTRUCTOR,
        /** The holder itself is a plain function without [[Construct]], for example %Function.prototype%. */
        FUNCTION
    }

    /** The property name; a well-known symbol is written {@code @@iterator}. */
    String name();

    /** The function's {@code length}. */
    int length() default 0;

    /** What the function is to its holder. */
    Kind kind() default Kind.METHOD;

    /** Further property names that hold the same function object. */
    String[] aliases() default {};

    /** Property attributes: 1 writable, 2 enumerable, 4 configurable. */
    int attributes() default 5;

    /** The constant's name in the enum {@code flags.Proposal} of the proposal that the function belongs to: engines without it do not have
     *  the property; or {@code "mode "} and a constant's name in {@code flags.Compatibility}. "" for what the standard
     *  has. A getter and its setter name the same. */
    String proposal() default "";

    /** Of a constructor: whether its method takes {@code thisValue} too, behind {@code newTarget}; undefined when it constructs. */
    boolean receivesThis() default false;
}
