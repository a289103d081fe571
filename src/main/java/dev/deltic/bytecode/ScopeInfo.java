package dev.deltic.bytecode;

import dev.deltic.values.Hole;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;

/** What the environments of one scope have in common: the names of their slots. Names matter only to lookups at run time
 *  ({@code with}, {@code eval}, modules); compiled code uses slot numbers. */
public final class ScopeInfo {
    /** What made the scope. */
    public enum Kind {
        /** A block, loop, switch, catch clause or class body. */
        BLOCK,
        /** A function's variable environment, where a sloppy direct eval declares its vars. */
        FUNCTION,
        /** A function's parameters, when its body has an environment of its own. Takes no vars of eval code in the body, but
         *  those of eval code in the parameters. */
        PARAMETERS,
        /** Strict or indirect eval code. */
        EVAL,
        /** A module. */
        MODULE,
        /** A scope with an object in front: {@code with}. */
        WITH
    }

    /** How a slot's binding behaves. */
    public enum SlotKind {
        /** {@code var}, parameters, functions: always initialized. */
        VARIABLE,
        /** {@code let} and {@code class}: starts as the hole. */
        LEXICAL,
        /** {@code const}: starts as the hole, assignment throws. */
        CONSTANT,
        /** The name of a function expression inside it: assignment throws in strict code, else does nothing. */
        FUNCTION_NAME,
        /** A module's import: holds an import cell. */
        IMPORT,
        /** Not a JavaScript variable, starts as the hole: {@code this} before super(), private names. */
        INTERNAL
    }

    /** The key of the slot that holds {@code this}, for lookups from eval code. Scripts never see it. */
    public static final JSSymbol THIS = new JSSymbol("this");
    /** The key of the slot that holds {@code new.target}. */
    public static final JSSymbol NEW_TARGET = new JSSymbol("new.target");

    private final Kind kind;
    private final PropertyKey[] names;
    private final SlotKind[] slotKinds;
    private final Object[] initialSlots;
    private final boolean takesEvalVariables;

    /** The arrays are kept, not copied. A name may be null: then only compiled code finds the slot. */
    public ScopeInfo(Kind kind, PropertyKey[] names, SlotKind[] slotKinds, boolean takesEvalVariables) {
        this.kind = kind;
        this.names = names;
        this.slotKinds = slotKinds;
        this.takesEvalVariables = takesEvalVariables;
        initialSlots = new Object[names.length];
        for (int i = 0; i < initialSlots.length; i++) {
            SlotKind slot = slotKinds[i];
            boolean initialized = slot == SlotKind.VARIABLE || slot == SlotKind.FUNCTION_NAME;
            initialSlots[i] = initialized ? Undefined.UNDEFINED : Hole.HOLE;
        }
    }

    /** What made the scope. */
    public Kind kind() {
        return kind;
    }

    /** The number of slots. */
    public int slotCount() {
        return names.length;
    }

    /** The name of a slot, or null. */
    public PropertyKey name(int slot) {
        return names[slot];
    }

    /** How a slot's binding behaves. */
    public SlotKind slotKind(int slot) {
        return slotKinds[slot];
    }

    /** Whether sloppy eval code below may add variables to this scope's environments. */
    public boolean takesEvalVariables() {
        return takesEvalVariables;
    }

    /** The slots of a new environment. */
    public Object[] newSlots() {
        return initialSlots.clone();
    }

    /** The slot of that name, or -1. */
    public int find(PropertyKey name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }
}
