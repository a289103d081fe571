package dev.deltic.builtins.intl;

import dev.deltic.intl.TextSegmenter;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A segmenter. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-segmenter-instances">Intl.Segmenter Instances</a> */
final class JSSegmenter extends JSObject {
    /** [[Locale]] */
    final String locale;
    /** [[SegmenterGranularity]] */
    final TextSegmenter.Granularity granularity;
    final TextSegmenter segmenter;

    JSSegmenter(Realm realm, JSObject prototype, String locale, TextSegmenter.Granularity granularity, TextSegmenter segmenter) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.granularity = granularity;
        this.segmenter = segmenter;
    }

    @Override
    public String className() {
        return "Intl.Segmenter";
    }
}
