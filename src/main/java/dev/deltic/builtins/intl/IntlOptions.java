package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** A service's options bag: each method reads one option, which a script may notice.
 *  <a href="https://tc39.es/ecma402/#sec-abstract-operations-options">Abstract operations for options</a> */
final class IntlOptions {
    private final Realm realm;
    /** What messages call whose options they are: {@code Intl.Collator}. */
    private final String service;
    /** Null when there is none: all options are undefined. */
    private final JSObject bag;

    private IntlOptions(Realm realm, String service, JSObject bag) {
        this.realm = realm;
        this.service = service;
        this.bag = bag;
    }

    /** <a href="https://tc39.es/ecma402/#sec-getoptionsobject">GetOptionsObject</a> */
    static IntlOptions of(Realm realm, String service, Object options) {
        if (options != UNDEFINED && !(options instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.INTL_OPTIONS_NOT_OBJECT, Errors.display(options));
        }
        return new IntlOptions(realm, service, options == UNDEFINED ? null : (JSObject) options);
    }

    /** <a href="https://tc39.es/ecma402/#sec-coerceoptionstoobject">CoerceOptionsToObject</a>: what older services do. */
    static IntlOptions coerced(Realm realm, String service, Object options) {
        if (options == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, service);
        }
        return new IntlOptions(realm, service, options == UNDEFINED ? null : TypeConversion.toObject(realm, options));
    }

    /** The option's value as it is. */
    Object get(String name) {
        return bag == null ? UNDEFINED : bag.get(realm, realm.name(name));
    }

    /** The option as a text; null when it is undefined. */
    String text(String name) {
        Object value = get(name);
        return value == UNDEFINED ? null : TypeConversion.toString(realm, value);
    }

    /** The option as a text of those that are allowed; {@code fallback}, null too, when it is undefined.
     *  <a href="https://tc39.es/ecma402/#sec-getoption">GetOption</a> */
    String text(String name, String fallback, String... allowed) {
        String text = text(name);
        if (text == null) {
            return fallback;
        }
        checkAllowed(name, text, allowed);
        return text;
    }

    /** Throws a RangeError for an option's value that is not allowed. */
    void checkAllowed(String name, String text, String... allowed) {
        for (String one : allowed) {
            if (one.equals(text)) {
                return;
            }
        }
        throw outOfRange(name, text);
    }

    /** What is thrown for an option's value that there is not. */
    RuntimeException outOfRange(String name, String text) {
        return Errors.create(realm, MessageTemplate.INTL_VALUE_OUT_OF_RANGE, text, service, name);
    }

    /** The constant that the option names as {@link #nameOf} does; {@code fallback}, null too, when it is undefined. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E fallback) {
        String text = text(name);
        if (text == null) {
            return fallback;
        }
        for (E constant : type.getEnumConstants()) {
            if (nameOf(constant).equals(text)) {
                return constant;
            }
        }
        throw outOfRange(name, text);
    }

    /** What scripts call a constant: {@code MIN2_DIGITS} is {@code min2Digits}. */
    static String nameOf(Enum<?> constant) {
        String name = constant.name();
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                text.append(name.charAt(++i));
            } else {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }

    /** Null when the option is undefined. */
    Boolean bool(String name) {
        Object value = get(name);
        return value == UNDEFINED ? null : (Boolean) TypeConversion.toBoolean(value);
    }

    /** <a href="https://tc39.es/ecma402/#sec-getnumberoption">GetNumberOption</a> */
    int number(String name, int minimum, int maximum, int fallback) {
        return defaultNumber(get(name), name, minimum, maximum, fallback);
    }

    /** <a href="https://tc39.es/ecma402/#sec-defaultnumberoption">DefaultNumberOption</a> */
    int defaultNumber(Object value, String name, int minimum, int maximum, int fallback) {
        if (value == UNDEFINED) {
            return fallback;
        }
        double number = TypeConversion.toNumber(realm, value);
        if (!(number >= minimum && number <= maximum)) {
            throw Errors.create(realm, MessageTemplate.INTL_PROPERTY_OUT_OF_RANGE, name);
        }
        return (int) Math.floor(number);
    }

    /** Reads {@code localeMatcher}; both matchers are the same here. */
    void readLocaleMatcher() {
        text("localeMatcher", "best fit", "lookup", "best fit");
    }
}
