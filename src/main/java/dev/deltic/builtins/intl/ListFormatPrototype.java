package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-listformat-prototype-object">Properties of the Intl.ListFormat Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.ListFormat.prototype%", toStringTag = "Intl.ListFormat")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_LIST_FORMAT")
public final class ListFormatPrototype {
    private ListFormatPrototype() { }

    private static JSListFormat self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSListFormat format) {
            return format;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.ListFormat.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.listformat.prototype.resolvedoptions">Intl.ListFormat.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSListFormat format = self(realm, thisValue, "resolvedOptions");
        JSObject options = Results.object(realm);
        Results.put(realm, options, "locale", format.locale);
        Results.put(realm, options, "type", IntlOptions.nameOf(format.type));
        Results.put(realm, options, "style", IntlOptions.nameOf(format.style));
        return options;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.format">Intl.ListFormat.prototype.format</a> */
    @Builtin(name = "format", length = 1)
    static Object format(Realm realm, Object thisValue, Object list) {
        JSListFormat format = self(realm, thisValue, "format");
        return Results.text(format.joiner.join(texts(realm, list)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.formatToParts">Intl.ListFormat.prototype.formatToParts</a> */
    @Builtin(name = "formatToParts", length = 1)
    static Object formatToParts(Realm realm, Object thisValue, Object list) {
        JSListFormat format = self(realm, thisValue, "formatToParts");
        return Results.parts(realm, format.joiner.join(texts(realm, list)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-createstringlistfromiterable">StringListFromIterable</a> */
    private static List<String> texts(Realm realm, Object iterable) {
        List<String> texts = new ArrayList<>();
        if (iterable == UNDEFINED) {
            return texts;
        }
        IteratorRecord record = IteratorOperations.getIterator(realm, iterable);
        for (Object value = IteratorOperations.iteratorStepValue(realm, record); value != IteratorOperations.DONE;
                value = IteratorOperations.iteratorStepValue(realm, record)) {
            if (!JSStrings.isString(value)) {
                throw IteratorOperations.closeAfter(realm, record.iterator,
                    Errors.create(realm, MessageTemplate.INTL_NOT_TEXTS, Errors.display(value)));
            }
            texts.add(value.toString());
        }
        return texts;
    }
}
