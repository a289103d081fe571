package dev.deltic.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Getters that a {@link BuiltinHolder} has in common with others, in front of its own functions. Each is a static method of one
 *  parameter, called as the property is. The annotated class has a static method {@code self(Realm, Object, String)} that checks the
 *  receiver for the property of a name, and returns what the getters take. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Repeatable(SharedGetters.List.class)
public @interface SharedGetters {
    /** The class with the methods. */
    Class<?> from();

    /** The properties, in order. */
    String[] names();

    /** The container of repeated annotations. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.SOURCE)
    @interface List {
        /** The groups, in order. */
        SharedGetters[] value();
    }
}
