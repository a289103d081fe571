package dev.deltic.modules;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSModuleNamespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A module of one realm. <a href="https://tc39.es/ecma262/#sec-abstract-module-records">Abstract Module Records</a> */
public abstract class ModuleRecord {
    /** [[Realm]] */
    protected final Realm realm;
    private JSModuleNamespace namespace;
    private JSModuleNamespace deferredNamespace;

    protected ModuleRecord(Realm realm) {
        this.realm = realm;
    }

    /** [[Realm]] */
    public final Realm realm() {
        return realm;
    }

    /** A binding of this module, by the slot that ResolveExport gave. */
    abstract ImportCell cell(int slot);

    /** GetExportedNames; {@code visited} holds the modules already asked. */
    abstract void exportedNames(List<String> names, Set<ModuleRecord> visited);

    /** ResolveExport: null when the name is not exported. {@code path} holds the questions already asked. */
    abstract ResolvedBinding resolveExport(String name, Set<Object> path);

    /** LoadRequestedModules, at once. Throws a JSException when a module cannot be had. */
    public abstract void loadRequestedModules();

    /** Link(). Throws a JSException. */
    public abstract void link();

    /** Evaluate(): a promise of undefined. */
    public abstract JSPromise evaluate();

    /** [[ModuleSource]]: what {@code import source} gives; null when there is none. */
    public JSObject moduleSource() {
        return null;
    }

    /** Whether the module can be evaluated now and be done at once.
     *  <a href="https://tc39.es/proposal-defer-import-eval/#sec-ReadyForSyncExecution">ReadyForSyncExecution</a>; {@code seen} are the
     *  modules asked already */
    boolean isReadyForSyncExecution(Set<ModuleRecord> seen) {
        return true;
    }

    /** Adds the modules that have to be awaited before this one can be evaluated at once.
     *  <a href="https://tc39.es/proposal-defer-import-eval/#sec-GatherAsynchronousTransitiveDependencies">
     *  GatherAsynchronousTransitiveDependencies</a>; {@code seen} are the modules asked already */
    void addAsynchronousDependencies(List<ModuleRecord> found, Set<ModuleRecord> seen) { }

    /** A set of modules by identity. */
    static Set<ModuleRecord> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** <a href="https://tc39.es/proposal-defer-import-eval/#sec-EvaluateModuleSync">EvaluateModuleSync</a>, for scripts that touch a
     *  deferred namespace. Throws a JSException. */
    private void evaluateSync(Realm current) {
        if (!isReadyForSyncExecution(newSet())) {
            throw Errors.create(current, MessageTemplate.DEFERRED_MODULE_NOT_READY);
        }
        JSPromise promise = evaluate();
        if (promise.state() == JSPromise.State.REJECTED) {
            if (!promise.isHandled()) {
                promise.setHandled();
                current.agent.hooks.promiseRejection(promise, true);
            }
            throw new JSException(promise.result());
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-getmodulenamespace">GetModuleNamespace</a> */
    public final JSModuleNamespace namespace() {
        if (namespace == null) {
            Exports exports = exports();
            namespace = new JSModuleNamespace(realm, exports.names);
            namespace.setCells(exports.cells());
        }
        return namespace;
    }

    /** The namespace that {@code import defer} gives: the module is evaluated when it is first touched. */
    public final JSModuleNamespace deferredNamespace() {
        if (deferredNamespace == null) {
            Exports exports = exports();
            exports.remove("then");
            deferredNamespace = new JSModuleNamespace(realm, exports.names, this::evaluateSync);
            deferredNamespace.setCells(exports.cells());
        }
        return deferredNamespace;
    }

    private Exports exports() {
        List<String> all = new ArrayList<>();
        exportedNames(all, newSet());
        Exports exports = new Exports(new ArrayList<>(), new ArrayList<>());
        for (String name : all) {
            ResolvedBinding binding = resolveExport(name, new HashSet<>());
            if (binding != null && binding != ResolvedBinding.AMBIGUOUS) {
                exports.names.add(name);
                exports.bindings.add(binding);
            }
        }
        return exports;
    }

    /** The names that lead somewhere. */
    private record Exports(List<String> names, List<ResolvedBinding> bindings) {
        void remove(String name) {
            int number = names.indexOf(name);
            if (number >= 0) {
                names.remove(number);
                bindings.remove(number);
            }
        }

        /** Asked for when the namespace exists, which one of them may be. */
        ImportCell[] cells() {
            ImportCell[] cells = new ImportCell[names.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = bindings.get(i).cell();
            }
            return cells;
        }
    }
}
