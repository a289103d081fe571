package dev.deltic.bytecode;

/** A direct eval call: what its code may do there. The bindings around it are found by name from the environment that the
 *  instruction names. A constant of {@link Opcode#CALL_DIRECT_EVAL}.
 *  <a href="https://tc39.es/ecma262/#sec-performeval">PerformEval</a>
 *
 *  @param strict whether the caller is strict code
 *  @param inFunction whether {@code new.target} is allowed
 *  @param inMethod whether {@code super.name} is allowed
 *  @param inDerivedConstructor whether {@code super()} is allowed
 *  @param inClassFieldInitializer whether {@code arguments} is forbidden
 *  @param privateNames the private names in scope, with their #, innermost class first
 *  @param scope what the parser needs to resolve the eval's names; opaque here */
public record EvalSite(boolean strict, boolean inFunction, boolean inMethod, boolean inDerivedConstructor,
                       boolean inClassFieldInitializer, String[] privateNames, Object scope) { }
