package dev.deltic.engine;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.limits.LimitKind;
import dev.deltic.parser.SubjectPrinter;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.runtime.ScriptStack;
import dev.deltic.runtime.SourceCompiler;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.TerminationException;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.source.SyntaxException;

/** {@code eval} and {@code Function}. */
final class RuntimeCompiler implements SourceCompiler {
    private final Engine engine;

    private RuntimeCompiler(Engine engine) {
        this.engine = engine;
    }

    static SourceCompiler of(Engine engine) {
        return new RuntimeCompiler(engine);
    }

    /** A syntax error as the exception a script can catch; its position is the first frame. */
    static JSException asException(Realm realm, SyntaxException e) {
        JSError error = Errors.object(realm, e.errorType(), e.getMessage());
        StackFrameInfo[] calling = error.frames();
        StackFrameInfo[] frames = new StackFrameInfo[calling.length + 1];
        frames[0] = new StackFrameInfo("", e.source().name(), e.line(), e.column(), "", true);
        System.arraycopy(calling, 0, frames, 1, calling.length);
        error.setFrames(frames);
        return new JSException(error).at(frames);
    }

    /** What the running code's imports are resolved against. */
    private static String referrer(Realm realm) {
        ScriptActivation running = ScriptStack.innermost(realm.agent);
        return running == null ? "<eval>" : running.referrer();
    }

    /** What ends the compilation of a text with more characters than the limit. Not thrown where it is made: the verifier would load its
     *  class in every process. */
    static RuntimeException tooLong(long limit) {
        return new TerminationException(LimitKind.SOURCE_CHARS, limit, null);
    }

    /** Text that a script compiles is limited like the script's own. */
    private static void checkLength(Realm realm, long length) {
        long most = realm.agent.limit(LimitKind.SOURCE_CHARS);
        if (most != 0 && length > most) {
            throw realm.agent.exceeded(LimitKind.SOURCE_CHARS, most);
        }
    }

    @Override
    public Object indirectEval(Realm realm, String source) {
        return Closure.create(realm, compileIndirectEval(realm, source), null).run(realm.globalThis);
    }

    @Override
    public SharedFunctionInfo compileIndirectEval(Realm realm, String source) {
        checkLength(realm, source.length());
        try {
            return engine.compileEval(referrer(realm), source, false, null);
        } catch (SyntaxException e) {
            throw asException(realm, e);
        }
    }

    @Override
    public String describe(String expression) {
        return SubjectPrinter.print(expression);
    }

    @Override
    public SharedFunctionInfo compileDirectEval(Realm realm, String source, EvalSite site) {
        checkLength(realm, source.length());
        try {
            return engine.compileEval(referrer(realm), source, site.strict(), (ScopeInfo) site.staticScope());
        } catch (SyntaxException e) {
            throw asException(realm, e);
        }
    }

    @Override
    public JSObject dynamicFunction(Realm realm, JSObject prototype, int kind, String parameters, String body) {
        checkLength(realm, (long) parameters.length() + body.length());
        SharedFunctionInfo code;
        try {
            code = engine.compileFunction(referrer(realm), parameters, body, kind >= 2, (kind & 1) != 0);
        } catch (SyntaxException e) {
            throw asException(realm, e);
        }
        return Closure.create(realm, code, null, prototype);
    }
}
