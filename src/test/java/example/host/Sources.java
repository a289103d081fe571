package example.host;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Java values of every kind that scripts get to see. */
public class Sources {
    /** A bean in a bean. */
    public record Pair(String left, Object right) { }

    public final List<Object> list = new ArrayList<>(List.of(3, 1, 2));
    public final Map<String, Object> map = new LinkedHashMap<>(Map.of("a", 1));
    public final int[] array = {1, 2, 3};
    public final Boolean no = Boolean.FALSE;
    public final Long big = 9007199254740993L;
    public final Long five = 5L;
    public final BigDecimal decimal = new BigDecimal("1.1");
    public final Character letter = 'x';
    public final Integer one = 1;
    public final String text = "abc";
    public final DayOfWeek day = DayOfWeek.MONDAY;
    public final Date date = new Date(1577836800000L);
    public final Instant instant = Instant.ofEpochMilli(1577836800000L);
    public final ZonedDateTime zoned = instant.atZone(ZoneOffset.ofHours(5));

    public BigInteger integer() {
        return BigInteger.TEN.pow(20);
    }

    public Pair pair() {
        return new Pair("l", List.of(1, Map.of("k", "v")));
    }

    public StringBuilder builder() {
        return new StringBuilder();
    }

    public Set<String> set() {
        return new LinkedHashSet<>(List.of("x", "y"));
    }

    public Stream<String> stream() {
        return Stream.of("s1", "s2");
    }

    public IntStream ints() {
        return IntStream.range(0, 4);
    }

    public Iterator<String> iterator() {
        return List.of("i1", "i2").iterator();
    }

    public Iterable<String> iterable() {
        return () -> List.of("j1", "j2").iterator();
    }

    public Enumeration<String> enumeration() {
        return Collections.enumeration(List.of("e1", "e2"));
    }

    public Optional<String> present() {
        return Optional.of("here");
    }

    public Optional<String> absent() {
        return Optional.empty();
    }

    public LocalDate localDate() {
        return LocalDate.of(2020, 2, 29);
    }

    public LocalDateTime localDateTime() {
        return LocalDateTime.of(2020, 2, 29, 12, 30);
    }

    /** An exception that is returned, not thrown. */
    public Exception exception(String message) {
        return new IOException(message);
    }

    public void fail(String message) throws IOException {
        throw new IOException(message);
    }

    public void failUnchecked(String message) {
        throw new IllegalStateException(message);
    }

    public String hello(String name) {
        return "hello " + name;
    }
}
