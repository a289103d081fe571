package dev.deltic.parser;

/** Finds the early errors of a regular expression literal. */
public interface RegExpValidator {
    /** What is wrong with the pattern or the flags, as V8 would word it behind the pattern; null if nothing is. */
    String firstError(String pattern, String flags);
}
