package dev.deltic.intl;

/** Finds the pieces that people see in texts. Immutable and thread-safe. */
public interface TextSegmenter {
    /** What the pieces are. */
    enum Granularity { GRAPHEME, WORD, SENTENCE }

    /** The boundaries in one text; for one thread at a time. Indices count code units. */
    interface Boundaries {
        /** The last boundary that is not after {@code index}, which is less than the text's length. */
        int before(int index);

        /** The boundary after the one at {@code start}, which is less than the text's length. */
        int after(int start);

        /** Whether a segment is a word, not spaces or punctuation; its end is what {@link #after} has found last. */
        boolean isWordLike(int start, int end);
    }

    /** The boundaries in a text. */
    Boundaries of(String text);
}
