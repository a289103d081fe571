package dev.deltic.runtime;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.SharedFunctionInfo;

/** The way up from builtins and opcodes to the parser and the bytecode generator; the engine fills it in. */
public interface SourceCompiler {
    /** Indirect eval: runs {@code source} as a script of eval code in {@code realm}'s global scope.
     *  <a href="https://tc39.es/ecma262/#sec-performeval">PerformEval</a> */
    Object indirectEval(Realm realm, String source);

    /** The code of an indirect eval, which runs in any realm's global scope; a SyntaxError is one of {@code realm}. */
    SharedFunctionInfo compileIndirectEval(Realm realm, String source);

    /** How an error text names the expression of that source text. */
    String describe(String expression);

    /** Compiles the text of a direct eval; the code is called with the environment of its call site. Throws SyntaxError. */
    SharedFunctionInfo compileDirectEval(Realm realm, String source, EvalSite site);

    /** What {@code Function} and its generator and async forms make. {@code kind}: 0 normal, 1 generator, 2 async, 3 async generator.
     *  <a href="https://tc39.es/ecma262/#sec-createdynamicfunction">CreateDynamicFunction</a> without its GetPrototypeFromConstructor
     *  @param prototype the new function's [[Prototype]] */
    JSObject dynamicFunction(Realm realm, JSObject prototype, int kind, String parameters, String body);
}
