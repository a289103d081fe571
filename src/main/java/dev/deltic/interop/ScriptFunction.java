package dev.deltic.interop;

import java.util.function.BiFunction;
import java.util.function.Function;

/** A function of one and of two arguments: what Java's two interfaces say of {@code andThen} has to be said once for both. */
interface ScriptFunction<R> extends Function<Object, R>, BiFunction<Object, Object, R> {
    @Override
    default <V> ScriptFunction<V> andThen(Function<? super R, ? extends V> after) {
        java.util.Objects.requireNonNull(after);
        ScriptFunction<R> first = this;
        return new ScriptFunction<>() {
            @Override
            public V apply(Object argument) {
                return after.apply(first.apply(argument));
            }

            @Override
            public V apply(Object one, Object two) {
                return after.apply(first.apply(one, two));
            }
        };
    }
}
