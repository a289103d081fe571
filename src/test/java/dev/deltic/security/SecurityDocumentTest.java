package dev.deltic.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/security.md} names every test by item, and no other. */
class SecurityDocumentTest {
    private static final Class<?>[] TESTS = {
        DefaultPolicyTest.class, KnownCasesTest.class, EscapeSnippetsTest.class, MoreEscapesTest.class, ResourceAttacksTest.class,
    };

    @Test
    void everyTestIsInTheTable() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher matcher = Pattern.compile("`(\\w+Test\\.d\\d_\\w+)`").matcher(Files.readString(Path.of("docs", "security.md")));
        while (matcher.find()) {
            documented.add(matcher.group(1));
        }
        Set<String> present = new TreeSet<>();
        for (Class<?> type : TESTS) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().matches("d\\d_.*")) {
                    present.add(type.getSimpleName() + '.' + method.getName());
                }
            }
        }
        assertEquals(present, documented);
    }
}
