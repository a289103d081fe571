package example.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import javax.script.Bindings;

/** Parameters of every declared type that script values become; each method describes what arrived. */
public class Targets {
    public record Line(String name, long count, List<Integer> sizes) { }

    /** A functional interface of the caller's, generic. */
    @FunctionalInterface
    public interface Mapper<A, B> {
        B map(A value);
    }

    /** One that fixes the other's types. */
    public interface LengthOf extends Mapper<String, Long> { }

    /** An interface with several methods. */
    public interface Shape {
        String name();

        double area(double scale);

        default String both() {
            return name() + area(1);
        }
    }

    private static String describe(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName() + ":" + value;
    }

    public String ints(int[] a) {
        return a.length + ":" + a[0];
    }

    public String strings(String[] a) {
        return String.join("/", a);
    }

    public String grid(int[][] a) {
        return a.length + "x" + a[0].length + ":" + a[1][1];
    }

    public String bytes(byte[] a) {
        return a.length + ":" + a[0];
    }

    public String lines(Line[] a) {
        return a[0].name();
    }

    public long longs(List<Long> list) {
        long sum = 0;
        for (Long each : list) {
            sum += each;
        }
        return sum;
    }

    public String objects(List<Object> list) {
        list.add("added");
        return list.size() + " " + list;
    }

    public String records(List<Line> list) {
        Line first = list.get(0);
        return first.name() + first.count() + " " + first.sizes().get(0);
    }

    public String collection(Collection<String> c) {
        return String.join("/", c);
    }

    public String set(Set<Integer> s) {
        return s.size() + ":" + s.contains(1);
    }

    public String sorted(SortedSet<Integer> s) {
        return s.first() + "-" + s.last();
    }

    public String queue(Queue<String> q) {
        return q.poll() + q.size();
    }

    public String deque(Deque<String> q) {
        return q.pollLast() + q.size();
    }

    public String arrayList(ArrayList<Integer> list) {
        return describe(list);
    }

    public String stream(Stream<Integer> s) {
        return String.valueOf(s.mapToInt(i -> i).sum());
    }

    public String iterator(Iterator<String> i) {
        return i.next() + i.next();
    }

    public String iterable(Iterable<?> it) {
        StringBuilder text = new StringBuilder();
        for (Object each : it) {
            text.append(each);
        }
        return text.toString();
    }

    public String map(Map<String, Object> m) {
        return m.get("k") + String.join(",", m.keySet());
    }

    public String counts(Map<Integer, Long> m) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : m.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        return String.valueOf(sum);
    }

    public String treeMap(TreeMap<String, Integer> m) {
        return m.firstKey();
    }

    public String linked(LinkedHashMap<String, Object> m) {
        return m.toString();
    }

    public String bindings(Bindings b) {
        return String.valueOf(b.get("k"));
    }

    public String record(Line line) {
        return line.toString();
    }

    public String number(Number n) {
        return describe(n);
    }

    public String boxed(Long l) {
        return describe(l);
    }

    public String boxedDouble(Double d) {
        return describe(d);
    }

    public String small(short s) {
        return "short:" + s;
    }

    public String single(byte b) {
        return "byte:" + b;
    }

    public String real(float f) {
        return "float:" + f;
    }

    public String decimal(BigDecimal d) {
        return describe(d);
    }

    public String big(BigInteger i) {
        return describe(i);
    }

    public String longer(long l) {
        return "long:" + l;
    }

    public String letter(char c) {
        return "char:" + c;
    }

    public String text(CharSequence s) {
        return describe(s);
    }

    public String day(DayOfWeek d) {
        return describe(d);
    }

    public String date(Date d) {
        return String.valueOf(d.getTime());
    }

    public String instant(Instant i) {
        return i.toString();
    }

    public String zoned(ZonedDateTime z) {
        return z.toInstant().toString();
    }

    public String offset(OffsetDateTime z) {
        return z.toInstant().toString();
    }

    public LocalDateTime local(LocalDateTime l) {
        return l;
    }

    public LocalDate localDate(LocalDate l) {
        return l;
    }

    public String optional(Optional<String> o) {
        return String.valueOf(o);
    }

    public String optionalInt(OptionalInt o) {
        return String.valueOf(o);
    }

    public String stage(CompletionStage<Object> s) {
        return String.valueOf(s.toCompletableFuture().getNow("pending"));
    }

    public CompletableFuture<Object> future(CompletableFuture<Object> f) {
        return f;
    }

    public boolean done(Future<?> f) {
        return f.isDone();
    }

    public String mapper(Mapper<String, Long> m) {
        Long length = m.map("four");
        return describe(length);
    }

    public String lengthOf(LengthOf m) {
        Long length = m.map("seven77");
        return describe(length);
    }

    public String operator(IntUnaryOperator o) {
        return String.valueOf(o.applyAsInt(4));
    }

    public String bi(BiFunction<Integer, Integer, Integer> f) {
        return String.valueOf(f.apply(2, 3) + 1);
    }

    public String shape(Shape s) {
        return s.both();
    }

    public String all(Object o) {
        return o == null ? "null" : o.getClass().getName();
    }
}
