package example.host;

import java.util.concurrent.Callable;

/** A callable outside of the engine's packages, whose classes no script may touch. */
public final class HostCall implements Callable<Object> {
    private final Callable<?> body;

    public HostCall(Callable<?> body) {
        this.body = body;
    }

    @Override
    public Object call() throws Exception {
        return body.call();
    }
}
