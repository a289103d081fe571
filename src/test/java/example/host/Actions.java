package example.host;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What a test does when a script calls it: lambdas of the engine's own packages are closed to scripts. */
public final class Actions {
    private Actions() { }

    /** A Runnable that runs another. */
    public static Runnable run(Runnable action) {
        return () -> action.run();
    }

    /** A Callable that calls another. */
    public static <T> Callable<T> call(Callable<T> action) {
        return () -> action.call();
    }

    /** A Supplier that asks another. */
    public static <T> Supplier<T> get(Supplier<T> action) {
        return () -> action.get();
    }
}
