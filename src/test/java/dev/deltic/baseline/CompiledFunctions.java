package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.tiering.TieringOptions;
import dev.deltic.values.Undefined;

/** Tests with functions of an engine that compiles nothing by itself. */
abstract class CompiledFunctions implements RealmHost {
    final Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(new TieringOptions(TieringOptions.INTERPRETER, 0, false)));
    final Isolate isolate = engine.createIsolate();
    /** Where scripts run. */
    Realm realm = isolate.createRealm(this);

    @Override
    public final void print(String line) {
        throw new AssertionError("printed " + line);
    }

    @Override
    public final void printError(String line) {
        throw new AssertionError("printed " + line);
    }

    final Object run(String script) {
        return isolate.run(realm, engine.compileScript("test.js", script));
    }

    /** A display of what a call gives or throws. */
    static String call(Closure closure, Object... arguments) {
        try {
            return Errors.describeWithoutCode(closure.code.callN(closure, Undefined.UNDEFINED, arguments));
        } catch (JSException e) {
            return "throws " + e.getMessage();
        }
    }

    /** What a function's class holds; its code is null when the function could not be compiled. */
    static BaselineUnit unit(Closure closure) throws Exception {
        return new BaselineCompiler(new CompiledUnits(), (name, classFile, functions) -> { })
            .compile(new SharedFunctionInfo[] {closure.shared});
    }

    /** Has a closure, which is returned, run its function's compiled code. */
    static Closure compile(Closure closure) throws Exception {
        BaselineUnit unit = unit(closure);
        assertNotNull(unit.code(0), closure.shared.name());
        closure.code = unit.code(0);
        return closure;
    }
}
