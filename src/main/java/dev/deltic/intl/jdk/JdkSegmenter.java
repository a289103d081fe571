package dev.deltic.intl.jdk;

import dev.deltic.intl.TextSegmenter;
import java.text.BreakIterator;
import java.util.Locale;

/** The JDK's break iterators for words and sentences. Words of languages without spaces are not found, except Thai ones. */
record JdkSegmenter(Locale locale, Granularity granularity) implements TextSegmenter {
    @Override
    public Boundaries of(String text) {
        if (granularity == Granularity.GRAPHEME) {
            return new GraphemeBoundaries(text);
        }
        BreakIterator breaks = granularity == Granularity.WORD ? BreakIterator.getWordInstance(locale)
            : BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        return new JdkBoundaries(breaks, text);
    }

    private record JdkBoundaries(BreakIterator breaks, String text) implements Boundaries {
        @Override
        public int before(int index) {
            return breaks.isBoundary(index) ? index : breaks.preceding(index);
        }

        @Override
        public int after(int start) {
            // From where it is, the iterator goes on without a search.
            return breaks.current() == start ? breaks.next() : breaks.following(start);
        }

        @Override
        public boolean isWordLike(int start, int end) {
            for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
                if (Character.isLetterOrDigit(text.codePointAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
