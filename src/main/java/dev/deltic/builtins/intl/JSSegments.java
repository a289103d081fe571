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
        this.boundaries = segmenter.segmenter.of(text);
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
