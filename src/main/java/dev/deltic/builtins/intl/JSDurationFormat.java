package dev.deltic.builtins.intl;

import dev.deltic.intl.DurationFormatSettings;
import dev.deltic.intl.DurationFormatter;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A duration format. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-durationformat-instances">
 *  Intl.DurationFormat Instances</a> */
final class JSDurationFormat extends JSObject {
    /** [[Locale]] */
    final String locale;
    final DurationFormatSettings settings;
    final DurationFormatter formatter;

    JSDurationFormat(Realm realm, JSObject prototype, String locale, DurationFormatSettings settings) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.settings = settings;
        this.formatter = new DurationFormatter(IntlState.of(realm).data, settings);
    }

    @Override
    public String className() {
        return "Intl.DurationFormat";
    }
}
