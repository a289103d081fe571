package dev.deltic.builtins.intl;

import dev.deltic.intl.TextSegmenter;
import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.Realm;

/** An iterator over the segments of a text. <a href="https://tc39.es/ecma402/#sec-segment-iterator-objects">Segment Iterator Objects</a> */
final class SegmentIterator extends BuiltinIterator {
    private final JSSegments segments;
    /** Its own, for between two steps the script may ask for others. */
    private final TextSegmenter.Boundaries boundaries;
    /** [[SegmentIteratorNextSegmentCodeUnitIndex]] */
    private int next;

    SegmentIterator(Realm realm, JSSegments segments) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.INTL_SEGMENT_ITERATOR_PROTOTYPE));
        this.segments = segments;
        this.boundaries = segments.segmenter.segmenter.of(segments.text);
    }

    @Override
    public Object step(Realm realm) {
        if (next >= segments.text.length()) {
            return IteratorOperations.DONE;
        }
        int start = next;
        next = boundaries.after(start);
        return segments.segment(realm, boundaries, start, next);
    }

    @Override
    protected String prototypeName() {
        return "%IntlSegmentIteratorPrototype%";
    }

    @Override
    public String className() {
        return "Segmenter String Iterator";
    }
}
