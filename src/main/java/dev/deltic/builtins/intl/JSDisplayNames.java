package dev.deltic.builtins.intl;

import dev.deltic.intl.DisplayNameTable;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** Names of things. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-displaynames-instances">Intl.DisplayNames Instances</a> */
final class JSDisplayNames extends JSObject {
    /** [[Locale]] */
    final String locale;
    /** What the rest of the slots say. */
    final DisplayNameTable.Settings settings;
    final DisplayNameTable names;

    JSDisplayNames(Realm realm, JSObject prototype, String locale, DisplayNameTable.Settings settings, DisplayNameTable names) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.settings = settings;
        this.names = names;
    }

    @Override
    public String className() {
        return "Intl.DisplayNames";
    }
}
