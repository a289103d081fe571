package dev.deltic.bytecode;

/** What a tier supplies to run a function. This package only keeps it; {@code runtime.Code} says how to call it. */
public interface ExecutableCode { }
