package example.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A bean with all that hosts carelessly offer: what scripts then try to get out by. */
public class Bean {
    /** A class in a field. */
    public final Class<?> k = Order.class;

    /** An ordinary property. */
    public String getName() {
        return "bean";
    }

    /** A class in a property. */
    public Class<?> getKind() {
        return Bean.class;
    }

    /** A list. */
    public List<Object> getList() {
        return new ArrayList<>(List.of(new Order(), "x"));
    }

    /** Itself. */
    public Bean self() {
        return this;
    }

    /** Throws. */
    public Object boom() {
        throw new IllegalStateException("boom");
    }

    /** Calls back with itself. */
    public Object map(Function<Object, Object> function) {
        return function.apply(this);
    }

    /** Calls back with a class. */
    public void giveClass(Consumer<Class<?>> consumer) {
        consumer.accept(Bean.class);
    }

    /** A method reference that gives a class. */
    public Supplier<Object> reference() {
        return this::getClass;
    }

    /** Itself, perhaps. */
    public Optional<Bean> optional() {
        return Optional.of(this);
    }

    /** Itself, later, on another thread. */
    public CompletableFuture<Object> future() {
        return CompletableFuture.supplyAsync(() -> this);
    }

    /** Classes in an array. */
    public Class<?>[] classes() {
        return new Class<?>[] {Bean.class, Runtime.class};
    }

    /** Classes one by one. */
    public Iterator<Class<?>> iterator() {
        return Arrays.<Class<?>>asList(Bean.class, Runtime.class).iterator();
    }

    /** Classes as arguments. */
    public String names(Class<?>... types) {
        return types.length + "";
    }

    /** A class among entries. */
    public Map<String, Object> map() {
        return new LinkedHashMap<>(Map.of("k", Bean.class));
    }

    /** A class loader. */
    public ClassLoader loader() {
        return Bean.class.getClassLoader();
    }

    /** Takes a text. */
    public String take(String text) {
        return "<" + text + ">";
    }

    @Override
    public String toString() {
        return "the bean";
    }
}
