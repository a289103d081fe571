package dev.deltic.unicode;

/** How long texts take to be made normal: for what has to be announced before it is done. */
public final class NormalizationWork {
    private NormalizationWork() { }

    /** About how many nanoseconds the JDK takes: it sorts the marks of one letter by insertion. */
    public static long nanos(String text) {
        long nanos = text.length();
        long marks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                marks++;
            } else {
                nanos += marks * marks;
                marks = 0;
            }
        }
        return nanos + marks * marks;
    }
}
