package dev.deltic.intl.jdk;

import dev.deltic.base.EngineError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A rule for a plural category. <a href="https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules">Language Plural
 *  Rules</a>
 *  @param category {@code one}, {@code few}, …
 *  @param alternatives one of which must hold, in each of which all must */
record PluralRule(String category, List<List<Relation>> alternatives) {
    /** A number as it is shown.
     *  @param integer the digits before the point
     *  @param fraction the digits after it
     *  @param exponent the power of ten that it is shown as a multiple of, 0 in general */
    record Operands(String integer, String fraction, int exponent) {
        /** Whether nothing but zeros is behind the point. */
        private boolean isInteger() {
            return trimmed().isEmpty();
        }

        private String trimmed() {
            int end = fraction.length();
            while (end > 0 && fraction.charAt(end - 1) == '0') {
                end--;
            }
            return fraction.substring(0, end);
        }

        private static BigInteger number(String digits) {
            return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
        }

        /** An operand's value; null where it is no integer. */
        BigInteger value(char operand) {
            return switch (operand) {
                case 'n' -> isInteger() ? number(integer) : null;
                case 'i' -> number(integer);
                case 'v' -> BigInteger.valueOf(fraction.length());
                case 'w' -> BigInteger.valueOf(trimmed().length());
                case 'f' -> number(fraction);
                case 't' -> number(trimmed());
                case 'c', 'e' -> BigInteger.valueOf(exponent);
                default -> throw new EngineError("unknown operand of a plural rule: " + operand);
            };
        }
    }

    /** What an operand, or its remainder, must or must not be.
     *  @param modulus 0 for none
     *  @param ranges the first and last of each */
    record Relation(char operand, long modulus, boolean isEqual, long[] ranges) {
        static Relation parse(String text) {
            String[] words = text.strip().split(" +");
            int next = 1;
            long modulus = 0;
            if (words[next].equals("%")) {
                modulus = Long.parseLong(words[next + 1]);
                next += 2;
            }
            String[] list = words[next + 1].split(",");
            long[] ranges = new long[list.length * 2];
            for (int i = 0; i < list.length; i++) {
                int dots = list[i].indexOf("..");
                ranges[2 * i] = Long.parseLong(dots < 0 ? list[i] : list[i].substring(0, dots));
                ranges[2 * i + 1] = dots < 0 ? ranges[2 * i] : Long.parseLong(list[i].substring(dots + 2));
            }
            return new Relation(words[0].charAt(0), modulus, words[next].equals("="), ranges);
        }

        boolean holds(Operands operands) {
            BigInteger value = operands.value(operand);
            return isEqual == (value != null && isInRange(modulus == 0 ? value : value.mod(BigInteger.valueOf(modulus))));
        }

        private boolean isInRange(BigInteger value) {
            if (value.bitLength() > 62) {
                return false;
            }
            long number = value.longValue();
            for (int i = 0; i < ranges.length; i += 2) {
                if (number >= ranges[i] && number <= ranges[i + 1]) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param text {@code one: i = 1 and v = 0} */
    static PluralRule parse(String text) {
        int colon = text.indexOf(':');
        List<List<Relation>> alternatives = new ArrayList<>();
        for (String alternative : text.substring(colon + 1).split(" or ")) {
            List<Relation> all = new ArrayList<>();
            for (String relation : alternative.split(" and ")) {
                all.add(Relation.parse(relation));
            }
            alternatives.add(all);
        }
        return new PluralRule(text.substring(0, colon), alternatives);
    }

    boolean holds(Operands operands) {
        for (List<Relation> all : alternatives) {
            boolean holds = true;
            for (Relation relation : all) {
                holds &= relation.holds(operands);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }
}
