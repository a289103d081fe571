package dev.deltic.regexp;

import dev.deltic.base.IntList;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.regexp.RegExpNode.Boundary;
import dev.deltic.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a pattern into a {@link RegExpNode}, with every early error, Annex B's grammar where there is neither
 *  {@code u} nor {@code v}. <a href="https://tc39.es/ecma262/#sec-patterns">Patterns</a> */
final class RegExpParser {
    /** Whether the tree will be compiled. If not, sets need not be closed under case, which can take the Unicode tables. */
    enum Purpose { COMPILE, VALIDATE }

    private static final int MAX_CAPTURES = 0xFFFF;
    /** Groups inside groups. Bounds recursion here and in the compiler on the smallest usual thread stack. */
    private static final int MAX_NESTING = 1_000;

    private final PatternReader reader;
    private final Purpose purpose;
    private final ClassParser classes;
    /** The groups of each name, in the order of the pattern, which is that of their numbers. */
    private final Map<String, IntList> groupNames = new LinkedHashMap<>();
    private final List<RegExpNode.BackReference> namedReferences = new ArrayList<>();
    private final List<String> referencedNames = new ArrayList<>();
    private int totalCaptures;
    private int captures = 1;
    /** For each disjunction around the place, from the outside in: the number of the next group when it began, and when its alternative
     *  began. */
    private int[] path = new int[16];
    private int depth;
    // The flags in force, changed by modifiers.
    private boolean ignoreCase;
    private boolean multiline;
    private boolean dotAll;
    /** Inside a lookbehind, and not inside a lookahead within it. */
    private boolean behind;

    RegExpParser(String pattern, RegExpFlags flags, Purpose purpose) {
        this.reader = new PatternReader(pattern, flags);
        this.purpose = purpose;
        this.classes = new ClassParser(reader, purpose);
        this.ignoreCase = flags.ignoreCase();
        this.multiline = flags.multiline();
        this.dotAll = flags.dotAll();
    }

    ParsedPattern parse() {
        scanForGroups();
        RegExpNode root = disjunction();
        if (reader.current() == ')') {
            throw reader.error(MessageTemplate.REG_EXP_UNMATCHED_PAREN);
        }
        Map<String, int[]> groups = new LinkedHashMap<>();
        for (Map.Entry<String, IntList> entry : groupNames.entrySet()) {
            groups.put(entry.getKey(), entry.getValue().toArray());
        }
        for (int i = 0; i < namedReferences.size(); i++) {
            int[] named = groups.get(referencedNames.get(i));
            if (named == null) {
                throw reader.error(MessageTemplate.REG_EXP_INVALID_NAMED_CAPTURE_REFERENCED);
            }
            namedReferences.get(i).groups = named;
        }
        return new ParsedPattern(root, captures, groups);
    }

    /** Counts the groups and notes whether one has a name: a decimal escape and {@code \k} mean different things by that. */
    private void scanForGroups() {
        String pattern = reader.pattern;
        int classDepth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                classDepth = reader.flags.unicodeSets() ? classDepth + 1 : 1;
            } else if (c == ']') {
                classDepth = Math.max(0, classDepth - 1);
            } else if (c == '(' && classDepth == 0) {
                if (!pattern.startsWith("?", i + 1)) {
                    totalCaptures++;
                } else if (pattern.startsWith("?<", i + 1) && i + 3 < pattern.length()
                        && pattern.charAt(i + 3) != '=' && pattern.charAt(i + 3) != '!') {
                    totalCaptures++;
                    reader.namedGroups = true;
                }
            }
        }
    }

    private RegExpNode disjunction() {
        if (++depth > MAX_NESTING) {
            throw reader.error(MessageTemplate.REG_EXP_TOO_LARGE);
        }
        if (path.length < depth * 2) {
            path = Arrays.copyOf(path, path.length * 2);
        }
        path[depth * 2 - 2] = captures;
        path[depth * 2 - 1] = captures;
        RegExpNode first = alternative();
        RegExpNode result = first;
        if (reader.current() == '|') {
            List<RegExpNode> alternatives = new ArrayList<>();
            alternatives.add(first);
            while (reader.eat('|')) {
                path[depth * 2 - 1] = captures;
                alternatives.add(alternative());
            }
            result = new RegExpNode.Alternation(alternatives.toArray(new RegExpNode[0]));
        }
        depth--;
        return result;
    }

    private RegExpNode alternative() {
        List<RegExpNode> parts = new ArrayList<>();
        while (true) {
            int c = reader.current();
            if (c == PatternReader.END || c == '|' || c == ')') {
                break;
            }
            parts.add(term(c));
        }
        return switch (parts.size()) {
            case 0 -> new RegExpNode.Empty();
            case 1 -> parts.get(0);
            default -> new RegExpNode.Sequence(parts.toArray(new RegExpNode[0]));
        };
    }

    /** An assertion, or an atom with its quantifier. */
    private RegExpNode term(int c) {
        int firstCapture = captures;
        boolean quantifiable = true;
        RegExpNode atom;
        switch (c) {
            case '^':
                reader.next();
                return new Boundary(multiline ? Boundary.Kind.LINE_START : Boundary.Kind.INPUT_START);
            case '$':
                reader.next();
                return new Boundary(multiline ? Boundary.Kind.LINE_END : Boundary.Kind.INPUT_END);
            case '(':
                quantifiable = isQuantifiableGroup();
                atom = group();
                break;
            case '\\':
                if (reader.peek(1) == 'b' || reader.peek(1) == 'B') {
                    return wordBoundary();
                }
                atom = atomEscape();
                break;
            case '.':
                reader.next();
                atom = new RegExpNode.CharSet(dotAll ? CodePointSet.ALL : CharacterClasses.NOT_LINE_TERMINATOR);
                break;
            case '[':
                atom = classes.parse(ignoreCase, behind);
                break;
            case '*', '+', '?':
                throw reader.error(MessageTemplate.REG_EXP_NOTHING_TO_REPEAT);
            case '{':
                int start = reader.position();
                if (interval() != null) {
                    throw reader.error(MessageTemplate.REG_EXP_NOTHING_TO_REPEAT, start);
                }
                atom = loneBracket();
                break;
            case '}', ']':
                atom = loneBracket();
                break;
            default:
                atom = character(reader.next());
                break;
        }
        RegExpNode quantified = quantified(atom, firstCapture);
        if (quantified != atom && !quantifiable) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_QUANTIFIER);
        }
        return quantified;
    }

    /** Whether the group that begins here may have a quantifier: a lookbehind may not, a lookahead only by Annex B. */
    private boolean isQuantifiableGroup() {
        if (reader.peek(1) != '?') {
            return true;
        }
        int kind = reader.peek(2);
        return kind == '<' ? reader.peek(3) != '=' && reader.peek(3) != '!'
                : !reader.fullUnicode || kind != '=' && kind != '!';
    }

    private RegExpNode loneBracket() {
        if (reader.fullUnicode) {
            throw reader.error(MessageTemplate.REG_EXP_LONE_QUANTIFIER_BRACKETS);
        }
        return character(reader.next());
    }

    private RegExpNode wordBoundary() {
        boolean negated = reader.peek(1) == 'B';
        reader.skip(2);
        boolean folded = ignoreCase && reader.fullUnicode;
        return new Boundary(folded
                ? negated ? Boundary.Kind.NOT_FOLDED_WORD : Boundary.Kind.FOLDED_WORD
                : negated ? Boundary.Kind.NOT_WORD : Boundary.Kind.WORD);
    }

    private RegExpNode character(int c) {
        if (!ignoreCase || purpose == Purpose.VALIDATE) {
            return new RegExpNode.Char(c);
        }
        CodePointSet closed = CharacterClasses.close(CodePointSet.of(c), reader.fullUnicode);
        return closed.single() >= 0 ? new RegExpNode.Char(c) : new RegExpNode.CharSet(closed);
    }

    /** <a href="https://tc39.es/ecma262/#prod-Quantifier">Quantifier</a>, if there is one. */
    private RegExpNode quantified(RegExpNode atom, int firstCapture) {
        int min;
        int max;
        switch (reader.current()) {
            case '*':
                reader.next();
                min = 0;
                max = RegExpNode.UNBOUNDED;
                break;
            case '+':
                reader.next();
                min = 1;
                max = RegExpNode.UNBOUNDED;
                break;
            case '?':
                reader.next();
                min = 0;
                max = 1;
                break;
            case '{':
                int[] bounds = interval();
                if (bounds == null) {
                    if (reader.fullUnicode) {
                        throw reader.error(MessageTemplate.REG_EXP_INCOMPLETE_QUANTIFIER);
                    }
                    return atom;
                }
                min = bounds[0];
                max = bounds[1];
                if (max < min) {
                    throw reader.error(MessageTemplate.REG_EXP_RANGE_OUT_OF_ORDER);
                }
                break;
            default:
                return atom;
        }
        boolean greedy = !reader.eat('?');
        return new RegExpNode.Repeat(atom, min, max, greedy, firstCapture, captures);
    }

    /** The bounds in {@code {n}}, {@code {n,}} or {@code {n,m}}; null with nothing consumed if this is none of them. */
    private int[] interval() {
        int start = reader.position();
        reader.next();
        int min = reader.decimal();
        int max = min;
        if (min >= 0 && reader.eat(',')) {
            max = reader.decimal();
            if (max < 0) {
                max = RegExpNode.UNBOUNDED;
            }
        }
        if (min >= 0 && reader.eat('}')) {
            return new int[] {min, max};
        }
        reader.reset(start);
        return null;
    }

    private RegExpNode group() {
        int start = reader.position();
        reader.next();
        if (!reader.eat('?')) {
            return capture(start);
        }
        int c = reader.current();
        switch (c) {
            case ':':
                reader.next();
                return groupBody();
            case '=', '!':
                reader.next();
                return look(false, c == '!');
            case '<':
                int kind = reader.peek(1);
                if (kind == '=' || kind == '!') {
                    reader.skip(2);
                    return look(true, kind == '!');
                }
                return namedCapture(start);
            case 'i', 'm', 's', '-':
                return modifiers();
            default:
                throw reader.error(MessageTemplate.REG_EXP_INVALID_GROUP, start);
        }
    }

    private RegExpNode groupBody() {
        RegExpNode body = disjunction();
        if (!reader.eat(')')) {
            throw reader.error(MessageTemplate.REG_EXP_UNTERMINATED_GROUP);
        }
        return body;
    }

    private RegExpNode capture(int start) {
        if (captures > MAX_CAPTURES) {
            throw reader.error(MessageTemplate.REG_EXP_TOO_MANY_CAPTURES, start);
        }
        int index = captures++;
        return new RegExpNode.Capture(groupBody(), index);
    }

    private RegExpNode look(boolean backwards, boolean negative) {
        int firstCapture = captures;
        boolean outer = behind;
        behind = backwards;
        RegExpNode body = groupBody();
        behind = outer;
        return new RegExpNode.Look(body, backwards, negative, firstCapture, captures);
    }

    private RegExpNode namedCapture(int start) {
        String name = reader.groupName();
        if (name == null) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_CAPTURE_GROUP_NAME);
        }
        IntList groups = groupNames.get(name);
        if (groups == null) {
            groups = new IntList(1);
            groupNames.put(name, groups);
        } else if (mightBothParticipate(groups)) {
            throw reader.error(MessageTemplate.REG_EXP_DUPLICATE_CAPTURE_GROUP_NAME);
        }
        groups.add(captures);
        return capture(start);
    }

    /** <a href="https://tc39.es/ecma262/#sec-patterns-static-semantics-might-both-participate">MightBothParticipate</a> for one of these
     *  groups and one that begins here: not if all stand in other alternatives of disjunctions that are around this place. In the
     *  alternative that it is in, a disjunction around it has what came before the next disjunction within. */
    private boolean mightBothParticipate(IntList groups) {
        int end = Integer.MAX_VALUE;
        for (int level = depth - 1; level >= 0; level--) {
            int next = firstFrom(groups, path[level * 2 + 1]);
            if (next < groups.size() && groups.get(next) < end) {
                return true;
            }
            end = path[level * 2];
        }
        return false;
    }

    /** The index of the first of these ascending numbers that is not below {@code least}. */
    private static int firstFrom(IntList numbers, int least) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@code (?ims-ims:…)}; the reader is at the first letter or the dash. */
    private RegExpNode modifiers() {
        String added = modifierLetters("");
        String removed = "";
        if (reader.eat('-')) {
            removed = modifierLetters(added);
            if (reader.current() == '-') {
                throw reader.error(MessageTemplate.REG_EXP_MULTIPLE_FLAG_DASHES);
            }
            if (added.isEmpty() && removed.isEmpty()) {
                throw reader.error(MessageTemplate.REG_EXP_INVALID_FLAG_GROUP);
            }
        }
        if (!reader.eat(':')) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_GROUP);
        }
        boolean outerIgnoreCase = ignoreCase;
        boolean outerMultiline = multiline;
        boolean outerDotAll = dotAll;
        ignoreCase = (ignoreCase || added.indexOf('i') >= 0) && removed.indexOf('i') < 0;
        multiline = (multiline || added.indexOf('m') >= 0) && removed.indexOf('m') < 0;
        dotAll = (dotAll || added.indexOf('s') >= 0) && removed.indexOf('s') < 0;
        RegExpNode body = groupBody();
        ignoreCase = outerIgnoreCase;
        multiline = outerMultiline;
        dotAll = outerDotAll;
        return body;
    }

    private String modifierLetters(String taken) {
        int start = reader.position();
        while (true) {
            String letters = reader.pattern.substring(start, reader.position());
            int c = reader.current();
            if (c != 'i' && c != 'm' && c != 's') {
                return letters;
            }
            if (letters.indexOf(c) >= 0 || taken.indexOf(c) >= 0) {
                throw reader.error(MessageTemplate.REG_EXP_REPEATED_FLAG);
            }
            reader.next();
        }
    }

    /** <a href="https://tc39.es/ecma262/#prod-AtomEscape">AtomEscape</a>; the reader is at the backslash. */
    private RegExpNode atomEscape() {
        int start = reader.position();
        reader.next();
        int c = reader.current();
        if (c == PatternReader.END) {
            throw reader.error(MessageTemplate.REG_EXP_ESCAPE_AT_END);
        }
        if (c >= '1' && c <= '9') {
            return decimalReference(start);
        }
        if (c == 'k' && reader.namedGroups) {
            return namedReference();
        }
        CodePointSet set = PatternReader.predefinedClass(c);
        if (set != null || reader.fullUnicode && (c == 'p' || c == 'P')) {
            return classes.parseEscape(ignoreCase, behind);
        }
        return character(reader.characterEscape(false));
    }

    private RegExpNode decimalReference(int start) {
        int first = reader.position();
        int group = reader.decimal();
        if (group <= totalCaptures) {
            return new RegExpNode.BackReference(new int[] {group}, ignoreCase);
        }
        reader.reset(first);
        if (reader.fullUnicode) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_ESCAPE, start);
        }
        int c = reader.current();
        return character(c >= '8' ? reader.next() : reader.characterEscape(false));
    }

    private RegExpNode namedReference() {
        reader.next();
        String name = reader.groupName();
        if (name == null) {
            throw reader.error(MessageTemplate.REG_EXP_INVALID_NAMED_REFERENCE);
        }
        RegExpNode.BackReference reference = new RegExpNode.BackReference(null, ignoreCase);
        namedReferences.add(reference);
        referencedNames.add(name);
        return reference;
    }
}
