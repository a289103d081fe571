package dev.deltic.builtins.intl;

import dev.deltic.intl.UnicodeExtension;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import java.util.Map;

/** Reads the option {@code numberingSystem}. */
final class NumberingSystemOption {
    private static final String OPTION = "numberingSystem";

    private NumberingSystemOption() { }

    /** What locale negotiation needs of it. */
    static Map<String, String> read(Realm realm, IntlOptions bag) {
        String text = bag.text(OPTION);
        if (text == null) {
            return Map.of();
        }
        if (!UnicodeExtension.isType(text)) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID, OPTION, text);
        }
        return Map.of("nu", text);
    }
}
