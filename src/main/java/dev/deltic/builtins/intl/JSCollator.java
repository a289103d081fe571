package dev.deltic.builtins.intl;

import dev.deltic.intl.CollationOrder;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A collator. <a href="https://tc39.es/ecma402/#sec-properties-of-intl-collator-instances">Intl.Collator Instances</a> */
final class JSCollator extends JSObject {
    /** [[Locale]] */
    final String locale;
    /** What the rest of the slots say. */
    final CollationOrder.Options options;
    final CollationOrder order;
    /** [[BoundCompare]], or null. */
    JSFunction boundCompare;

    JSCollator(Realm realm, JSObject prototype, String locale, CollationOrder.Options options, CollationOrder order) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.locale = locale;
        this.options = options;
        this.order = order;
    }

    @Override
    public String className() {
        return "Intl.Collator";
    }
}
