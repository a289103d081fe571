package dev.deltic.baseline;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WithEnvironment;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.EnvironmentSemantics;

/** Registers and environments. */
final class EnvironmentStubs {
    private EnvironmentStubs() { }

    static void checkHole(Realm realm, Object value, Object name) {
        if (value == HOLE) {
            throw EnvironmentSemantics.beforeInitialization(realm, name);
        }
    }

    static void checkThis(Realm realm, Object value) {
        if (value == HOLE) {
            throw Errors.create(realm, MessageTemplate.SUPER_NOT_CALLED);
        }
    }

    static void checkThisUnbound(Realm realm, Object value) {
        if (value != HOLE) {
            throw Errors.create(realm, MessageTemplate.SUPER_CALLED_TWICE);
        }
    }

    static Object loadGlobalThis(Realm realm) {
        return realm.globalThis;
    }

    static Object coerceThis(Realm realm, Object value) {
        return CallSemantics.coerceThis(realm, value);
    }

    static Object createEnvironment(Realm realm, Object parent, Object layout) {
        return EnvironmentSemantics.create(parent, layout);
    }

    static Object copyEnvironment(Realm realm, Object environment) {
        return ((Environment) environment).copy();
    }

    static Object createWithEnvironment(Realm realm, Object parent, Object object) {
        return new WithEnvironment((Environment) parent, (JSObject) object);
    }

    static Object getOuterSlot(Realm realm, Object environment, int depth, int slot) {
        return ((Environment) environment).outer(depth).slots[slot];
    }

    static Object getEnvironmentSlotChecked(Realm realm, Object environment, int slot, Object name) {
        return checked(realm, ((Environment) environment).slots[slot], name);
    }

    static Object getOuterSlotChecked(Realm realm, Object environment, int depth, int slot, Object name) {
        return checked(realm, ((Environment) environment).outer(depth).slots[slot], name);
    }

    /** {@code value}, unless its binding is in the temporal dead zone. */
    private static Object checked(Realm realm, Object value, Object name) {
        if (value == HOLE) {
            throw EnvironmentSemantics.beforeInitialization(realm, name);
        }
        return value;
    }

    static void setOuterSlot(Realm realm, Object environment, int depth, int slot, Object value) {
        ((Environment) environment).outer(depth).slots[slot] = value;
    }

    static Object getImport(Realm realm, Object environment, int depth, int slot, Object name) {
        return EnvironmentSemantics.importValue(realm, (Environment) environment, depth, slot, name);
    }

    static RuntimeException throwConstAssignment(Realm realm, Object name) {
        throw Errors.create(realm, MessageTemplate.CONST_ASSIGNMENT);
    }
}
