package dev.deltic.builtins.intl;

import dev.deltic.intl.ListJoiner;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A list formatter. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-listformat-instances">Intl.ListFormat Instances</a> */
final class JSListFormat extends JSObject {
    /** [[Locale]] */
    final String locale;
    final ListJoiner.Type type;
    final ListJoiner.Style style;
    final ListJoiner joiner;

    JSListFormat(Realm realm, JSObject prototype, String locale, ListJoiner.Type type, ListJoiner.Style style, ListJoiner joiner) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.type = type;
        this.style = style;
        this.joiner = joiner;
    }

    @Override
    public String className() {
        return "Intl.ListFormat";
    }
}
