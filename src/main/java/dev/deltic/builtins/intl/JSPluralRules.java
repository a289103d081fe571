package dev.deltic.builtins.intl;

import dev.deltic.intl.PluralSelector;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** Plural rules. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-pluralrules-instances">Intl.PluralRules Instances</a> */
final class JSPluralRules extends JSObject {
    /** [[Locale]] */
    final String locale;
    /** What the rest of the slots say. */
    final PluralSelector.Settings settings;
    final PluralSelector selector;

    JSPluralRules(Realm realm, JSObject prototype, String locale, PluralSelector.Settings settings, PluralSelector selector) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.settings = settings;
        this.selector = selector;
    }

    @Override
    public String className() {
        return "Intl.PluralRules";
    }
}
