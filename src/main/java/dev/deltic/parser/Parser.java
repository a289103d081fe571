package dev.deltic.parser;

import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.ModuleDescriptor;
import dev.deltic.ast.Program;
import dev.deltic.ast.Statement;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.scope.ScopeKind;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.util.List;

/**
 * The entry points of the front end. Each takes a text and returns a tree whose names are resolved, or throws a
 * {@link SyntaxException}; nothing else, however the text is made: source that nests too deeply, even for a small
 * thread stack, is one too.
 */
public final class Parser {
    private final Source source;
    private final ParserOptions options;
    private ParseSession session;

    private Parser(Source source, ParserOptions options) {
        this.source = source;
        this.options = options;
    }

    /** <a href="https://tc39.es/ecma262/#sec-parse-script">ParseScript</a> */
    public static Program parseScript(Source source, ParserOptions options) {
        Parser parser = new Parser(source, options);
        try {
            return parser.script();
        } catch (StackOverflowError e) {
            throw parser.tooDeep();
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-parsemodule">ParseModule</a> */
    public static Program parseModule(Source source, ParserOptions options) {
        Parser parser = new Parser(source, options);
        try {
            return parser.module();
        } catch (StackOverflowError e) {
            throw parser.tooDeep();
        }
    }

    /**
     * Eval code. {@code outer} describes the environments around a direct eval and is null for an indirect one;
     * {@code strict} is the strictness of the caller (false if indirect). What else the code may contain
     * ({@code super}, {@code new.target}, private names) follows from {@code outer}, see
     * <a href="https://tc39.es/ecma262/#sec-performeval">PerformEval</a>.
     */
    public static Program parseEval(Source source, boolean strict, ScopeInfo outer, ParserOptions options) {
        Parser parser = new Parser(source, options);
        try {
            return parser.eval(strict, outer);
        } catch (StackOverflowError e) {
            throw parser.tooDeep();
        }
    }

    /**
     * Parses a lazy literal of {@code source} again, with its body. {@code outer} describes the environments around it:
     * {@link Scope#innermostInfo()} of the scope where the literal stands.
     */
    public static FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer,
            ParserOptions options) {
        Parser parser = new Parser(source, options);
        try {
            return parser.lazyFunction(lazy, outer);
        } catch (StackOverflowError e) {
            throw parser.tooDeep();
        }
    }

    /**
     * The function that a constructor such as {@code Function} makes. {@code source} holds what
     * {@link #dynamicFunctionText} put together; parameters and body are checked alone as well.
     * <a href="https://tc39.es/ecma262/#sec-createdynamicfunction">CreateDynamicFunction</a>
     */
    public static FunctionLiteral parseDynamicFunction(Source source, String parameters, String body, boolean async,
            boolean generator, ParserOptions options) {
        Parser parser = new Parser(source, options);
        try {
            parser.checkDynamicPart("(" + parameters + "\n) {\n}", async, generator);
            parser.checkDynamicPart("() {\n" + body + "\n}", async, generator);
            return parser.dynamicFunction(async, generator);
        } catch (StackOverflowError e) {
            throw parser.tooDeep();
        }
    }

    /** The source text of a function made by a constructor. */
    public static String dynamicFunctionText(String parameters, String body, boolean async, boolean generator) {
        return (async ? "async function" : "function") + (generator ? "*" : "") + " anonymous(" + parameters + "\n) {\n"
                + body + "\n}";
    }

    private SyntaxException tooDeep() {
        int at = session == null ? 0 : Math.min(session.scanner.start(), source.length());
        return new SyntaxException(source, at, at, MessageTemplate.NESTED_TOO_DEEPLY);
    }

    private ParseSession open(int from, int to, boolean module, Scope scope, FunctionContext context) {
        Scanner scanner = new Scanner(source, from, to, module, options.decorators(), new NameTable());
        if (options.scripting() && !module) {
            scanner.acceptEditStrings();
        }
        session = new ParseSession(scanner, options, module, scope, context);
        return session;
    }

    private void start() {
        session.scanner.skipHashbang();
        session.scanner.next();
    }

    private void requireEnd() {
        if (session.scanner.token != Token.END) {
            throw session.unexpected();
        }
    }

    /** Closes the outermost scope of the code. */
    private void close() {
        session.checkPrivateName(session.scope.close(false));
    }

    // ---- programs -----------------------------------------------------------------------------------------------

    private Program script() {
        Scope scope = Scope.root();
        open(0, source.length(), false, scope, new FunctionContext(null, null, false, false));
        start();
        List<Statement> body = session.statements.parseStatementList(true, true, Token.END);
        requireEnd();
        close();
        return new Program(0, source.length(), SourceKind.SCRIPT, scope.isStrict(), scope, body, null, false);
    }

    private Program module() {
        Scope scope = Scope.open(ScopeKind.MODULE, Scope.restore(null));
        scope.setStrict();
        FunctionContext context = new FunctionContext(null, null, false, false);
        context.topLevelAwait = true;
        open(0, source.length(), true, scope, context);
        start();
        ModuleParser moduleParser = new ModuleParser(session);
        List<Statement> body = moduleParser.parseBody();
        requireEnd();
        ModuleDescriptor descriptor = moduleParser.finish();
        close();
        return new Program(0, source.length(), SourceKind.MODULE, true, scope, body, descriptor,
                session.statements.sawTopLevelAwait());
    }

    private Program eval(boolean strict, ScopeInfo outer) {
        Scope scope = Scope.open(ScopeKind.EVAL, Scope.restore(outer));
        if (strict) {
            scope.setStrict();
        }
        open(0, source.length(), false, scope, evalContext(outer));
        start();
        List<Statement> body = session.statements.parseStatementList(true, true, Token.END);
        requireEnd();
        close();
        return new Program(0, source.length(), SourceKind.EVAL, scope.isStrict(), scope, body, null, false);
    }

    /** What the innermost function around a direct eval that has a {@code this} of its own allows in it. */
    private static FunctionContext evalContext(ScopeInfo outer) {
        FunctionContext context = new FunctionContext(null, null, false, false);
        for (ScopeInfo info = outer; info != null; info = info.outer()) {
            FunctionKind kind = info.functionKind();
            if (kind != null && kind != FunctionKind.ARROW) {
                context.allowNewTarget = true;
                context.allowSuperProperty = kind.hasHomeObject();
                context.allowSuperCall = kind == FunctionKind.DERIVED_CONSTRUCTOR;
                context.argumentsForbidden = kind == FunctionKind.CLASS_INITIALIZER;
                break;
            }
        }
        return context;
    }

    // ---- functions ----------------------------------------------------------------------------------------------

    private FunctionLiteral lazyFunction(FunctionLiteral lazy, ScopeInfo outer) {
        Scope outerScope = Scope.restore(outer);
        if (lazy.isStrict()) {
            outerScope.setStrict();
        }
        boolean module = source.kind() == SourceKind.MODULE;
        if (module || source.kind() == SourceKind.SCRIPT) {
            outerScope.setSameSource();
        }
        // Everything has been checked the first time; what the code around allowed is allowed again.
        FunctionContext around = new FunctionContext(null, null, false, false);
        around.allowNewTarget = true;
        around.allowSuperProperty = true;
        around.allowSuperCall = true;
        open(lazy.parametersStart(), lazy.end(), module, outerScope, around);
        session.scanner.next();
        FunctionContext context = new FunctionContext(around, lazy.functionKind(), lazy.isAsync(), lazy.isGenerator());
        FunctionLiteral full = lazy.functionKind().isArrow() ? session.arrows().parseAgain(lazy.start(), context)
                : session.functions().parseFunction(lazy.start(), context, lazy.innerName(), null, false);
        if (lazy.hasOwnName()) {
            full.setOwnName(lazy.name(), lazy.innerName() != null);
        } else {
            full.inferName(lazy.name());
        }
        return full;
    }

    /** Parameters and body of a dynamic function must be what they seem each on its own: no comment or brace may reach
     *  from one into the other. */
    private void checkDynamicPart(String text, boolean async, boolean generator) {
        Source part = new Source(source.name(), text, SourceKind.FUNCTION);
        Parser parser = new Parser(part, options);
        session = parser.open(0, text.length(), false, Scope.restore(null),
                new FunctionContext(null, null, false, false));
        session.scanner.next();
        FunctionContext context = new FunctionContext(session.function, FunctionKind.NORMAL, async, generator);
        session.functions().parseFunction(0, context, null, null, true);
        parser.requireEnd();
    }

    /** Unlike a function expression's, the name is not bound inside. */
    private FunctionLiteral dynamicFunction(boolean async, boolean generator) {
        open(0, source.length(), false, Scope.restore(null), new FunctionContext(null, null, false, false));
        while (session.scanner.token != Token.LEFT_PAREN) {
            session.scanner.next();
        }
        FunctionContext context = new FunctionContext(session.function, FunctionKind.NORMAL, async, generator);
        FunctionLiteral literal = session.functions().parseFunction(0, context, null, null, false);
        requireEnd();
        literal.setOwnName("anonymous", false);
        return literal;
    }
}
