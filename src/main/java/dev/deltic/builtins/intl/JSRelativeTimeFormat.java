package dev.deltic.builtins.intl;

import dev.deltic.intl.RelativeTimeFormatter;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A relative time format. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-relativetimeformat-instances">
 *  Intl.RelativeTimeFormat Instances</a> */
final class JSRelativeTimeFormat extends JSObject {
    /** [[Locale]] */
    final String locale;
    final RelativeTimeFormatter.Settings settings;
    final RelativeTimeFormatter formatter;

    JSRelativeTimeFormat(Realm realm, JSObject prototype, String locale, RelativeTimeFormatter.Settings settings,
            RelativeTimeFormatter formatter) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.settings = settings;
        this.formatter = formatter;
    }

    @Override
    public String className() {
        return "Intl.RelativeTimeFormat";
    }
}
