package dev.deltic.intl.jdk;

import java.util.ArrayList;
import java.util.List;

/** A date or time pattern taken apart: fields, each with the characters behind it. Those that belong to the field, such as the 年 of a
 *  year, go with it when it is dropped; the others separate it from the next. */
final class PatternItems {
    /** One field.
     *  @param letters a letter of the pattern, once or more
     *  @param suffix what belongs to the field
     *  @param separator what comes before the next field */
    record Item(String letters, String suffix, String separator) {
        char letter() {
            return letters.charAt(0);
        }

        Item with(String newLetters) {
            return new Item(newLetters, suffix, separator);
        }

        Item withSeparator(String newSeparator) {
            return new Item(letters, suffix, newSeparator);
        }
    }

    /** What comes before the first field. */
    String prefix = "";
    final List<Item> items = new ArrayList<>();

    /** @param pattern in the words of {@link java.time.format.DateTimeFormatter} */
    static PatternItems parse(String pattern) {
        PatternItems parsed = new PatternItems();
        StringBuilder literal = new StringBuilder();
        String letters = null;
        for (int i = 0; i < pattern.length();) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                parsed.add(letters, literal);
                letters = pattern.substring(i, end);
            } else if (c == '\'') {
                end = quoted(pattern, i, literal);
            } else {
                literal.append(c == '\u202f' ? ' ' : c);
            }
            i = end;
        }
        parsed.add(letters, literal);
        return parsed;
    }

    /** Adds what is between quotes, and gives the index behind them. */
    private static int quoted(String pattern, int start, StringBuilder literal) {
        int i = start + 1;
        if (i < pattern.length() && pattern.charAt(i) == '\'') {
            literal.append('\'');
            return i + 1;
        }
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            if (c != '\'') {
                literal.append(c);
            } else if (i < pattern.length() && pattern.charAt(i) == '\'') {
                literal.append('\'');
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private void add(String letters, StringBuilder literal) {
        if (letters == null) {
            prefix = literal.toString();
        } else {
            int own = 0;
            while (own < literal.length() && Character.isLetter(literal.charAt(own))) {
                own++;
            }
            items.add(new Item(letters, literal.substring(0, own), literal.substring(own)));
        }
        literal.setLength(0);
    }

    /** The index of the first field with one of some letters, or -1. */
    int indexOf(String letters) {
        for (int i = 0; i < items.size(); i++) {
            if (letters.indexOf(items.get(i).letter()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Drops the fields with one of some letters. */
    void drop(String letters) {
        for (int i = indexOf(letters); i >= 0; i = indexOf(letters)) {
            Item dropped = items.remove(i);
            if (i == 0) {
                prefix = "";
            } else if (i == items.size()) {
                Item last = items.get(i - 1);
                items.set(i - 1, last.withSeparator(trailing(last, dropped)));
            } else if (dropped.letter() == 'm' || dropped.letter() == 's') {
                // What follows minutes and seconds is not what is between the numbers of a time.
                items.set(i - 1, items.get(i - 1).withSeparator(dropped.separator()));
            }
        }
    }

    /** What ends the pattern when its last field is gone: nothing but what closes a bracket. */
    private static String trailing(Item last, Item dropped) {
        return last.separator().contains("(") || !dropped.separator().contains(")") ? "" : dropped.separator();
    }

    /** Writes the fields with one of some letters in another way; does nothing when there is none. */
    void replace(String letters, String newLetters) {
        int i = indexOf(letters);
        if (i >= 0) {
            items.set(i, items.get(i).with(newLetters));
        }
    }

    /** Adds a field at the end. */
    void append(String separator, String letters) {
        if (!items.isEmpty()) {
            Item last = items.get(items.size() - 1);
            items.set(items.size() - 1, last.withSeparator(last.separator() + separator));
        }
        items.add(new Item(letters, "", ""));
    }

    /** Adds a field behind another. */
    void addAfter(int index, String separator, String letters) {
        Item before = items.get(index);
        items.set(index, before.withSeparator(separator));
        items.add(index + 1, new Item(letters, "", before.separator()));
    }

    /** Adds a field in brackets behind another. */
    void addInBrackets(int index, String letters) {
        Item before = items.get(index);
        items.set(index, before.withSeparator("("));
        items.add(index + 1, new Item(letters, ")", before.separator()));
    }

    /** Adds a field at the beginning. */
    void prepend(String letters, String separator) {
        items.add(0, new Item(letters, "", separator + prefix));
        prefix = "";
    }

    /** These fields, something between, and the other's. */
    PatternItems join(String between, PatternItems other) {
        if (!items.isEmpty() && !other.items.isEmpty()) {
            Item last = items.get(items.size() - 1);
            items.set(items.size() - 1, last.withSeparator(last.separator() + between + other.prefix));
        } else if (items.isEmpty()) {
            prefix = other.prefix;
        }
        items.addAll(other.items);
        return this;
    }

    /** The fields' letters, for those who want to know which there are. */
    String letters() {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            text.append(item.letters()).append(' ');
        }
        return text.toString();
    }
}
