package dev.deltic.flags;

/** The proposals to TC39 that are built though no edition of the standard has them: a row each, all off by default. Engines hold a set of
 *  them as an int, so that one without any needs not even this class: {@link #isIn} asks it. */
public enum Proposal {
    /** Classes, their members, and {@code accessor} fields with decorators. */
    DECORATORS("decorators", "2.7", "decorators of classes and their members, accessor fields"),
    /** {@code import defer}. */
    IMPORT_DEFER("import-defer", "3", "import defer * as ns, import.defer()"),
    /** {@code import source}. */
    SOURCE_PHASE_IMPORTS("source-phase-imports", "3", "import source x, import.source()"),
    /** Modules of type {@code bytes}. */
    IMPORT_BYTES("import-bytes", "2.7", "import attribute type: \"bytes\""),
    /** {@code Iterator.prototype.join}. */
    ITERATOR_JOIN("iterator-join", "3", "Iterator.prototype.join"),
    /** Buffers whose bytes never change. */
    IMMUTABLE_ARRAYBUFFER("immutable-arraybuffer", "2.7", "ArrayBuffer.prototype.transferToImmutable, sliceToImmutable, immutable"),
    /** {@code ShadowRealm}. */
    SHADOW_REALM("shadow-realm", "2.7", "ShadowRealm"),
    /** {@code stack} as an accessor of Error.prototype. */
    ERROR_STACK_ACCESSOR("error-stack-accessor", "3", "Error.prototype.stack, an accessor, in place of each error's own property"),
    /** {@code Promise.allKeyed} and {@code allSettledKeyed}. */
    AWAIT_DICTIONARY("await-dictionary", "2.7", "Promise.allKeyed, Promise.allSettledKeyed"),
    /** The accessors of RegExp's legacy properties that know their constructor. */
    LEGACY_REGEXP("legacy-regexp", "3", "RegExp.$1 and its like answer to RegExp itself only; compile to its own instances only"),
    /** No private elements for objects that are not extensible. */
    NONEXTENSIBLE_APPLIES_TO_PRIVATE("nonextensible-applies-to-private", "3", "no new private elements for non-extensible objects");

    /** The system property that names the proposals of engines whose maker says nothing: {@code all}, {@code none}, or names between
     *  commas. */
    public static final String PROPERTY = "deltic.proposals";
    /** The set of none. */
    public static final int NONE = 0;

    private final String id;
    private final String stage;
    private final String help;

    Proposal(String id, String stage, String help) {
        this.id = id;
        this.stage = stage;
        this.help = help;
    }

    /** The name that switches it on. */
    public String id() {
        return id;
    }

    /** Its stage when it was built. */
    public String stage() {
        return stage;
    }

    /** What it adds. */
    public String help() {
        return help;
    }

    /** Whether a set has this. */
    public boolean isIn(int proposals) {
        return (proposals >>> ordinal() & 1) != 0;
    }

    /** The set of this alone. */
    public int mask() {
        return 1 << ordinal();
    }

    /** The set of all. */
    public static int all() {
        return (1 << values().length) - 1;
    }

    /** The set that a text names: {@code all}, {@code none} or nothing, or names between commas.
     *  @throws IllegalArgumentException that says what is expected, when it has a name that none is called by */
    public static int set(String names) {
        int set = NONE;
        for (int start = 0; start <= names.length();) {
            int comma = names.indexOf(',', start);
            int end = comma < 0 ? names.length() : comma;
            String name = names.substring(start, end).trim();
            if (name.equals("all")) {
                set |= all();
            } else if (!name.isEmpty() && !name.equals("none")) {
                set |= called(name).mask();
            }
            start = end + 1;
        }
        return set;
    }

    private static Proposal called(String name) {
        StringBuilder known = new StringBuilder("all, none");
        for (Proposal proposal : values()) {
            if (proposal.id.equals(name)) {
                return proposal;
            }
            known.append(", ").append(proposal.id);
        }
        throw new IllegalArgumentException("unknown proposal '" + name + "': expected " + known);
    }

    /** The set that {@link #PROPERTY} names; {@link #NONE} without.
     *  @throws IllegalArgumentException when it names another */
    public static int fromProperty() {
        String names = SystemProperties.get(PROPERTY);
        if (names == null) {
            return NONE;
        }
        try {
            return set(names);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("system property " + PROPERTY + ": " + e.getMessage(), e);
        }
    }
}
