package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A JavaScript function as the functional interfaces that callers try first; also a Map of its properties. */
final class FunctionView extends ObjectView
        implements Function<Object, Object>, Supplier<Object>, Consumer<Object>, Runnable,
        Callable<Object> {

    FunctionView(Realm realm, JSObject function) {
        super(realm, function);
    }

    private Object invoke(Object... arguments) {
        return handle.in(realm -> {
            Object[] converted = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                converted[i] = HostValues.toScript(realm, arguments[i]);
            }
            return handle.toHost(ObjectOperations.callArray(realm, object, UNDEFINED, converted));
        });
    }

    @Override
    public Object apply(Object argument) {
        return invoke(argument);
    }

    @Override
    public Object get() {
        return invoke();
    }

    @Override
    public void accept(Object argument) {
        invoke(argument);
    }

    @Override
    public void run() {
        invoke();
    }

    @Override
    public Object call() {
        return invoke();
    }
}
