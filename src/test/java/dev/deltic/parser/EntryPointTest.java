package dev.deltic.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Program;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.scope.Variable;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import org.junit.jupiter.api.Test;

/** Eval code in its surroundings, dynamic functions, and lazy functions. */
class EntryPointTest {
    private static final ParserOptions OPTIONS = new ParserOptions(false);

    private static Program script(String text) {
        return Parser.parseScript(new Source("a.js", text, SourceKind.SCRIPT), OPTIONS);
    }

    private static Program eval(String text, boolean strict, ScopeInfo outer) {
        return Parser.parseEval(new Source("eval", text, SourceKind.EVAL), strict, outer, OPTIONS);
    }

    /** The chain at the innermost function of a program that nests them. */
    private static ScopeInfo innermost(String text) {
        TreeWalk walk = TreeWalk.of(script(text));
        ScopeInfo info = null;
        while (!walk.functions.isEmpty()) {
            FunctionLiteral function = walk.functions.get(0);
            info = Scope.of(function).innermostInfo();
            walk = TreeWalk.of(function);
        }
        return info;
    }

    private static Variable first(Program program, String name) {
        for (Identifier identifier : TreeWalk.of(program).identifiers) {
            if (identifier.name().equals(name)) {
                return Variable.of(identifier);
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void directEvalSeesTheFunctionAround() {
        ScopeInfo outer = innermost("function f(a) { let b; eval(''); }");
        Program program = eval("a + b + c + this.x; var d;", false, outer);
        assertEquals(Location.ENVIRONMENT, first(program, "a").location());
        assertEquals(Location.ENVIRONMENT, first(program, "b").location());
        assertEquals(Location.DYNAMIC, first(program, "c").location());
        assertEquals(Location.ENVIRONMENT, first(program, "this").location());
        assertEquals(Location.DYNAMIC, first(program, "d").location());
    }

    @Test
    void indirectEvalIsGlobal() {
        Program program = eval("var a = b; let c = () => c; this;", false, null);
        assertEquals(Location.GLOBAL, first(program, "a").location());
        assertEquals(Location.GLOBAL, first(program, "b").location());
        assertEquals(Location.ENVIRONMENT, first(program, "c").location());
        assertEquals(Location.PROGRAM_THIS, first(program, "this").location());
    }

    @Test
    void strictEvalKeepsItsVars() {
        assertEquals(Location.REGISTER, first(eval("var a = 1; a", true, null), "a").location());
        assertTrue(eval("'use strict'; 1", false, null).strict());
    }

    @Test
    void evalAllowsWhatItsFunctionAllows() {
        assertThrows(SyntaxException.class, () -> eval("new.target", false, null));
        assertThrows(SyntaxException.class, () -> eval("super.x", false, innermost("function f() { eval(''); }")));
        assertThrows(SyntaxException.class, () -> eval("super()", false, innermost("({m() { eval(''); }})")));
        ScopeInfo constructor = innermost("class A extends B { constructor() { eval(''); } }");
        assertNotNull(eval("super(); super.x; new.target; () => super()", true, constructor));
        ScopeInfo arrow = innermost("({m() { return () => eval(''); }})");
        assertNotNull(eval("super.x", false, arrow));
        ScopeInfo field = innermost("class A { x = eval(''); }");
        assertThrows(SyntaxException.class, () -> eval("arguments", true, field));
        assertNotNull(eval("() => this.x", true, field));
        ScopeInfo method = innermost("class A { #p; m() { eval(''); } }");
        assertNotNull(eval("this.#p", true, method));
        assertThrows(SyntaxException.class, () -> eval("this.#q", true, method));
    }

    @Test
    void dynamicFunctionsArePutTogether() {
        FunctionLiteral function = dynamic("a, b = 1", "return a // comment");
        assertEquals("anonymous", function.name());
        assertEquals(1, function.length());
        assertFalse(function.isLazy());
        assertNotNull(dynamic("", ""));
        assertThrows(SyntaxException.class, () -> dynamic("/*", "*/) {"));
        assertThrows(SyntaxException.class, () -> dynamic("", "}, function() {"));
        assertThrows(SyntaxException.class, () -> dynamic(") {}, (", ""));
        assertThrows(SyntaxException.class, () -> dynamic("a = 1", "'use strict'"));
        assertThrows(SyntaxException.class, () -> dynamic("", "super()"));
        Identifier name = TreeWalk.of(dynamic("", "anonymous")).identifiers.get(0);
        assertEquals(Location.GLOBAL, Variable.of(name).location());
    }

    private static FunctionLiteral dynamic(String parameters, String body) {
        String text = Parser.dynamicFunctionText(parameters, body, false, false);
        return Parser.parseDynamicFunction(new Source("f", text, SourceKind.FUNCTION), parameters, body, false, false,
                OPTIONS);
    }

    @Test
    void calledFunctionsAreParsedAtOnce() {
        String text = "(function () { function inner() {} })(); !function () {}(); (() => { })(); (async () => { })();"
                + "function lazy() {} x = () => { }; x = () => 1;";
        Program program = Parser.parseScript(new Source("a", text, SourceKind.SCRIPT), new ParserOptions(true));
        StringBuilder kept = new StringBuilder();
        for (FunctionLiteral function : TreeWalk.of(program).functions) {
            kept.append(function.isLazy() ? 'L' : 'E');
        }
        assertEquals("EEEELLE", kept.toString());
    }
}
