package example.host;

import java.util.function.Function;

/** Calls what it is given. */
public final class Caller {
    /** Calls the function with 1. */
    public Object back(Function<Object, Object> function) {
        return function.apply(1);
    }
}
