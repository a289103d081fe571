package dev.deltic.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ExpressionStatement;
import dev.deltic.ast.Program;
import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source of any depth and length ends in a tree or in a clean error, on any thread's stack. */
class ParserDepthTest {
    private static final int MANY = 100_000;

    private static final String[][] NESTED = {
        {"(", "1", ")"}, {"[", "", "]"}, {"{", "", "}"}, {"!", "1", ""}, {"- ", "1", ""}, {"new ", "a", ""},
        {"a?b,a:", "1", ""}, {"a?", "1", ":2"}, {"function f(){", "", "}"}, {"(function(){", "", "})()"}, {"x=>", "1", ""},
        {"(x=>{", "", "})"}, {"a=", "1", ""}, {"x={a:", "1", "}"}, {"`${", "1", "}`"}, {"if(1)", ";", ""},
        {"if(1)", ";", " else ;"}, {"while(1)", ";", ""}, {"for(;;)", ";", ""}, {"l:{", "", "}"}, {"2**", "1", ""},
        {"a(", "", ")"}, {"a[", "1", "]"}, {"class A{[", "1", "](){}}"}, {"class A extends ", "B", "{}"},
        {"let [", "a", "] = b"}, {"([", "a", "])=>1"}, {"(a=", "1", ")=>1"}, {"async(", "1", ")"}, {"typeof ", "1", ""},
        {"try{", "", "}finally{}"}, {"with(a)", ";", ""}, {"do ", ";", " while(1)"}, {"({x:", "a", "})"}, {"++", "a", ""},
        {"switch(1){case 1:", "", "}"},
    };

    private static Throwable parse(String text) {
        try {
            Parser.parseScript(new Source("deep.js", text, SourceKind.SCRIPT), new ParserOptions(true));
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private static Throwable parseOnStack(String text, long stackSize) throws InterruptedException {
        Throwable[] result = new Throwable[1];
        Thread thread = new Thread(null, () -> result[0] = parse(text), "parse", stackSize);
        thread.start();
        thread.join();
        return result[0];
    }

    @ParameterizedTest
    @ValueSource(longs = {192 << 10, 512 << 10, 1 << 20, 64 << 20})
    void nestingIsBounded(long stackSize) throws InterruptedException {
        for (String[] form : NESTED) {
            String text = form[0].repeat(MANY) + form[1] + form[2].repeat(MANY);
            Throwable thrown = parseOnStack(text, stackSize);
            if (thrown != null) {
                assertEquals(SyntaxException.class, thrown.getClass(), form[0] + " " + thrown);
            }
            // Unbalanced: never closed.
            Throwable open = parseOnStack(form[0].repeat(MANY), stackSize);
            assertEquals(SyntaxException.class, open.getClass(), form[0]);
        }
    }

    @Test
    void tooDeepIsARangeError() {
        SyntaxException thrown = (SyntaxException) parse("(".repeat(MANY) + "1" + ")".repeat(MANY));
        assertEquals(ErrorType.RANGE_ERROR, thrown.errorType());
        assertEquals(MessageTemplate.NESTED_TOO_DEEPLY, thrown.template());
        assertEquals(1, thrown.line());
    }

    @Test
    void twoHundredLevelsAreFine() {
        for (String[] form : NESTED) {
            String text = form[0].repeat(200) + form[1] + form[2].repeat(200);
            Throwable thrown = parse(text);
            if (thrown instanceof SyntaxException e) {
                assertEquals(ErrorType.SYNTAX_ERROR, e.errorType(), form[0]);
            } else {
                assertNull(thrown, form[0]);
            }
        }
    }

    @Test
    void longChainsNeedNoStack() throws InterruptedException {
        String[] texts = {
            "1" + "+1".repeat(MANY), "a" + "&&a".repeat(MANY), "a" + "??a".repeat(MANY), "a" + ",a".repeat(MANY),
            "x?1:".repeat(MANY) + "2", "(x)?1:".repeat(MANY) + "2", "if(a);else ".repeat(MANY) + ";",
            "a" + "*b-c".repeat(MANY), "[" + "1,".repeat(MANY) + "]", ";".repeat(MANY), "var a" + ",a".repeat(MANY),
        };
        for (String text : texts) {
            assertNull(parseOnStack(text, 512 << 10), text.substring(0, 10));
        }
    }

    @Test
    void binaryChainsAreFlat() {
        Program program = Parser.parseScript(new Source("a", "1" + "+2".repeat(MANY), SourceKind.SCRIPT),
                new ParserOptions(true));
        Expression expression = ((ExpressionStatement) program.body().get(0)).expression();
        assertEquals(MANY, ((BinaryChain) expression).operands().size());
    }

    @Test
    void tenMegabytes() {
        String line = "function f(a, b) { return a.b(c => c + 'text', [1, 2, 3], {d: b}); }\n";
        assertNull(parse(line.repeat(10_000_000 / line.length() + 1)));
        assertNull(parse("x = '" + "y".repeat(10_000_000) + "'"));
        assertNotNull(parse("/*" + "y".repeat(10_000_000)));
    }
}
