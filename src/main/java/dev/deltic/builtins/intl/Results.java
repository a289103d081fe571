package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.LocaleData;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PlainObject;
import dev.deltic.runtime.Realm;
import java.util.List;

/** What the services give to scripts. */
final class Results {
    private Results() { }

    /** A new object to be filled by {@link #put}. */
    static JSObject object(Realm realm) {
        return new PlainObject(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
    }

    /** Adds a property; undefined and null add none. */
    static void put(Realm realm, JSObject object, String name, Object value) {
        if (value != UNDEFINED && value != null) {
            ObjectOperations.createDataPropertyOrThrow(realm, object, realm.name(name), value);
        }
    }

    /** The array that the {@code formatToParts} methods give. */
    static JSArray parts(Realm realm, List<FormattedPart> parts) {
        JSArray array = JSArray.create(realm);
        for (FormattedPart part : parts) {
            JSObject object = object(realm);
            put(realm, object, "type", part.type());
            put(realm, object, "value", part.value());
            put(realm, object, "unit", part.unit());
            put(realm, object, "source", part.source());
            array.append(object);
        }
        return array;
    }

    /** The parts' characters. */
    static String text(List<FormattedPart> parts) {
        StringBuilder text = new StringBuilder();
        for (FormattedPart part : parts) {
            text.append(part.value());
        }
        return text.toString();
    }

    /** The RangeError for what the locale data there is cannot do. */
    static JSException missing(Realm realm, LocaleData.MissingDataException failure) {
        return Errors.create(realm, MessageTemplate.INTL_NEEDS_ICU, failure.getMessage());
    }
}
