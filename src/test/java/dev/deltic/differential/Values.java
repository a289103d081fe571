package dev.deltic.differential;

/** Literals, most of them at the edges where representations change. */
final class Values {
    /** The property names that generated objects share, so that accesses meet. */
    static final String KEYS = "a b c x y z";

    private Values() { }

    static String integer(Choices choices) {
        return switch (choices.below(10)) {
            case 0, 1, 2, 3 -> Integer.toString(choices.below(12));
            case 4 -> "(" + (choices.below(300) - 100) + ")";
            case 5 -> choices.word("2147483647 (-2147483648) 2147483646 1073741823 1073741824 (-1073741824) (-1073741825) 65535 65536 46341");
            case 6 -> "(1 << " + choices.below(33) + ")";
            case 7 -> choices.word("0x7f 0x80 0xff 0x100 0x7fff 0x8000 0o17 0b101 1_000 (-1) (-0) 31 32 33");
            default -> Integer.toString(choices.below(100));
        };
    }

    static String number(Choices choices) {
        return switch (choices.below(9)) {
            case 0, 1 -> integer(choices);
            case 2 -> choices.word("0.5 1.5 (-0.5) 0.1 0.2 2.5 3.25 1e3 1e21 1e-7 123456789.125 (-2.5) .75 5.");
            case 3 -> choices.word("NaN Infinity (-Infinity) (-0) 0 (0/0) (-1/0)");
            case 4 -> choices.word("2147483648 (-2147483649) 4294967295 4294967296 (2**31) (2**32-1) (-(2**31))");
            case 5 -> choices.word("9007199254740991 9007199254740992 9007199254740993 (2**53) (-(2**53)-1) 1.7976931348623157e308 5e-324");
            case 6 -> choices.below(1000) + "." + choices.below(100);
            default -> Integer.toString(choices.below(50));
        };
    }

    static String string(Choices choices) {
        return switch (choices.below(6)) {
            case 0 -> choices.of("''", "' '", "'0'", "'1'", "'-1'", "'01'", "'1.5'", "'1e3'", "'NaN'", "'0x10'", "' 12 '", "'4294967295'", "'-0'",
                "'length'");
            case 1 -> choices.word("'\\u{1F600}' '\\ud83d' 'é' '\\u0130' 'ß' 'aAbB' '\\n\\t' '\"' '\\0'");
            case 2 -> '\'' + choices.word(KEYS) + '\'';
            case 3 -> choices.word("'abc' 'hello' 'a,b,c' 'xyzzy' 'aaa' 'true' 'undefined' '[object]'");
            default -> "'" + choices.word("s t u v w") + choices.below(10) + "'";
        };
    }

    static String bigint(Choices choices) {
        return choices.word("0n 1n (-1n) 2n 7n 255n 256n (-128n) 9007199254740993n 18446744073709551615n 18446744073709551616n "
            + "(-9223372036854775808n) 0xffn 123456789012345678901234567890n");
    }

    static String any(Choices choices) {
        return switch (choices.below(9)) {
            case 0, 1 -> number(choices);
            case 2, 3 -> string(choices);
            case 4 -> choices.word("true false");
            case 5 -> choices.word("null undefined");
            case 6 -> choices.word("[] [1] [2,3] ['7'] {} {a:1} {x:1,y:2} [[]] [,1]").replace("{", "({").replace("}", "})");
            case 7 -> choices.chance(50) ? bigint(choices) : "Symbol.iterator";
            default -> integer(choices);
        };
    }

    static String typedArrayClass(Choices choices) {
        return choices.word("Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array "
            + "Int32Array Float64Array Uint8Array");
    }
}
