package dev.deltic.bytecode;

/** A direct eval call: a constant of {@link Opcode#CALL_DIRECT_EVAL}.
 *  <a href="https://tc39.es/ecma262/#sec-performeval">PerformEval</a>
 *
 *  @param strict whether the caller is strict code
 *  @param staticScope the compiler's description of the scopes around the call, null when only the global one is; opaque here */
public record EvalSite(boolean strict, Object staticScope) { }
