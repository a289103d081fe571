package dev.deltic.runtime;

import dev.deltic.bytecode.RegExpBoilerplate;
import java.util.concurrent.ConcurrentHashMap;

/** The regular expressions of an engine that were made at run time, so that equal ones are compiled once. Thread-safe; when
 *  it is full it starts again, since what is in use is found again soon. */
public final class RegExpTable {
    /** Some seconds of backtracking. */
    public static final long DEFAULT_STEP_LIMIT = 50_000_000L;
    /** Some milliseconds of matching. */
    public static final int DEFAULT_COMPILE_AFTER = 200_000;
    private static final int CAPACITY = 1024;
    /** Longer patterns are not kept. */
    private static final int MAX_LENGTH = 10_000;

    private final ConcurrentHashMap<String, RegExpBoilerplate> entries = new ConcurrentHashMap<>();

    RegExpTable() { }

    /** The entry, or null. */
    public RegExpBoilerplate find(String pattern, String flags) {
        return pattern.length() > MAX_LENGTH ? null : entries.get(key(pattern, flags));
    }

    /** Keeps a compiled pattern. */
    public void add(RegExpBoilerplate boilerplate) {
        if (boilerplate.pattern().length() > MAX_LENGTH) {
            return;
        }
        if (entries.size() >= CAPACITY) {
            entries.clear();
        }
        entries.put(key(boilerplate.pattern(), boilerplate.flags()), boilerplate);
    }

    private static String key(String pattern, String flags) {
        return flags + '/' + pattern;
    }
}
