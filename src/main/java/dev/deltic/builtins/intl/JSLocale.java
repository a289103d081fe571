package dev.deltic.builtins.intl;

import dev.deltic.intl.LanguageTag;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** A locale. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-locale-instances">Intl.Locale Instances</a> */
final class JSLocale extends JSObject {
    /** [[Locale]], canonical. */
    final LanguageTag tag;

    private JSLocale(Realm realm, JSObject prototype, LanguageTag tag) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.tag = tag;
    }

    /** An object of the realm's own. */
    static JSLocale of(Realm realm, LanguageTag tag) {
        return new JSLocale(realm, realm.intrinsic(Intrinsic.INTL_LOCALE_PROTOTYPE), tag);
    }

    /** An object with a prototype that the constructor has found. */
    static JSLocale of(Realm realm, JSObject prototype, LanguageTag tag) {
        return new JSLocale(realm, prototype, tag);
    }

    /** What the constructor's objects inherit from. */
    static JSObject prototype(Realm realm, Object newTarget) {
        return ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_LOCALE_PROTOTYPE);
    }

    @Override
    public String className() {
        return "Intl.Locale";
    }
}
