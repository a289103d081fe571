package dev.deltic.builtins.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class ArrayTest {
    private final Script script = new Script();

    @Test
    void sortingComparesBeforeItConverts() {
        assertEquals("1 true", script.run("var a = [Symbol.iterator].toSorted(); a.length + ' ' + (a[0] === Symbol.iterator)"));
        assertEquals("Symbol(s)", script.run("String([Symbol('s'), , undefined].sort()[0])"));
        assertEquals("TypeError: Cannot convert a Symbol value to a string", script.failure("[Symbol(), Symbol()].sort()"));
        assertEquals("0", script.run("var calls = 0; [{toString() { calls++; return 'x'; }}].sort(); calls"));
    }
}
