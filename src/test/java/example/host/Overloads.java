package example.host;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Methods among which a call has to choose; each says which it was. */
@SuppressWarnings("overloads")
public class Overloads {
    public String f(int i) {
        return "int:" + i;
    }

    public String f(long l) {
        return "long:" + l;
    }

    public String f(double d) {
        return "double:" + d;
    }

    public String f(String s) {
        return "String:" + s;
    }

    public String f(Object o) {
        return "Object";
    }

    public String g(long l) {
        return "long:" + l;
    }

    public String h(int i) {
        return "int:" + i;
    }

    public String wide(int i) {
        return "int:" + i;
    }

    public String wide(double d) {
        return "double:" + d;
    }

    public String b(boolean b) {
        return "boolean:" + b;
    }

    public String s(String s) {
        return "String:" + s;
    }

    public String va(String... parts) {
        return Arrays.toString(parts);
    }

    public String mixed(int first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    public String list(List<String> list) {
        return "List:" + list;
    }

    public String list(Object[] array) {
        return "array:" + array.length;
    }

    public String task(Runnable task) {
        task.run();
        return "Runnable";
    }

    public String task(Callable<?> task) throws Exception {
        return "Callable:" + task.call();
    }

    public String make(Supplier<?> supplier) {
        return "Supplier:" + supplier.get();
    }

    public String make(Function<Object, ?> function) {
        return "Function:" + function.apply(20);
    }

    public String take(Consumer<Object> consumer) {
        consumer.accept(1);
        return "Consumer";
    }

    public String take(Function<Object, Object> function) {
        return "Function:" + function.apply(1);
    }

    public String same(Integer i) {
        return "Integer:" + i;
    }

    public String same(CharSequence s) {
        return "CharSequence:" + s;
    }

    public String same(List<?> l) {
        return "List:" + l;
    }
}
