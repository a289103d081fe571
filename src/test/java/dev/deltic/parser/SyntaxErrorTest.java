package dev.deltic.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Early errors: V8's wording, with line and column. */
class SyntaxErrorTest {
    private static SyntaxException error(String text, boolean module) {
        Source source = new Source("test.js", text, module ? SourceKind.MODULE : SourceKind.SCRIPT);
        ParserOptions options = new ParserOptions(true);
        return assertThrows(SyntaxException.class,
                () -> {
                    if (module) {
                        Parser.parseModule(source, options);
                    } else {
                        Parser.parseScript(source, options);
                    }
                }, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "f(a b) | missing ) after argument list | 5",
        "a + ) | Unexpected token ')' | 5",
        "() | Unexpected token ')' | 2",
        "let a; var a | Identifier 'a' has already been declared | 12",
        "var a; let a | Identifier 'a' has already been declared | 12",
        "let let = 1 | let is disallowed as a lexically bound name | 5",
        "const a | Missing initializer in const declaration | 7",
        "let {a} | Missing initializer in destructuring declaration | 5",
        "'a | Invalid or unexpected token | 1",
        "a @ b | Invalid or unexpected token | 3",
        "1a | Invalid or unexpected token | 1",
        "function f( { | Unexpected end of input | 14",
        "{ | Unexpected end of input | 2",
        "a b | Unexpected identifier 'b' | 3",
        "a 1 | Unexpected number | 3",
        "a 'b' | Unexpected string | 3",
        "a enum | Unexpected reserved word | 3",
        "'use strict'; let static | Unexpected strict mode reserved word | 19",
        "'use strict'; eval = 1 | Unexpected eval or arguments in strict mode | 15",
        "'use strict'; 010 | Octal literals are not allowed in strict mode. | 15",
        "'use strict'; '\\010' | Octal escape sequences are not allowed in strict mode. | 15",
        "'use strict'; delete a | Delete of an unqualified identifier in strict mode. | 22",
        "'use strict'; with (a) b | Strict mode code may not include a with statement | 15",
        "function f(a = 1) { 'use strict' } | Illegal 'use strict' directive in function with non-simple parameter list | 21",
        "function f(a, a) { 'use strict' } | Duplicate parameter name not allowed in this context | 15",
        "(a, a) => 1 | Duplicate parameter name not allowed in this context | 5",
        "function (a) {} | Function statements require a function name | 10",
        "1 = 2 | Invalid left-hand side in assignment | 1",
        "1++ | Invalid left-hand side expression in postfix operation | 1",
        "++1 | Invalid left-hand side expression in prefix operation | 3",
        "for (1 of a) ; | Invalid left-hand side in for-loop | 6",
        "[1] = a | Invalid destructuring assignment target | 2",
        "({a = 1}) | Invalid shorthand property initializer | 5",
        "({__proto__: 1, __proto__: 2}) | Duplicate __proto__ fields are not allowed in object literals | 17",
        "1 + (a, b) => c | Malformed arrow function parameter list | 1",
        "return 1 | Illegal return statement | 1",
        "break | Illegal break statement | 1",
        "continue | Illegal continue statement: no surrounding iteration statement | 1",
        "a: { continue a } | Illegal continue statement: 'a' does not denote an iteration statement | 15",
        "for (;;) { break b } | Undefined label 'b' | 18",
        "a: a: ; | Label 'a' has already been declared | 4",
        "throw | Unexpected end of input | 6",
        "try {} | Missing catch or finally after try | 7",
        "switch (a) { default: default: } | More than one default clause in switch statement | 23",
        "if (a) let b | Lexical declaration cannot appear in a single-statement context | 8",
        "while (a) function f() {} | In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement. | 11",
        "new.target | new.target expression is not allowed here | 1",
        "super.a | 'super' keyword unexpected here | 1",
        "class A { constructor() { super() } } | 'super' keyword unexpected here | 27",
        "class A { constructor() {} constructor() {} } | A class may only have one constructor | 28",
        "class A { #a; #a } | Identifier '#a' has already been declared | 15",
        "a.#b | Private field '#b' must be declared in an enclosing class | 3",
        "class A { #a; b() { delete this.#a } } | Private fields can not be deleted | 28",
        "class A { get constructor() {} } | Class constructor may not be an accessor | 15",
        "class A { static prototype() {} } | Classes may not have a static property named 'prototype' | 18",
        "class A { a = arguments } | 'arguments' is not allowed in class field initializer or static initialization block | 15",
        "-a ** b | Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence | 1",
        "a ?? b && c | Unexpected token '&&' | 8",
        "(...a) | Unexpected token '...' | 2",
        "(a, ) | Unexpected token ')' | 5",
        "a?.b = c | Invalid left-hand side in assignment | 1",
        "new a?.b() | Invalid optional chain from new expression | 6",
        "a?.`b` | Invalid tagged template on optional chain | 4",
        "`a${b | Missing } in template expression | 6",
        "/a | Invalid regular expression: missing / | 1",
        "/a/gg | Invalid regular expression flags | 1",
        "/(/ | Invalid regular expression: /(/: Unterminated group | 1",
        "'\\u{110000}' | Undefined Unicode code-point | 2",
        "'\\xg' | Invalid hexadecimal escape sequence | 2",
        "1__0 | Only one underscore is allowed as numeric separator | 3",
        "1_ | Numeric separators are not allowed at the end of numeric literals | 2",
        "v\\u0061r a | Keyword must not contain escaped characters | 1",
        "import 'a' | Cannot use import statement outside a module | 1",
        "import.meta | Cannot use 'import.meta' outside a module | 1",
        "function* g(a = yield) {} | Yield expression not allowed in formal parameter | 17",
        "await a | await is only valid in async functions and the top level bodies of modules | 1",
        "({get a(b) {}}) | Getter must not have any formal parameters. | 10",
        "({set a() {}}) | Setter must have exactly one formal parameter. | 9",
        "function f(...a, b) {} | Rest parameter must be last formal parameter | 16",
        "let [...a, b] = c | Rest element must be last element | 6",
        "for (let a = 1 of b) ; | for-of loop variable declaration may not have an initializer. | 10",
        "for (let of b) ; | Unexpected identifier 'b' | 13",
    })
    void wording(String text, String message, int column) {
        SyntaxException error = error(text, false);
        assertEquals(message, error.getMessage(), text);
        assertEquals(1, error.line(), text);
        assertEquals(column, error.column(), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "export {a} | Export 'a' is not defined in module",
        "export var a; export {a} | Duplicate export of 'a'",
        "import {a, a} from 'b' | Identifier 'a' has already been declared",
        "import a from 'b' with {c: 'd', c: 'e'} | Import attributes has a duplicate key 'c'",
        "var await | Unexpected reserved word",
        "with (a) b | Strict mode code may not include a with statement",
        "import {'a'} from 'b' | Unexpected token '}'",
        "export {'a'} | Unexpected string",
        "import {'\\1' as a} from 'b' | Octal escape sequences are not allowed in strict mode.",
        "export {'\\1'} from 'b' | Octal escape sequences are not allowed in strict mode.",
        "let a; export {a as '\\08'} | Octal escape sequences are not allowed in strict mode.",
        "export * as '\\1' from 'b' | Octal escape sequences are not allowed in strict mode.",
        "import 'b' with {'\\1': 'a'} | Octal escape sequences are not allowed in strict mode.",
        "import 'b' with {a: '\\8'} | \\8 and \\9 are not allowed in strict mode.",
    })
    void moduleWording(String text, String message) {
        assertEquals(message, error(text, true).getMessage(), text);
    }

    @Test
    void positionsCountLinesOfEveryKind() {
        SyntaxException error = error("a\r\nb\u2028c\n\n  let x; let x;", false);
        assertEquals(5, error.line());
        assertEquals(14, error.column());
        assertEquals("test.js", error.source().name());
        assertEquals("  let x; let x;", error.source().lineText(5));
    }

    @Test
    void anyCharacterIsAnErrorOrNot() {
        for (String text : new String[] {"\0", "\ud800", "a\udc00", "\u2e2f", "'\n'", "`", "/*", "\\", "a\\u", "#", "0x", "1e"}) {
            error(text, false);
        }
        for (String text : new String[] {"\ufeffa", "'\ud800'", "'\0'", "'\u2028'", "a\u00a0=\u3000b", "/*\ud800*/", "\u1885", "\\u{2f804}"}) {
            Parser.parseScript(new Source("", text, SourceKind.SCRIPT), new ParserOptions(true));
        }
    }
}
