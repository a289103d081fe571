package dev.deltic.scope;

/** What a private name of a class stands for. */
public enum PrivateKind {
    FIELD, METHOD, GETTER, SETTER, GETTER_AND_SETTER,
    STATIC_FIELD, STATIC_METHOD, STATIC_GETTER, STATIC_SETTER, STATIC_GETTER_AND_SETTER;

    /** The kind of both together if they are the two accessors of one name, else null: a redeclaration. */
    PrivateKind merge(PrivateKind other) {
        if (this == GETTER && other == SETTER || this == SETTER && other == GETTER) {
            return GETTER_AND_SETTER;
        }
        if (this == STATIC_GETTER && other == STATIC_SETTER || this == STATIC_SETTER && other == STATIC_GETTER) {
            return STATIC_GETTER_AND_SETTER;
        }
        return null;
    }

    public boolean isStatic() {
        return ordinal() >= STATIC_FIELD.ordinal();
    }
}
