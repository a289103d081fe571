package dev.deltic.scope;

import dev.deltic.ast.Identifier;
import dev.deltic.ast.NameBinding;

/** A declared name of a scope, or a name that no scope declares ({@link VariableMode#GLOBAL} and
 *  {@link VariableMode#DYNAMIC}). Its location is final when the function that declares it has been closed. */
public final class Variable implements NameBinding {
    /** For {@link #initializedAt()}: no position in the source is behind the initialization. */
    static final int NEVER = Integer.MAX_VALUE;

    private final String name;
    private final Scope scope;
    private VariableMode mode;
    private Location location = Location.UNALLOCATED;
    private int index = -1;
    private boolean captured;
    private boolean checked;
    private boolean referenced;
    private boolean declaredFunction;
    private boolean plainFunction = true;
    private int initializedAt = NEVER;
    private PrivateKind privateKind;

    Variable(String name, VariableMode mode, Scope scope) {
        this.name = name;
        this.mode = mode;
        this.scope = scope;
    }

    /** What a resolved identifier refers to. */
    public static Variable of(Identifier identifier) {
        return (Variable) identifier.binding();
    }

    public String name() {
        return name;
    }

    public VariableMode mode() {
        return mode;
    }

    /** The scope that declares it; for global and dynamic names, the scope that decided so. */
    public Scope scope() {
        return scope;
    }

    public Location location() {
        return location;
    }

    /** The register, parameter or slot; -1 where the location has no index. */
    public int index() {
        return index;
    }

    /** True if an inner function, a direct eval or a {@code with} may refer to it: it then lives in an environment. */
    public boolean isCaptured() {
        return captured;
    }

    /** True if some code of the same function checks whether the variable is initialized. */
    public boolean isChecked() {
        return checked;
    }

    void noteChecked() {
        checked = true;
    }

    /** True if the variable has to be set to the dead zone's marker when its scope is entered, given that some
     *  reference is checked. Parameters are in their dead zone only in functions with parameter expressions. */
    public boolean hasDeadZone() {
        return mode == VariableMode.THIS ? scope.functionKind() == dev.deltic.ast.FunctionKind.DERIVED_CONSTRUCTOR
            : mode == VariableMode.PARAMETER ? scope.hasParameterExpressions() : mode.hasDeadZone();
    }

    /** For {@link VariableMode#PRIVATE_NAME}: what it names. */
    public PrivateKind privateKind() {
        return privateKind;
    }

    void setPrivateKind(PrivateKind kind) {
        this.privateKind = kind;
    }

    /** The offset behind which code of the same function finds the variable initialized. */
    int initializedAt() {
        return initializedAt;
    }

    /** The parser calls this at the end of the declaration. */
    public void setInitializedAt(int offset) {
        this.initializedAt = offset;
    }

    void changeMode(VariableMode newMode) {
        this.mode = newMode;
    }

    /** A block-level function that is async or a generator: sloppy code may not declare it twice either. */
    public void noteNotPlainFunction() {
        plainFunction = false;
    }

    /** True if the function declaration just made may share the name with those before. */
    public boolean allowsDuplicate(boolean plain) {
        boolean first = !declaredFunction;
        declaredFunction = true;
        return first || plain && plainFunction;
    }

    /** True if some code names it. */
    boolean isReferenced() {
        return referenced;
    }

    void noteReferenced() {
        referenced = true;
    }

    void capture() {
        referenced = true;
        captured = true;
    }

    void allocate(Location to, int newIndex) {
        this.location = to;
        this.index = newIndex;
    }
}
