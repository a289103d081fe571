package dev.deltic.intl.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PatternItemsTest {
    private static String without(String pattern, String... dropped) {
        PatternItems items = PatternItems.parse(pattern);
        for (String letters : dropped) {
            items.drop(letters);
        }
        return text(items);
    }

    private static String text(PatternItems items) {
        StringBuilder text = new StringBuilder(items.prefix);
        for (PatternItems.Item item : items.items) {
            text.append('{').append(item.letters()).append('}').append(item.suffix()).append(item.separator());
        }
        return text.toString();
    }

    @Test
    void separatorsGoWithFields() {
        assertEquals("{MMMM} {d}", without("EEEE, MMMM d, y", "E", "y"));
        assertEquals("{MMMM} {y}", without("EEEE, MMMM d, y", "E", "d"));
        assertEquals("{d}", without("d. MMMM y", "M", "y"));
        assertEquals("{d} de {MMMM}", without("d 'de' MMMM 'de' y", "y"));
    }

    @Test
    void wordsBehindFieldsBelongToThem() {
        assertEquals("{y}年{M}月", without("y年M月d日EEEE", "d", "E"));
        assertEquals("{M}月{d}日", without("y年M月d日", "y"));
    }

    @Test
    void whatFollowsATimeStays() {
        assertEquals("{h}:{mm} {a}", without("h:mm:ss a", "s"));
        assertEquals("{h} {a}", without("h:mm:ss\u202fa", "s", "m"));
        assertEquals("{HH}", without("HH:mm:ss", "s", "m"));
    }

    @Test
    void fieldsAreAdded() {
        PatternItems items = PatternItems.parse("y-MM");
        items.append(" ", "G");
        items.prepend("E", ", ");
        assertEquals("{E}, {y}-{MM} {G}", text(items));
        assertEquals("{E}, {y}-{MM} {G} | {HH}:{mm}", text(items.join(" | ", PatternItems.parse("HH:mm"))));
    }
}
