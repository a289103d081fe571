package dev.deltic.builtins.string;

import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;

/** <a href="https://tc39.es/ecma262/#sec-createhtml">CreateHTML</a> */
final class StringHTML {
    private StringHTML() { }

    /** The receiver inside a tag without attribute. */
    static String create(Realm realm, Object thisValue, String method, String tag) {
        String text = StringPrototype.thisString(realm, thisValue, method);
        return "<" + tag + ">" + text + "</" + tag + ">";
    }

    /** The receiver inside a tag with one attribute. */
    static String create(Realm realm, Object thisValue, String method, String tag, String attribute, Object value) {
        String text = StringPrototype.thisString(realm, thisValue, method);
        String quoted = TypeConversion.toString(realm, value).replace("\"", "&quot;");
        String result = "<" + tag + " " + attribute + "=\"" + quoted + "\">" + text + "</" + tag + ">";
        JSStrings.checkLength(result.length());
        return result;
    }

}
