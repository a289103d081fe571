package dev.deltic.differential;

/** What the code around a piece allows. Copied and changed when generation goes into a function or a loop. */
final class Place {
    Scope scope;
    /** Whether a {@code return} may stand here. */
    boolean inFunction;
    boolean inGenerator;
    boolean inAsync;
    /** Whether {@code arguments} is this function's. */
    boolean hasArguments;
    /** Whether {@code this} is likely an object with the usual properties. */
    boolean hasThis;
    /** Whether {@code super.m()} may stand here. */
    boolean hasSuper;
    boolean strict;
    /** Whether code here runs many times. */
    boolean hot;
    boolean inLoop;
    boolean inSwitch;
    /** The label of a loop around, or null. */
    String loopLabel;
    /** A private name that code here may use, or null. */
    String privateName;

    Place(Scope scope, boolean strict) {
        this.scope = scope;
        this.strict = strict;
    }

    private Place(Place other) {
        scope = new Scope(other.scope);
        inFunction = other.inFunction;
        inGenerator = other.inGenerator;
        inAsync = other.inAsync;
        hasArguments = other.hasArguments;
        hasThis = other.hasThis;
        hasSuper = other.hasSuper;
        strict = other.strict;
        hot = other.hot;
        inLoop = other.inLoop;
        inSwitch = other.inSwitch;
        loopLabel = other.loopLabel;
        privateName = other.privateName;
    }

    /** A block in here. */
    Place block() {
        return new Place(this);
    }

    /** The body of a loop in here. */
    Place loop(String label) {
        Place inner = new Place(this);
        inner.inLoop = true;
        inner.loopLabel = label;
        return inner;
    }

    /** The body of an arrow function in here. */
    Place arrow() {
        Place inner = new Place(this);
        inner.inFunction = true;
        inner.inGenerator = false;
        inner.inAsync = false;
        inner.inLoop = false;
        inner.inSwitch = false;
        inner.loopLabel = null;
        return inner;
    }

    /** The body of an ordinary function in here. */
    Place function() {
        Place inner = arrow();
        inner.hasArguments = true;
        inner.hasThis = false;
        inner.hasSuper = false;
        return inner;
    }
}
