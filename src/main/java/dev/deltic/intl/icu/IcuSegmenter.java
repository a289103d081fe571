package dev.deltic.intl.icu;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.TextSegmenter;

/** ICU's break iterators: one that is never used, of which each text gets a copy. */
final class IcuSegmenter implements TextSegmenter {
    private final BreakIterator pattern;

    IcuSegmenter(ULocale locale, Granularity granularity) {
        pattern = switch (granularity) {
            case GRAPHEME -> BreakIterator.getCharacterInstance(locale);
            case WORD -> BreakIterator.getWordInstance(locale);
            case SENTENCE -> BreakIterator.getSentenceInstance(locale);
        };
    }

    @Override
    public Boundaries of(String text) {
        BreakIterator breaks = pattern.clone();
        breaks.setText(text);
        return new IcuBoundaries(breaks);
    }

    private record IcuBoundaries(BreakIterator breaks) implements Boundaries {
        @Override
        public int before(int index) {
            return breaks.isBoundary(index) ? index : breaks.preceding(index);
        }

        @Override
        public int after(int index) {
            return breaks.following(index);
        }

        @Override
        public boolean isWordLike(int start, int end) {
            int status = breaks.getRuleStatus();
            return status < BreakIterator.WORD_NONE || status >= BreakIterator.WORD_NONE_LIMIT;
        }
    }
}
