package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.CollationOrder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.unicode.NormalizationWork;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-the-intl-collator-prototype-object">Properties of the Intl.Collator Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.Collator.prototype%", toStringTag = "Intl.Collator")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_COLLATOR")
public final class CollatorPrototype {
    private CollatorPrototype() { }

    private static JSCollator self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSCollator collator) {
            return collator;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-get-intl.collator.prototype.compare">get Intl.Collator.prototype.compare</a> */
    @Builtin(name = "compare", kind = Builtin.Kind.GETTER)
    static Object compare(Realm realm, Object thisValue) {
        JSCollator collator = self(realm, thisValue, "get Intl.Collator.prototype.compare");
        if (collator.boundCompare == null) {
            collator.boundCompare = BuiltinFunction.create(realm, new Compare(collator.order), 2, "");
        }
        return collator.boundCompare;
    }

    /** <a href="https://tc39.es/ecma402/#sec-collator-compare-functions">Collator Compare Functions</a> */
    private static final class Compare extends NativeCode {
        private final CollationOrder order;

        Compare(CollationOrder order) {
            this.order = order;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            String left = TypeConversion.toString(realm, arguments.length > 0 ? arguments[0] : UNDEFINED);
            String right = TypeConversion.toString(realm, arguments.length > 1 ? arguments[1] : UNDEFINED);
            return compareTexts(realm, order, left, right);
        }
    }

    /** <a href="https://tc39.es/ecma402/#sec-collator-comparestrings">CompareStrings</a>: -1, 0 or 1. */
    static Object compareTexts(Realm realm, CollationOrder order, String left, String right) {
        if (realm.agent.isLimited()) {
            realm.agent.announceWork(NormalizationWork.nanos(left) + NormalizationWork.nanos(right));
        }
        return Integer.signum(order.compare(left, right));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.collator.prototype.resolvedoptions">Intl.Collator.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSCollator collator = self(realm, thisValue, "Intl.Collator.prototype.resolvedOptions");
        JSObject result = Results.object(realm);
        Results.put(realm, result, "locale", collator.locale);
        Results.put(realm, result, "usage", IntlOptions.nameOf(collator.options.usage()));
        Results.put(realm, result, "sensitivity", IntlOptions.nameOf(collator.options.sensitivity()));
        Results.put(realm, result, "ignorePunctuation", collator.order.ignoresPunctuation());
        Results.put(realm, result, "collation", collator.options.collation() == null ? "default" : collator.options.collation());
        Results.put(realm, result, "numeric", collator.options.numeric());
        Results.put(realm, result, "caseFirst", IntlOptions.nameOf(collator.options.caseFirst()));
        return result;
    }
}
