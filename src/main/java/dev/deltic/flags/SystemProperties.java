package dev.deltic.flags;

/** The system properties {@code deltic.…}. One that the caller may not read counts as absent; one whose value makes no sense is an
 *  IllegalArgumentException that names it and says what is expected. */
public final class SystemProperties {
    private static final int MAX_DIGITS = 18;

    private SystemProperties() { }

    /** The value of a property; null where there is none. */
    public static String get(String name) {
        try {
            return System.getProperty(name);
        } catch (SecurityException e) {
            return null;
        }
    }

    /** A property that is {@code true} or {@code false}; {@code otherwise} where there is none. */
    public static boolean flag(String name, boolean otherwise) {
        String value = get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, value, "true or false");
    }

    /** A property that is a whole number from 0 on; {@code otherwise} where there is none. */
    public static long number(String name, long otherwise) {
        String value = get(name);
        if (value == null) {
            return otherwise;
        }
        String digits = value.trim();
        boolean isNumber = !digits.isEmpty() && digits.length() <= MAX_DIGITS;
        for (int i = 0; i < digits.length(); i++) {
            isNumber &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (!isNumber) {
            throw wrong(name, value, "a whole number from 0 on");
        }
        return Long.parseLong(digits);
    }

    /** What to throw where a property's value is none of the expected. */
    public static IllegalArgumentException wrong(String name, String value, String expected) {
        return new IllegalArgumentException("system property " + name + " is '" + value + "': expected " + expected);
    }
}
