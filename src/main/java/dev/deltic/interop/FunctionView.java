package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A JavaScript function as the functional interfaces that callers try first; also a Map of its properties. */
final class FunctionView extends ObjectView
        implements ScriptFunction<Object>, UnaryOperator<Object>, Supplier<Object>, Consumer<Object>, BiConsumer<Object, Object>,
        Predicate<Object>, Comparator<Object>, Runnable, Callable<Object> {

    FunctionView(Realm realm, JSObject function) {
        super(realm, function);
    }

    /** Calls with Java values; gives a Java value. */
    Object invoke(Object... arguments) {
        return handle.in(realm -> handle.toHost(ObjectOperations.callArray(realm, object, UNDEFINED, toScript(realm, arguments))));
    }

    /** Calls for what it does: what it returns, a promise say, is nobody's. */
    private void perform(Object... arguments) {
        handle.in(realm -> ObjectOperations.callArray(realm, object, UNDEFINED, toScript(realm, arguments)));
    }

    private static Object[] toScript(Realm realm, Object[] arguments) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = HostValues.toScript(realm, arguments[i]);
        }
        return converted;
    }

    @Override
    public Object apply(Object argument) {
        return invoke(argument);
    }

    @Override
    public Object apply(Object first, Object second) {
        return invoke(first, second);
    }

    @Override
    public Object get() {
        return invoke();
    }

    @Override
    public void accept(Object argument) {
        perform(argument);
    }

    @Override
    public void accept(Object first, Object second) {
        perform(first, second);
    }

    @Override
    public boolean test(Object argument) {
        return handle.in(realm -> TypeConversion.toBoolean(
            ObjectOperations.call(realm, object, UNDEFINED, HostValues.toScript(realm, argument))));
    }

    @Override
    public int compare(Object first, Object second) {
        double order = handle.in(realm -> TypeConversion.toNumber(realm,
            ObjectOperations.call(realm, object, UNDEFINED, HostValues.toScript(realm, first), HostValues.toScript(realm, second))));
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }

    @Override
    public void run() {
        perform();
    }

    @Override
    public Object call() {
        return invoke();
    }
}
