package dev.deltic.intl;

import java.util.Currency;

/** Currency codes. */
public final class Currencies {
    private static final int DEFAULT_DIGITS = 2;

    private Currencies() { }

    /** <a href="https://tc39.es/ecma402/#sec-iswellformedcurrencycode">IsWellFormedCurrencyCode</a> */
    public static boolean isWellFormed(String code) {
        if (code.length() != 3) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            int letter = code.charAt(i) | 0x20;
            if (letter < 'a' || letter > 'z' || code.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** <a href="https://tc39.es/ecma402/#sec-currencydigits">CurrencyDigits</a> of an upper case code: ISO 4217's minor units. */
    public static int digits(String code) {
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return digits < 0 ? DEFAULT_DIGITS : digits;
        } catch (IllegalArgumentException notInTheList) {
            return DEFAULT_DIGITS;
        }
    }
}
