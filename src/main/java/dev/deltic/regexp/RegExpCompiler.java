package dev.deltic.regexp;

import static dev.deltic.regexp.RegExpOpcode.*;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;

/** Syntax tree to regexp bytecode. Every part is compiled knowing what can follow it ({@link FirstUnits}): where that
 *  excludes the part's own characters no choice needs to be kept, so that most loops and alternatives of ordinary
 *  patterns leave nothing on the backtrack stack. Parts of a lookbehind are compiled to run from right to left.
 *  <a href="https://tc39.es/ecma262/#sec-pattern-semantics">Pattern Semantics</a> */
final class RegExpCompiler {
    private static final int MAX_CODE = 1 << 22;
    private static final int MIN_STRING = 4;
    private static final int MIN_DISPATCH = 3;

    private final String pattern;
    private final RegExpFlags flags;
    private final ParsedPattern parsed;
    private final boolean fullUnicode;
    private final ProgramTables tables = new ProgramTables();
    private int[] code = new int[64];
    private int length;
    private int registers;
    /** How many loops are around the part that is compiled. */
    private int loops;
    private boolean linear = true;
    private boolean explosive;

    RegExpCompiler(String pattern, RegExpFlags flags, ParsedPattern parsed) {
        this.pattern = pattern;
        this.flags = flags;
        this.parsed = parsed;
        this.fullUnicode = flags.fullUnicode();
        this.registers = parsed.captureCount() * 2;
    }

    BacktrackingMatcher compile() {
        RegExpNode root = parsed.root();
        compile(root, FirstUnits.ACCEPT);
        emit(ACCEPT);
        SearchPlan plan = SearchPlan.of(root, fullUnicode, tables);
        return new BacktrackingMatcher(Arrays.copyOf(code, length), tables, plan, parsed.captureCount(), registers,
                fullUnicode, new PatternTraits(linear, explosive));
    }

    // ---- forwards -----------------------------------------------------------------------------------------------

    private void compile(RegExpNode node, FirstUnits follow) {
        if (node instanceof RegExpNode.Char c) {
            character(c);
        } else if (node instanceof RegExpNode.CharSet set) {
            set(set.set);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            sequence(sequence.parts, follow);
        } else if (node instanceof RegExpNode.Alternation alternation) {
            alternation(alternation.alternatives, follow);
        } else if (node instanceof RegExpNode.Capture capture) {
            emit(SAVE, capture.index * 2);
            compile(capture.body, follow);
            emit(SAVE, capture.index * 2 + 1);
        } else if (node instanceof RegExpNode.Repeat repeat) {
            repeat(repeat, follow, false);
        } else {
            zeroWidth(node, false);
        }
    }

    private void character(RegExpNode.Char c) {
        if (!isPlain(c)) {
            set(CodePointSet.of(c.value));
        } else if (c.value > 0xFFFF) {
            emit(CHAR, Character.highSurrogate(c.value));
            emit(CHAR, Character.lowSurrogate(c.value));
        } else {
            emit(CHAR, c.value);
        }
    }

    /** Whether comparing code units is enough: not for a lone surrogate among code points. */
    private boolean isPlain(RegExpNode.Char c) {
        return !fullUnicode || c.unit || c.value < 0xD800 || c.value > 0xDFFF;
    }

    private void set(CodePointSet set) {
        if (!fullUnicode && coversUnits(set)) {
            emit(ANY);
        } else {
            emit(needsCodePoints(set) ? CODE_POINT_SET : SET, tables.set(set));
        }
    }

    private static boolean coversUnits(CodePointSet set) {
        return set.rangeCount() > 0 && set.rangeFirst(0) == 0 && set.rangeLast(0) >= 0xFFFF;
    }

    private boolean needsCodePoints(CodePointSet set) {
        return fullUnicode && set.intersects(CodePointSet.ofRange(0xD800, 0xDFFF).union(CodePointSet.ofRange(0x10000, 0x10FFFF)));
    }

    private void sequence(RegExpNode[] parts, FirstUnits follow) {
        FirstUnits[] follows = new FirstUnits[parts.length];
        FirstUnits next = follow;
        for (int i = parts.length - 1; i >= 0; i--) {
            follows[i] = next;
            next = FirstUnits.of(parts[i], next);
        }
        int i = 0;
        while (i < parts.length) {
            int run = literalRun(parts, i);
            if (run - i >= MIN_STRING) {
                StringBuilder text = new StringBuilder();
                for (; i < run; i++) {
                    text.appendCodePoint(((RegExpNode.Char) parts[i]).value);
                }
                emit(STRING, tables.string(text.toString()));
            } else {
                compile(parts[i], follows[i]);
                i++;
            }
        }
    }

    private int literalRun(RegExpNode[] parts, int from) {
        int end = from;
        while (end < parts.length && parts[end] instanceof RegExpNode.Char c && isPlain(c)) {
            end++;
        }
        return end;
    }

    private void alternation(RegExpNode[] alternatives, FirstUnits follow) {
        int count = alternatives.length;
        FirstUnits[] firsts = new FirstUnits[count];
        boolean dispatchable = count >= MIN_DISPATCH;
        for (int i = 0; i < count; i++) {
            firsts[i] = FirstUnits.of(alternatives[i], follow);
            dispatchable &= FirstUnits.canFilter(firsts[i]);
        }
        FirstUnits[] rest = new FirstUnits[count];
        rest[count - 1] = new FirstUnits(CodePointSet.EMPTY, false);
        for (int i = count - 2; i >= 0; i--) {
            rest[i] = FirstUnits.union(firsts[i + 1], rest[i + 1]);
        }
        int dispatch = -1;
        if (dispatchable) {
            dispatch = length + 1;
            emit(DISPATCH, 0);
        }
        int[] entries = new int[count];
        int[] exits = new int[count];
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            int peek = -1;
            int split = -1;
            if (FirstUnits.canFilter(firsts[i]) && !last) {
                peek = emitPeek(firsts[i]);
            }
            entries[i] = length;
            if (!last && !(peek >= 0 && FirstUnits.exclusive(firsts[i], rest[i]))) {
                split = emitForward(SPLIT);
                undecided();
            }
            compile(alternatives[i], follow);
            if (!last) {
                exits[i] = emitForward(JUMP);
            }
            patch(peek);
            patch(split);
        }
        for (int i = 0; i < count - 1; i++) {
            patch(exits[i]);
        }
        if (dispatchable) {
            int skip = emitForward(JUMP);
            int fail = length;
            emit(FAIL);
            code[dispatch] = tables.dispatch(new DispatchTable(firsts, entries, fail));
            patch(skip);
        }
    }

    // ---- loops --------------------------------------------------------------------------------------------------

    private void repeat(RegExpNode.Repeat repeat, FirstUnits follow, boolean backwards) {
        RegExpNode body = repeat.body;
        boolean noCaptures = repeat.firstCapture == repeat.endCapture;
        if (repeat.max == 0 || body.maxWidth == 0 && repeat.min == 0) {
            return;                     // an iteration that is not required must match something
        }
        if (repeat.min == 1 && repeat.max == 1 || body.maxWidth == 0 && noCaptures) {
            compile(body, follow, backwards);
        } else if (!backwards && singleCharacter(body) != null) {
            characterLoop(repeat, singleCharacter(body), follow);
        } else if (repeat.max == 1) {
            optional(repeat, follow, backwards);
        } else if (repeat.max == RegExpNode.UNBOUNDED && repeat.min == 0) {
            star(repeat, follow, backwards);
        } else if (repeat.max == RegExpNode.UNBOUNDED && repeat.min == 1) {
            plus(repeat, follow, backwards);
        } else {
            counted(repeat, backwards);
        }
    }

    private static CodePointSet singleCharacter(RegExpNode body) {
        if (body instanceof RegExpNode.Char c) {
            return c.unit ? null : CodePointSet.of(c.value);
        }
        return body instanceof RegExpNode.CharSet set ? set.set : null;
    }

    private void characterLoop(RegExpNode.Repeat repeat, CodePointSet set, FirstUnits follow) {
        int codePoints = needsCodePoints(set) ? 1 : 0;
        FirstUnits own = FirstUnits.of(repeat.body, null);
        int index = tables.set(set);
        if (repeat.greedy && (follow == FirstUnits.ACCEPT || FirstUnits.exclusive(own, follow))) {
            emit(LOOP_POSSESSIVE, index, repeat.min, repeat.max, codePoints);
            return;
        }
        undecided();
        boolean useFilter = FirstUnits.canFilter(follow)
                && (repeat.greedy || codePoints == 0 || repeat.max == RegExpNode.UNBOUNDED);
        int filter = useFilter ? tables.set(follow.units()) : NO_FILTER;
        if (repeat.greedy) {
            emit(LOOP_GREEDY, index, repeat.min, repeat.max, filter, codePoints);
            emit(RETRY_GREEDY, filter, codePoints);
        } else {
            emit(LOOP_LAZY, index, repeat.min, repeat.max, filter, codePoints);
            emit(RETRY_LAZY, index, filter, codePoints);
        }
    }

    /** What the body of a loop can begin with, if looking at it helps. */
    private static FirstUnits entry(RegExpNode body, boolean backwards) {
        return backwards || body.minWidth == 0 ? null : FirstUnits.of(body, null);
    }

    private void optional(RegExpNode.Repeat repeat, FirstUnits follow, boolean backwards) {
        FirstUnits entry = entry(repeat.body, backwards);
        int peek = repeat.greedy && FirstUnits.canFilter(entry) ? emitPeek(entry) : -1;
        int split = -1;
        if (!(peek >= 0 && FirstUnits.exclusive(entry, follow))) {
            split = emitForward(repeat.greedy ? SPLIT : SPLIT_JUMP);
            undecided();
        }
        body(repeat, repeat.body.minWidth == 0 ? null : follow, backwards, false);
        patch(peek);
        patch(split);
    }

    private void star(RegExpNode.Repeat repeat, FirstUnits follow, boolean backwards) {
        FirstUnits entry = entry(repeat.body, backwards);
        int loop = length;
        int peek = repeat.greedy && FirstUnits.canFilter(entry) ? emitPeek(entry) : -1;
        int split = -1;
        if (!(peek >= 0 && FirstUnits.exclusive(entry, follow))) {
            split = emitForward(repeat.greedy ? SPLIT : SPLIT_JUMP);
            undecided();
        }
        body(repeat, FirstUnits.union(entry, follow), backwards, true);
        emit(JUMP, loop);
        patch(peek);
        patch(split);
    }

    /** The test is at the end of the body: the first iteration is required, whether it matches something or not. */
    private void plus(RegExpNode.Repeat repeat, FirstUnits follow, boolean backwards) {
        FirstUnits entry = entry(repeat.body, backwards);
        boolean mayBeEmpty = repeat.body.minWidth == 0;
        int position = mayBeEmpty ? registers++ : -1;
        if (mayBeEmpty) {
            emit(SET_REGISTER, position, -1);
        }
        int loop = length;
        clearCaptures(repeat);
        loops++;
        compile(repeat.body, FirstUnits.union(entry, follow), backwards);
        loops--;
        if (mayBeEmpty) {
            emit(EMPTY_CHECK, position);
            emit(SAVE, position);
        }
        int peek = repeat.greedy && FirstUnits.canFilter(entry) ? emitPeek(entry) : -1;
        if (peek >= 0 && FirstUnits.exclusive(entry, follow)) {
            emit(JUMP, loop);
        } else {
            emit(repeat.greedy ? SPLIT_JUMP : SPLIT, loop);
            undecided();
        }
        patch(peek);
    }

    private void counted(RegExpNode.Repeat repeat, boolean backwards) {
        boolean mayBeEmpty = repeat.body.minWidth == 0;
        int counter = registers++;
        int position = mayBeEmpty ? registers++ : -1;
        emit(SET_REGISTER, counter, 0);
        int loop = length;
        emit(COUNT_LOOP, counter, repeat.min, repeat.max, 0, repeat.greedy ? 1 : 0);
        int exit = loop + 4;
        if (mayBeEmpty) {
            emit(SAVE, position);
        }
        clearCaptures(repeat);
        if (repeat.max > repeat.min) {
            undecided();
        }
        loops++;
        compile(repeat.body, null, backwards);
        loops--;
        emit(INCREMENT, counter);
        if (mayBeEmpty) {
            emit(COUNTED_EMPTY_CHECK, position, counter, repeat.min);
        }
        emit(JUMP, loop);
        patch(exit);
    }

    private void body(RegExpNode.Repeat repeat, FirstUnits follow, boolean backwards, boolean clear) {
        boolean mayBeEmpty = repeat.body.minWidth == 0;
        int position = mayBeEmpty ? registers++ : -1;
        if (mayBeEmpty) {
            emit(SAVE, position);
        }
        if (clear) {
            clearCaptures(repeat);
        }
        loops += clear ? 1 : 0;
        compile(repeat.body, follow, backwards);
        loops -= clear ? 1 : 0;
        if (mayBeEmpty) {
            emit(EMPTY_CHECK, position);
        }
    }

    /** Notes that a choice is left open, whatever the next character. */
    private void undecided() {
        explosive |= loops > 0;
    }

    private void clearCaptures(RegExpNode.Repeat repeat) {
        if (repeat.firstCapture < repeat.endCapture) {
            emit(CLEAR, repeat.firstCapture * 2, repeat.endCapture * 2);
        }
    }

    // ---- lookaround, backwards ----------------------------------------------------------------------------------

    private void compile(RegExpNode node, FirstUnits follow, boolean backwards) {
        if (backwards) {
            compileBackwards(node);
        } else {
            compile(node, follow);
        }
    }

    private void zeroWidth(RegExpNode node, boolean backwards) {
        if (node instanceof RegExpNode.Boundary boundary) {
            emit(BOUNDARY, boundary.kind.ordinal());
        } else if (node instanceof RegExpNode.BackReference reference) {
            linear = false;
            emit(BACK_REFERENCE, (backwards ? BACKWARDS : 0) | (reference.ignoreCase ? IGNORE_CASE : 0),
                    reference.groups.length);
            for (int group : reference.groups) {
                emit(group);
            }
        } else if (node instanceof RegExpNode.Look look) {
            look(look);
        }
    }

    private void look(RegExpNode.Look look) {
        linear = false;
        if (look.firstCapture < look.endCapture) {
            emit(PRESERVE, look.firstCapture * 2, look.endCapture * 2);
        }
        int stack = registers++;
        if (look.negative) {
            emit(NEGATIVE_LOOK, stack, 0);
            int after = length - 1;
            compile(look.body, FirstUnits.ACCEPT, look.behind);
            emit(NEGATIVE_LOOK_END, stack);
            patch(after);
        } else {
            int position = registers++;
            emit(LOOK, stack, position);
            compile(look.body, FirstUnits.ACCEPT, look.behind);
            emit(LOOK_END, stack, position);
        }
    }

    private void compileBackwards(RegExpNode node) {
        if (node instanceof RegExpNode.Char c) {
            characterBackwards(c);
        } else if (node instanceof RegExpNode.CharSet set) {
            emit(needsCodePoints(set.set) ? CODE_POINT_SET_BACK : SET_BACK, tables.set(set.set));
        } else if (node instanceof RegExpNode.Sequence sequence) {
            for (int i = sequence.parts.length - 1; i >= 0; i--) {
                compileBackwards(sequence.parts[i]);
            }
        } else if (node instanceof RegExpNode.Alternation alternation) {
            alternationBackwards(alternation.alternatives);
        } else if (node instanceof RegExpNode.Capture capture) {
            emit(SAVE, capture.index * 2 + 1);
            compileBackwards(capture.body);
            emit(SAVE, capture.index * 2);
        } else if (node instanceof RegExpNode.Repeat repeat) {
            repeat(repeat, null, true);
        } else {
            zeroWidth(node, true);
        }
    }

    private void characterBackwards(RegExpNode.Char c) {
        if (!isPlain(c)) {
            emit(CODE_POINT_SET_BACK, tables.set(CodePointSet.of(c.value)));
        } else if (c.value > 0xFFFF) {
            emit(CHAR_BACK, Character.lowSurrogate(c.value));
            emit(CHAR_BACK, Character.highSurrogate(c.value));
        } else {
            emit(CHAR_BACK, c.value);
        }
    }

    private void alternationBackwards(RegExpNode[] alternatives) {
        int[] exits = new int[alternatives.length - 1];
        for (int i = 0; i < alternatives.length; i++) {
            boolean last = i == alternatives.length - 1;
            int split = last ? -1 : emitForward(SPLIT);
            compileBackwards(alternatives[i]);
            if (!last) {
                exits[i] = emitForward(JUMP);
            }
            patch(split);
        }
        for (int exit : exits) {
            patch(exit);
        }
    }

    // ---- emission -----------------------------------------------------------------------------------------------

    private void emit(int word) {
        if (length == code.length) {
            if (length >= MAX_CODE) {
                throw new RegExpSyntaxException(pattern, flags, MessageTemplate.REG_EXP_TOO_LARGE, 0);
            }
            code = Arrays.copyOf(code, length * 2);
        }
        code[length++] = word;
    }

    private void emit(int... words) {
        for (int word : words) {
            emit(word);
        }
    }

    /** Emits an instruction whose last operand is a target still to come; the result is for {@link #patch}. */
    private int emitForward(int opcode) {
        emit(opcode, 0);
        return length - 1;
    }

    private int emitPeek(FirstUnits first) {
        emit(PEEK_NOT, tables.set(first.units()), 0);
        return length - 1;
    }

    /** Makes the target at {@code operand} be here; nothing if it is -1. */
    private void patch(int operand) {
        if (operand >= 0) {
            code[operand] = length;
        }
    }
}
