package dev.deltic.builtins.intl;

import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A formatter of dates and times.
 *  <a href="https://tc39.es/ecma402/#sec-properties-of-intl-datetimeformat-instances">Intl.DateTimeFormat Instances</a> */
final class JSDateTimeFormat extends JSObject {
    final DateTimeSettings settings;
    /** [[BoundFormat]]; null until a script asked for it. */
    JSFunction boundFormat;

    JSDateTimeFormat(Realm realm, JSObject prototype, DateTimeSettings settings) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.settings = settings;
    }

    @Override
    public String className() {
        return "Intl.DateTimeFormat";
    }
}
