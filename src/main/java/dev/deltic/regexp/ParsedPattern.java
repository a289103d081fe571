package dev.deltic.regexp;

import java.util.Map;

/** What the parser hands to the compiler. {@code captureCount} includes group 0. */
record ParsedPattern(RegExpNode root, int captureCount, Map<String, int[]> groupNames) {}
