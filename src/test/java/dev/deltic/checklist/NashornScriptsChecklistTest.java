package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What section 10 says of Nashorn's scripts beyond global names: functions that answer for what is absent, and {@code -scripting}. */
@Isolated("sets system properties that every new engine reads")
class NashornScriptsChecklistTest {
    @AfterEach
    void reset() {
        for (String name : new String[] {"deltic.compat", "deltic.syntax.scripting", "deltic.policy", "deltic.allow.io"}) {
            System.clearProperty(name);
        }
    }

    private static ScriptEngine engine() {
        System.setProperty("deltic.compat", "nashorn");
        return new ScriptEngineManager().getEngineByName("deltic");
    }

    private static ScriptEngine shell() {
        System.setProperty("deltic.syntax.scripting", "true");
        return engine();
    }

    // ---- __noSuchProperty__ and __noSuchMethod__ --------------------------------------------------------------------

    private static final String BOTH = """
        var o = {
            there: undefined,
            __noSuchProperty__: function (name) { return 'P' + name + (this === o) },
            __noSuchMethod__: function (name) { return 'M' + Array.prototype.slice.call(arguments).join() + (this === o) }
        };
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "o.absent|Pabsenttrue",
        "o['absent']|Pabsenttrue",
        "o['abs' + 'ent'.slice(0, i + 3)]|Pabsenttrue",
        "o[['absent']]|Pabsenttrue",
        "o[7] + '' + o['7']|undefinedundefined",
        "o.there|undefined",
        "o.absent()|Mabsenttrue",
        "o.absent(1, 2)|Mabsent,1,2true",
        "o.absent(1, 2, 3, 4, 5)|Mabsent,1,2,3,4,5true",
        "o.absent(...[1, 2])|Mabsent,1,2true",
        "o['absent'](7)|Mabsent,7true",
        "o.absent(o.other)|Mabsent,Pothertruetrue",
        "o.absent(o.other())|Mabsent,Mothertruetrue",
        "({ __noSuchMethod__: o.__noSuchMethod__ }).absent?.(1)|undefined",
        "({ __noSuchMethod__: o.__noSuchMethod__ }).absent|undefined",
        "Object.create(o).absent|Pabsentfalse",
        "'absent' in o|false",
        "o.toString === Object.prototype.toString|true",
        "typeof o[Symbol.iterator]|undefined",
        "var {absent} = o; absent|Pabsenttrue",
    })
    void c10_objectsAnswerForWhatIsAbsent(String script, String expected) throws ScriptException {
        String body = script.startsWith("var") ? script.replace("; absent", "; return absent") : "return " + script;
        assertEquals(expected, engine().eval(BOTH
            + "var result; for (var i = 0; i < 3000; i++) result = (function () { " + body + " })(); String(result)"));
    }

    /** A site that has learnt that nothing is there learns that somebody answers now, in every tier. */
    @Test
    void c10_whoComesLaterIsAsked() throws ScriptException {
        assertEquals("undefined x! undefined 1", engine().eval("""
            function Thing() { this.a = 1; }
            function read(o) { return o.x; }
            var thing = new Thing(), before;
            for (var i = 0; i < 20000; i++) before = read(thing);
            Thing.prototype.__noSuchProperty__ = function (name) { return name + '!' };
            var during = read(thing);
            for (i = 0; i < 20000; i++) during = read(thing);
            delete Thing.prototype.__noSuchProperty__;
            var after = read(thing);
            Object.prototype.__noSuchProperty__ = function () { return 1 };
            [before, during, after, read(thing)].join(' ').replace('  ', ' undefined ').replace(/^ /, 'undefined ')"""));
    }

    @Test
    void c10_globalNamesThatNobodyHas() throws ScriptException {
        ScriptEngine engine = engine();
        assertThrows(ScriptException.class, () -> engine.eval("nowhere"));
        assertEquals("<nowhere>", engine.eval("this.__noSuchProperty__ = function (name) { return '<' + name + '>' }; nowhere"));
        assertEquals("<elsewhere>", engine.eval("function f() { return elsewhere } for (var i = 0; i < 3000; i++) f(); f()"));
        assertEquals("call:f:1,2", engine.eval("""
            this.__noSuchMethod__ = function (name) { return 'call:' + name + ':' + [].slice.call(arguments, 1) };
            function g() { return unheardOf(1, 2) } for (var i = 0; i < 3000; i++) g();
            g().replace('unheardOf', 'f')"""));
        assertEquals("<own>", engine.eval("with ({}) { own }"));
        assertEquals("call:own:3", engine.eval("with ({}) { own(3) }"));
    }

    @Test
    void c10_strangersAreNotAsked() throws ScriptException {
        System.setProperty("deltic.compat", "");
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        assertNull(engine.eval("({ __noSuchProperty__: function () { return 1 } }).absent"));
        assertThrows(ScriptException.class, () -> engine.eval("({ __noSuchMethod__: function () { return 1 } }).absent()"));
    }

    // ---- parser.js --------------------------------------------------------------------------------------------------

    /** The tree that {@code load('nashorn:parser.js')} gives, written back as what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "var x = 1 + y|Program(VariableDeclaration(VariableDeclarator(Identifier:x,BinaryExpression:+(Literal:1,Identifier:y))))",
        "a + b - c|Program(ExpressionStatement(BinaryExpression:-(BinaryExpression:+(Identifier:a,Identifier:b),Identifier:c)))",
        "a && b && c|Program(ExpressionStatement(LogicalExpression:&&(LogicalExpression:&&(Identifier:a,Identifier:b),Identifier:c)))",
        "o.f(...x)|Program(ExpressionStatement(CallExpression(MemberExpression(Identifier:o,Identifier:f),SpreadElement(Identifier:x))))",
        "if (a) ; else { b }|Program(IfStatement(Identifier:a,EmptyStatement,BlockStatement(ExpressionStatement(Identifier:b))))",
        "function f(a, b = 1, ...c) { return a }|Program(FunctionDeclaration(Identifier:f,Identifier:a,AssignmentPattern(Identifier:b,"
            + "Literal:1),RestElement(Identifier:c),BlockStatement(ReturnStatement(Identifier:a))))",
        "x => x|Program(ExpressionStatement(ArrowFunctionExpression(Identifier:x,Identifier:x)))",
        "for (var k in o) k++|Program(ForInStatement(VariableDeclaration(VariableDeclarator(Identifier:k)),Identifier:o,"
            + "ExpressionStatement(UpdateExpression:++(Identifier:k))))",
        "for each (k in o) {}|Program(ForInStatement(Identifier:k,Identifier:o,BlockStatement))",
        "try { a } catch (e) { } finally { }|Program(TryStatement(BlockStatement(ExpressionStatement(Identifier:a)),CatchClause("
            + "Identifier:e,BlockStatement),BlockStatement))",
        "switch (a) { case 1: break; default: }|Program(SwitchStatement(Identifier:a,SwitchCase(Literal:1,BreakStatement),SwitchCase))",
        "l: while (1) continue l|Program(LabeledStatement(Identifier:l,WhileStatement(Literal:1,ContinueStatement(Identifier:l))))",
        "({a, 'b': 2, get c() { }, ...d})|Program(ExpressionStatement(ObjectExpression(Property(Identifier:a,Identifier:a),"
            + "Property(Literal:b,Literal:2),Property(Identifier:c,FunctionExpression(BlockStatement)),SpreadElement(Identifier:d))))",
        "var {a, b: [c, ...d]} = e|Program(VariableDeclaration(VariableDeclarator(ObjectPattern(Property(Identifier:a,Identifier:a),"
            + "Property(Identifier:b,ArrayPattern(Identifier:c,RestElement(Identifier:d)))),Identifier:e)))",
        "class A extends B { constructor() { super() } static #p = 1; m() { } }|Program(ClassDeclaration(Identifier:A,Identifier:B,"
            + "ClassBody(MethodDefinition(Identifier:constructor,FunctionExpression(BlockStatement(ExpressionStatement(CallExpression("
            + "Super))))),PropertyDefinition(PrivateIdentifier:p,Literal:1),MethodDefinition(Identifier:m,FunctionExpression("
            + "BlockStatement)))))",
        "`a${b}c`|Program(ExpressionStatement(TemplateLiteral(TemplateElement,TemplateElement,Identifier:b)))",
        "/x/g|Program(ExpressionStatement(Literal:/x/g))",
        "a?.b[c]|Program(ExpressionStatement(ChainExpression(MemberExpression(MemberExpression(Identifier:a,Identifier:b),Identifier:c))))",
        "x = y ??= new Z|Program(ExpressionStatement(AssignmentExpression:=(Identifier:x,AssignmentExpression:??=(Identifier:y,"
            + "NewExpression(Identifier:Z)))))",
        "async function* g() { yield* await 1; throw typeof a ? this : 10n }|Program(FunctionDeclaration(Identifier:g,BlockStatement("
            + "ExpressionStatement(YieldExpression(AwaitExpression(Literal:1))),ThrowStatement(ConditionalExpression("
            + "UnaryExpression:typeof(Identifier:a),ThisExpression,Literal:null)))))",
        "do { debugger } while (0); with (o) (1, 2)|Program(DoWhileStatement(BlockStatement(DebuggerStatement),Literal:0),"
            + "WithStatement(Identifier:o,ExpressionStatement(SequenceExpression(Literal:1,Literal:2))))",
    }, ignoreLeadingAndTrailingWhitespace = false)
    void c10_treesOfScripts(String script, String expected) throws ScriptException {
        ScriptEngine engine = engine();
        engine.put("code", script);
        assertEquals(expected, engine.eval("""
            load('nashorn:parser.js');
            function show(node) {
                var children = [];
                for (var key in node) [].concat(node[key]).forEach(function (value) {
                    if (value && value.type) children.push(show(value));
                });
                var own = 'name' in node ? node.name : 'operator' in node ? node.operator : 'value' in node && node.type == 'Literal'
                    ? node.value : undefined;
                return node.type + (own === undefined ? '' : ':' + own) + (children.length ? '(' + children.join() + ')' : '');
            }
            show(parse(code))"""));
    }

    @Test
    void c10_placesAndCallbacks() throws ScriptException {
        ScriptEngine engine = engine();
        engine.eval("load('nashorn:parser.js')");
        assertEquals("n.js 2 2 2 7", engine.eval("""
            var loc = parse('\\n  x + y', 'n.js', null, true).body[0].expression.loc;
            [loc.source, loc.start.line, loc.start.column, loc.end.line, loc.end.column].join(' ')"""));
        assertEquals("Identifier,ExpressionStatement,Program", engine.eval("""
            var seen = []; parse('x', 'n', function (node) { seen.push(node.type) }); seen.join()"""));
        assertEquals("FunctionExpression", engine.eval("parse(function (a) { return a }).body[0].expression.type"));
        assertTrue(assertThrows(ScriptException.class, () -> engine.eval("parse('var = 1')")).getMessage().startsWith("SyntaxError"));
        assertThrows(ScriptException.class, () -> engine.eval("parse('['.repeat(100000))"));
    }

    // ---- -scripting -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "var x = 3; \"a${x}b\"|a3b",
        "var x = 3; 'a${x}b'|a${x}b",
        "\"${1 + 1}${\"[${'in'}]\"}\"|2[in]",
        "\"\\t${{a: 1}.a}\\x41\"|`\t1A`",
        "\"$\" + \"{\" + \"}\"|${}",
        "\"plain\".length|5",
        "1 # the rest is a comment|1",
        "`#!shebang\n4`|4",
        "`# one\n# two\n5`|5",
        "1 << 3|8",
        "var s = 2; 1 <<s|4",
        "({\"a\": 1}).a|1",
    })
    void c10_textsAndComments(String script, String expected) throws ScriptException {
        assertEquals(expected, String.valueOf(shell().eval(script)));
    }

    @Test
    void c10_hereDocuments() throws ScriptException {
        ScriptEngine engine = shell();
        assertEquals("one 1\n\\n two|", engine.eval("""
            var x = 1;
            var text = <<EOD + '|';
            one ${x}
            \\n two
            EOD
            text
            """));
        assertEquals("kept ${x}\n", engine.eval("var t = <<<'EOD';\nkept ${x}\nEOD\nt"));
        assertEquals("ab", engine.eval("[<<A, <<B].join('')\na\nA\nb\nB\n"));
        assertEquals("in a function 7", engine.eval("""
            function f(n) {
                return (m => <<END)(n)
            in a function ${n}
            END
            }
            f(7)"""));
        assertEquals("", engine.eval("<<E\nE\n"));
        ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("var t = <<E;\none\ntwo\nE\n  nowhere()"));
        assertEquals(5, failure.getLineNumber(), failure.getMessage());
    }

    @Test
    void c10_linesAndFiles(@TempDir Path folder) throws ScriptException, IOException {
        System.setProperty("deltic.allow.io", "true");
        ScriptEngine engine = shell();
        StringWriter out = new StringWriter();
        engine.getContext().setWriter(out);
        engine.getContext().setReader(new StringReader("first\r\nsecond\nlast"));
        assertEquals("first,second,last,null", engine.eval("[readLine('? '), readLine(), readLine(), String(readLine())].join()"));
        engine.put("file", Files.writeString(folder.resolve("text.txt"), "all of it\n").toString());
        assertEquals("all of it\n", engine.eval("readFully(file)"));
        engine.eval("echo('a', 1)");
        assertEquals("? \na 1\n", out.toString());
        engine.put(ScriptEngine.ARGV, new String[] {"x", "y"});
        assertEquals("x,y", engine.eval("$ARG.join()"));
    }

    @Test
    void c10_filesNeedTheOption(@TempDir Path folder) throws IOException {
        ScriptEngine engine = shell();
        engine.put("file", Files.writeString(folder.resolve("text.txt"), "secret").toString());
        assertTrue(assertThrows(ScriptException.class, () -> engine.eval("readFully(file)")).getMessage().contains("deltic.allow.io"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ENV.PATH", "$EXEC('id')", "$EXEC(['id'])",
        "Java = {type: function () { return {} }}; $EXEC('id')"})
    void c10_processesNeedThePolicy(String script) {
        System.setProperty("deltic.policy", "embedded");
        ScriptException failure = assertThrows(ScriptException.class, () -> shell().eval(script));
        assertTrue(failure.getMessage().contains("deltic.allow.classes"), failure.getMessage());
    }

    @Test
    void c10_processes() throws ScriptException {
        ScriptEngine engine = shell();
        assertEquals("a b\n0", engine.eval("$EXEC(\"echo 'a b'\") + $EXIT"));
        assertEquals("through", engine.eval("$EXEC('cat', 'through')"));
        assertEquals("oops\n3", engine.eval("$EXEC(['sh', '-c', 'echo oops >&2; exit 3']); $ERR + $EXIT"));
        assertThrows(ScriptException.class, () -> engine.eval("$EXEC.throwOnError = true; $EXEC('false')"));
        assertEquals(System.getenv("PATH"), engine.eval("$ENV.PATH"));
        assertEquals(Path.of("/tmp").toString() + "\n", engine.eval("$ENV.PWD = '/tmp'; $EXEC('pwd')"));
    }

    @Test
    void c10_withoutTheOptionNothingOfIt() throws ScriptException {
        ScriptEngine engine = engine();
        assertEquals("${x}", engine.eval("\"${x}\""));
        assertEquals("undefined", engine.eval("typeof $EXEC"));
        assertThrows(ScriptException.class, () -> engine.eval("1 # comment"));
    }
}
