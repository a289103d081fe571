package dev.deltic.regexp;

/** Backtracking has taken long enough: no match starts before {@code start}, and so many steps were charged. Never leaves the package. */
final class PatienceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int start;
    final long charged;

    PatienceException(int start, long charged) {
        super(null, null, false, false);
        this.start = start;
        this.charged = charged;
    }
}
