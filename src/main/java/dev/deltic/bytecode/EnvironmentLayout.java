package dev.deltic.bytecode;

import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;

/** What the environments of one scope have in common: the names of their slots. Names matter only to lookups at run time
 *  ({@code with}, {@code eval}, modules); compiled code uses slot numbers. */
public final class EnvironmentLayout {
    /** What made the scope. */
    public enum Kind {
        /** A block, loop, switch, catch clause or class body. */
        BLOCK,
        /** A function's variable environment, where a sloppy direct eval declares its vars. */
        FUNCTION,
        /** A function's parameters, when its body has an environment of its own; takes the vars of eval code in them. */
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
        /** A function in a block: lexical, but initialized on entry. */
        BLOCK_FUNCTION,
        /** The name of a function expression inside it: assignment throws in strict code, else does nothing. Belongs to a
         *  scope of its own around the function's: a variable that eval adds hides it. */
        FUNCTION_NAME,
        /** {@code let} and {@code class}: starts as the hole. */
        LEXICAL,
        /** {@code const}: starts as the hole, assignment throws. */
        CONSTANT,
        /** A module's import: holds an import cell. */
        IMPORT,
        /** Not a JavaScript variable, and without a name here: {@code this}, private names. Starts as the hole. */
        INTERNAL
    }

    private final Kind kind;
    private final PropertyKey[] names;
    private final SlotKind[] slotKinds;
    private final Object[] initialSlots;
    private final boolean takesEvalVariables;
    private final Object staticScope;

    /** The arrays are kept, not copied. A name may be null: then only compiled code finds the slot. {@code staticScope} is the
     *  compiler's description of the scope, with what surrounds it; opaque here. */
    public EnvironmentLayout(Kind kind, PropertyKey[] names, SlotKind[] slotKinds, boolean takesEvalVariables,
                             Object staticScope) {
        this.kind = kind;
        this.names = names;
        this.slotKinds = slotKinds;
        this.takesEvalVariables = takesEvalVariables;
        this.staticScope = staticScope;
        initialSlots = new Object[names.length];
        for (int i = 0; i < initialSlots.length; i++) {
            SlotKind slot = slotKinds[i];
            boolean initialized = slot.ordinal() <= SlotKind.FUNCTION_NAME.ordinal();
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

    /** The compiler's description of the scope. */
    public Object staticScope() {
        return staticScope;
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
