package dev.deltic.runtime;

/** One script frame of a stack trace.
 *  @param function the function's name, "" for top-level code
 *  @param source the source's name
 *  @param line 1-based line
 *  @param column 1-based column
 *  @param kind what stands before the name: "", "new ", "async ", "get " …
 *  @param topLevel whether the frame is a script's or module's top level */
public record StackFrameInfo(String function, String source, int line, int column, String kind, boolean topLevel) { }
