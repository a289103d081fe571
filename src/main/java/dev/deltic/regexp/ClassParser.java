package dev.deltic.regexp;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.unicode.CaseMapping;
import dev.deltic.unicode.CodePointSet;
import dev.deltic.unicode.UnicodeProperties;
import java.util.TreeSet;

/** Reads character classes and class escapes, in three grammars: Annex B's, {@code u}'s and {@code v}'s with its set notation.
 *  <a href="https://tc39.es/ecma262/#prod-CharacterClass">CharacterClass</a>
 *
 *  <p>Case: without {@code v} a class is closed under case once it is complete, and then negated if need be. With
 *  {@code v} every operand is closed (and its strings folded) before an operator sees it, which is what folding all
 *  of them to canonical characters comes to. */
final class ClassParser {
    private static final String SET_SYNTAX_CHARACTERS = "()[]{}/-\\|";
    private static final String DOUBLE_PUNCTUATORS = "&!#$%*+,.:;<=>?@^`~";
    private static final String RESERVED_PUNCTUATORS = "&-!#%,:;<=>@`~";
    private static final int MAX_NESTING = 500;
    private static final int NOT_A_CHARACTER = -2;

    private final PatternReader reader;
    private final RegExpParser.Purpose purpose;
    private boolean ignoreCase;
    private boolean behind;
    private int depth;
    /** What {@link #classAtom} read if it was not a single character. */
    private CodePointSet atomSet;

    /** The value of a class under {@code v}: characters, and strings of none or several characters.
     *  {@code mayContainStrings} is the static approximation that early errors go by. */
    private record Contents(CodePointSet set, TreeSet<String> strings, boolean mayContainStrings) {}

    ClassParser(PatternReader reader, RegExpParser.Purpose purpose) {
        this.reader = reader;
        this.purpose = purpose;
    }

    /** A class; the reader is at its opening bracket. */
    RegExpNode parse(boolean ignoringCase, boolean inLookbehind) {
        ignoreCase = ignoringCase;
        behind = inLookbehind;
        if (reader.flags.unicodeSets()) {
            return node(nestedClass());
        }
        reader.next();
        boolean negated = reader.eat('^');
        CodePointSet set = close(ranges());
        return new RegExpNode.CharSet(negated ? set.complement() : set);
    }

    /** A class escape outside a class; the reader is at its letter. */
    RegExpNode parseEscape(boolean ignoringCase, boolean inLookbehind) {
        ignoreCase = ignoringCase;
        behind = inLookbehind;
        Contents contents = classEscape(MessageTemplate.REG_EXP_INVALID_PROPERTY_NAME);
        if (!reader.flags.unicodeSets()) {
            return new RegExpNode.CharSet(close(contents.set));
        }
        return node(contents);
    }

    private CodePointSet close(CodePointSet set) {
        return ignoreCase && purpose == RegExpParser.Purpose.COMPILE
                ? CharacterClasses.close(set, reader.fullUnicode) : set;
    }

    /** {@code \d \D \s \S \w \W \p{…} \P{…}}; the reader is at the letter. */
    private Contents classEscape(MessageTemplate propertyFailure) {
        boolean sets = reader.flags.unicodeSets();
        int letter = reader.next();
        CodePointSet set = PatternReader.predefinedClass(letter);
        TreeSet<String> strings = null;
        if (set == null) {
            UnicodeProperties.StringProperty property = reader.property(sets && letter == 'p', propertyFailure);
            set = property.codePoints();
            if (property.strings() != null) {
                strings = new TreeSet<>();
                for (String string : property.strings()) {
                    strings.add(fold(string));
                }
            }
        }
        // \W is the complement of the closed \w in every mode; a negated property is closed first with v only.
        if (sets || letter == 'W' && reader.fullUnicode) {
            set = close(set);
        }
        boolean negated = letter <= 'Z';
        return new Contents(negated ? set.complement() : set, strings == null ? new TreeSet<>() : strings,
                strings != null);
    }

    // ---- without v ----------------------------------------------------------------------------------------------

    private CodePointSet ranges() {
        CodePointSet.Builder set = new CodePointSet.Builder();
        while (true) {
            int c = reader.current();
            if (c == PatternReader.END) {
                throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS);
            }
            if (c == ']') {
                reader.next();
                return set.build();
            }
            int first = classAtom();
            CodePointSet firstSet = atomSet;
            if (reader.current() != '-') {
                addAtom(set, first, firstSet);
                continue;
            }
            reader.next();
            if (reader.current() == PatternReader.END || reader.current() == ']') {
                addAtom(set, first, firstSet);
                set.add('-');
                continue;
            }
            int last = classAtom();
            if (first == NOT_A_CHARACTER || last == NOT_A_CHARACTER) {
                if (reader.fullUnicode) {
                    throw reader.error(MessageTemplate.REG_EXP_INVALID_CHARACTER_CLASS);
                }
                addAtom(set, first, firstSet);
                set.add('-');
                addAtom(set, last, atomSet);
            } else if (first > last) {
                throw reader.error(MessageTemplate.REG_EXP_OUT_OF_ORDER_CHARACTER_CLASS);
            } else {
                set.add(first, last);
            }
        }
    }

    private static void addAtom(CodePointSet.Builder set, int character, CodePointSet characters) {
        if (character == NOT_A_CHARACTER) {
            set.add(characters);
        } else {
            set.add(character);
        }
    }

    /** A character, or {@link #NOT_A_CHARACTER} with {@link #atomSet} set. */
    private int classAtom() {
        if (reader.current() != '\\') {
            return reader.next();
        }
        reader.next();
        int c = reader.current();
        if (c == PatternReader.END) {
            throw reader.error(MessageTemplate.REG_EXP_ESCAPE_AT_END);
        }
        if (c == 'b') {
            reader.next();
            return '\b';
        }
        if (PatternReader.predefinedClass(c) != null || reader.fullUnicode && (c == 'p' || c == 'P')) {
            atomSet = classEscape(MessageTemplate.REG_EXP_INVALID_PROPERTY_NAME_IN_CLASS).set;
            return NOT_A_CHARACTER;
        }
        return reader.characterEscape(true);
    }

    // ---- with v -------------------------------------------------------------------------------------------------

    private Contents nestedClass() {
        if (++depth > MAX_NESTING) {
            throw reader.error(MessageTemplate.REG_EXP_TOO_LARGE);
        }
        int start = reader.position();
        reader.next();
        boolean negated = reader.eat('^');
        Contents contents = setExpression();
        if (negated) {
            if (contents.mayContainStrings) {
                throw reader.error(MessageTemplate.REG_EXP_NEGATED_CLASS_WITH_STRINGS, start);
            }
            contents = new Contents(contents.set.complement(), new TreeSet<>(), false);
        }
        depth--;
        return contents;
    }

    /** <a href="https://tc39.es/ecma262/#prod-ClassContents">ClassContents</a>, closing bracket included. */
    private Contents setExpression() {
        if (reader.eat(']')) {
            return new Contents(CodePointSet.EMPTY, new TreeSet<>(), false);
        }
        CodePointSet.Builder set = new CodePointSet.Builder();
        TreeSet<String> strings = new TreeSet<>();
        boolean mayContainStrings = false;
        boolean first = true;
        while (!reader.eat(']')) {
            if (reader.current() == PatternReader.END) {
                throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS);
            }
            int character = operandCharacter();
            if (character != NOT_A_CHARACTER && reader.current() == '-' && reader.peek(1) != '-') {
                reader.next();
                set.add(range(character));
                first = false;
                continue;
            }
            Contents operand = character == NOT_A_CHARACTER ? operand() : single(character);
            if (isOperator('-') || isOperator('&')) {
                if (!first) {
                    throw reader.error(MessageTemplate.REG_EXP_INVALID_CLASS_SET_OPERATION);
                }
                return operation(operand);
            }
            if (reader.current() == '-') {
                throw reader.error(MessageTemplate.REG_EXP_INVALID_CHARACTER_CLASS);
            }
            set.add(operand.set);
            strings.addAll(operand.strings);
            mayContainStrings |= operand.mayContainStrings;
            first = false;
        }
        return new Contents(set.build(), strings, mayContainStrings);
    }

    private boolean isOperator(char c) {
        return reader.peek(0) == c && reader.peek(1) == c;
    }

    private CodePointSet range(int first) {
        if (reader.current() == PatternReader.END) {
            throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS);
        }
        int last = operandCharacter();
        if (last == NOT_A_CHARACTER) {
            operand();                  // its own errors come first
            throw reader.error(MessageTemplate.REG_EXP_INVALID_CHARACTER_CLASS);
        }
        if (first > last) {
            throw reader.error(MessageTemplate.REG_EXP_OUT_OF_ORDER_CHARACTER_CLASS);
        }
        return close(CodePointSet.ofRange(first, last));
    }

    private Contents single(int character) {
        return new Contents(close(CodePointSet.of(character)), new TreeSet<>(), false);
    }

    /** The rest of an intersection or subtraction, whose first operand is read. */
    private Contents operation(Contents first) {
        boolean subtraction = reader.current() == '-';
        char operator = subtraction ? '-' : '&';
        CodePointSet set = first.set;
        TreeSet<String> strings = new TreeSet<>(first.strings);
        boolean mayContainStrings = first.mayContainStrings;
        while (!reader.eat(']')) {
            if (!isOperator(operator)) {
                throw reader.error(reader.current() == PatternReader.END
                        ? MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS
                        : MessageTemplate.REG_EXP_INVALID_CLASS_SET_OPERATION);
            }
            reader.skip(2);
            if (reader.current() == PatternReader.END) {
                throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS);
            }
            if (!subtraction && reader.current() == '&') {
                throw reader.error(MessageTemplate.REG_EXP_INVALID_CHARACTER_IN_CLASS);
            }
            int character = operandCharacter();
            Contents operand = character == NOT_A_CHARACTER ? operand() : single(character);
            if (subtraction) {
                set = set.subtract(operand.set);
                strings.removeAll(operand.strings);
            } else {
                set = set.intersect(operand.set);
                strings.retainAll(operand.strings);
                mayContainStrings &= operand.mayContainStrings;
            }
        }
        return new Contents(set, strings, mayContainStrings);
    }

    /** An operand that is not a character: a nested class, a class escape or {@code \q{…}}. */
    private Contents operand() {
        if (reader.current() == '[') {
            return nestedClass();
        }
        reader.next();
        return reader.current() == 'q' ? stringDisjunction()
                : classEscape(MessageTemplate.REG_EXP_INVALID_PROPERTY_NAME_IN_CLASS);
    }

    /** A ClassSetCharacter, or {@link #NOT_A_CHARACTER} with nothing consumed at the start of another operand. */
    private int operandCharacter() {
        int c = reader.current();
        if (c == '[') {
            return NOT_A_CHARACTER;
        }
        if (c == '\\') {
            int letter = reader.peek(1);
            if (letter == 'p' || letter == 'P' || letter == 'q' && reader.peek(2) == '{'
                    || PatternReader.predefinedClass(letter) != null) {
                return NOT_A_CHARACTER;
            }
        }
        return setCharacter();
    }

    /** <a href="https://tc39.es/ecma262/#prod-ClassSetCharacter">ClassSetCharacter</a> */
    private int setCharacter() {
        int c = reader.current();
        if (c == '\\') {
            reader.next();
            int letter = reader.current();
            if (letter == PatternReader.END) {
                throw reader.error(MessageTemplate.REG_EXP_ESCAPE_AT_END);
            }
            if (letter == 'b') {
                reader.next();
                return '\b';
            }
            if (letter < 128 && RESERVED_PUNCTUATORS.indexOf(letter) >= 0) {
                return reader.next();
            }
            return reader.characterEscape(true);
        }
        if (c < 128 && SET_SYNTAX_CHARACTERS.indexOf(c) >= 0) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_CHARACTER_IN_CLASS);
        }
        if (c < 128 && DOUBLE_PUNCTUATORS.indexOf(c) >= 0 && reader.peek(1) == c) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_CLASS_SET_OPERATION);
        }
        return reader.next();
    }

    /** {@code \q{a|bc|}}; the reader is at the q. */
    private Contents stringDisjunction() {
        reader.skip(2);
        CodePointSet.Builder set = new CodePointSet.Builder();
        TreeSet<String> strings = new TreeSet<>();
        boolean mayContainStrings = false;
        StringBuilder string = new StringBuilder();
        while (true) {
            int c = reader.current();
            if (c == PatternReader.END) {
                throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_CHARACTER_CLASS);
            }
            if (c != '|' && c != '}') {
                string.appendCodePoint(setCharacter());
                continue;
            }
            reader.next();
            if (string.length() > 0 && string.codePointCount(0, string.length()) == 1) {
                set.add(close(CodePointSet.of(string.codePointAt(0))));
            } else {
                strings.add(fold(string.toString()));
                mayContainStrings = true;
            }
            string.setLength(0);
            if (c == '}') {
                return new Contents(set.build(), strings, mayContainStrings);
            }
        }
    }

    private String fold(String string) {
        if (!ignoreCase || purpose == RegExpParser.Purpose.VALIDATE) {
            return string;
        }
        StringBuilder folded = new StringBuilder(string.length());
        for (int i = 0; i < string.length(); i = string.offsetByCodePoints(i, 1)) {
            folded.appendCodePoint(CaseMapping.simpleFolding().canonicalize(string.codePointAt(i)));
        }
        return folded.toString();
    }

    private RegExpNode node(Contents contents) {
        if (contents.strings.isEmpty()) {
            return new RegExpNode.CharSet(contents.set);
        }
        boolean fold = ignoreCase && purpose == RegExpParser.Purpose.COMPILE;
        return new ClassStrings(fold, behind).node(contents.set, contents.strings);
    }
}
