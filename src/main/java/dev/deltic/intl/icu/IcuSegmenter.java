package dev.deltic.intl.icu;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.TextSegmenter;

/** ICU's break iterators, which are for one thread and one text. */
record IcuSegmenter(ULocale locale, Granularity granularity) implements TextSegmenter {
    @Override
    public Boundaries of(String text) {
        BreakIterator breaks = switch (granularity) {
            case GRAPHEME -> BreakIterator.getCharacterInstance(locale);
            case WORD -> BreakIterator.getWordInstance(locale);
            case SENTENCE -> BreakIterator.getSentenceInstance(locale);
        };
        breaks.setText(text);
        return new IcuBoundaries(breaks);
    }

    private record IcuBoundaries(BreakIterator breaks) implements Boundaries {
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
            int status = breaks.getRuleStatus();
            return status < BreakIterator.WORD_NONE || status >= BreakIterator.WORD_NONE_LIMIT;
        }
    }
}
