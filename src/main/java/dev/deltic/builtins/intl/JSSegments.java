package dev.deltic.builtins.intl;

import dev.deltic.intl.TextSegmenter;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A text and its segments. <a href="https://tc39.es/ecma402/#sec-properties-of-segments-instances">Segments Instances</a> */
final class JSSegments extends JSObject {
    /** [[SegmentsSegmenter]] */
    final JSSegmenter segmenter;
    /** [[SegmentsString]] */
    final String text;
    private final TextSegmenter.Boundaries boundaries;

    JSSegments(Realm realm, JSSegmenter segmenter, String text) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.INTL_SEGMENTS_PROTOTYPE));
        this.segmenter = segmenter;
        this.text = text;
        if (realm.agent.isLimited() && segmenter.granularity == TextSegmenter.Granularity.WORD) {
            realm.agent.announceWork(dictionaryNanos(text));
        }
        this.boundaries = segmenter.segmenter.of(text);
    }

    /** About how long ICU looks words up of languages without spaces: a run of their letters at once, in the square of its length. */
    private static long dictionaryNanos(String text) {
        long nanos = 0;
        long run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isWithoutSpaces(text.charAt(i))) {
                run++;
            } else if (run > 0) {
                nanos += run * run / 4;
                run = 0;
            }
        }
        return nanos;
    }

    /** Thai, Lao, Myanmar, Khmer and what follows it, Chinese, Japanese. */
    private static boolean isWithoutSpaces(char c) {
        return c >= 0xE00 && (c < 0xF00 || c >= 0x1000 && c < 0x10A0 || c >= 0x1780 && c < 0x1B00 || c >= 0x2E80 && c < 0xAC00);
    }

    /** The segment that contains a code unit.
     *  <a href="https://tc39.es/ecma402/#sec-createsegmentdataobject">CreateSegmentDataObject</a> */
    JSObject segmentAt(Realm realm, int index) {
        int start = boundaries.before(index);
        return segment(realm, boundaries, start, boundaries.after(index));
    }

    /** The segment between two boundaries, of which the second has been found last. */
    JSObject segment(Realm realm, TextSegmenter.Boundaries found, int start, int end) {
        JSObject result = Results.object(realm);
        Results.put(realm, result, "segment", text.substring(start, end));
        Results.put(realm, result, "index", start);
        Results.put(realm, result, "input", text);
        if (segmenter.granularity == TextSegmenter.Granularity.WORD) {
            Results.put(realm, result, "isWordLike", found.isWordLike(start, end));
        }
        return result;
    }

    @Override
    public String className() {
        return "Segments";
    }
}
