package dev.deltic.baseline;

import dev.deltic.bytecode.EvalDeclarations;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.GlobalIC;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.DeclarationSemantics;
import dev.deltic.semantics.EnvironmentSemantics;
import dev.deltic.values.PropertyKey;

/** Global bindings and lookups by name. Lookups take whether the code is strict as a last argument. */
final class GlobalStubs {
    private GlobalStubs() { }

    static Object getGlobal(Realm realm, PropertyKey key, FeedbackVector vector, int slot) {
        return GlobalIC.load(realm, key, vector, slot);
    }

    static void setGlobal(Realm realm, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        GlobalIC.store(realm, key, value, vector, slot);
    }

    static Object getFromScope(Realm realm, GlobalIC.ScopeState state) {
        return state.load(realm);
    }

    static void setInScope(Realm realm, Object value, GlobalIC.ScopeState state) {
        state.store(realm, value);
    }

    static void initializeGlobal(Realm realm, PropertyKey key, Object value) {
        realm.lexicals.values[realm.lexicals.find(key)] = value;
    }

    static void declareGlobals(Realm realm, Object declarations, Object environment) {
        DeclarationSemantics.declareGlobals(realm, (GlobalDeclarations) declarations, (Environment) environment);
    }

    static void declareEvalVariables(Realm realm, Object declarations, Object environment) {
        DeclarationSemantics.declareEvalVariables(realm, (EvalDeclarations) declarations, (Environment) environment);
    }

    static Object lookupGet(Realm realm, Object environment, PropertyKey key, FeedbackVector vector, int slot, int strict) {
        return EnvironmentSemantics.get(realm, (Environment) environment, key, false, strict != 0);
    }

    static Object lookupGetTypeof(Realm realm, Object environment, PropertyKey key, FeedbackVector vector, int slot, int strict) {
        return EnvironmentSemantics.get(realm, (Environment) environment, key, true, strict != 0);
    }

    static Object[] lookupCallee(Realm realm, Object environment, PropertyKey key, FeedbackVector vector, int slot, int strict) {
        Object holder = EnvironmentSemantics.resolve(realm, (Environment) environment, key);
        Object callee = EnvironmentSemantics.getResolved(realm, holder, key, strict != 0);
        return new Object[] {callee, EnvironmentSemantics.receiverOf(holder)};
    }

    static Object lookupResolve(Realm realm, Object environment, PropertyKey key) {
        return EnvironmentSemantics.resolve(realm, (Environment) environment, key);
    }

    static Object getResolved(Realm realm, Object holder, PropertyKey key, int strict) {
        return EnvironmentSemantics.getResolved(realm, holder, key, strict != 0);
    }

    static void setResolved(Realm realm, Object holder, PropertyKey key, Object value, int strict) {
        EnvironmentSemantics.setResolved(realm, holder, key, value, strict != 0);
    }

    static void lookupSetVariable(Realm realm, Object environment, PropertyKey key, Object value) {
        EnvironmentSemantics.setVariable(realm, (Environment) environment, key, value);
    }

    static Object lookupDelete(Realm realm, Object environment, PropertyKey key) {
        return EnvironmentSemantics.delete(realm, (Environment) environment, key);
    }
}
