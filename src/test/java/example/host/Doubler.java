package example.host;

import java.util.function.Function;

/** A host function. */
public final class Doubler implements Function<Object, Object> {
    @Override
    public Object apply(Object value) {
        return ((Number) value).intValue() * 2;
    }
}
