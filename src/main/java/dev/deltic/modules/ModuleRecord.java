package dev.deltic.modules;

import dev.deltic.runtime.ImportCell;
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

    /** <a href="https://tc39.es/ecma262/#sec-getmodulenamespace">GetModuleNamespace</a> */
    public final JSModuleNamespace namespace() {
        if (namespace == null) {
            List<String> all = new ArrayList<>();
            exportedNames(all, Collections.newSetFromMap(new IdentityHashMap<>()));
            List<String> names = new ArrayList<>();
            List<ResolvedBinding> bindings = new ArrayList<>();
            for (String name : all) {
                ResolvedBinding binding = resolveExport(name, new HashSet<>());
                if (binding != null && binding != ResolvedBinding.AMBIGUOUS) {
                    names.add(name);
                    bindings.add(binding);
                }
            }
            namespace = new JSModuleNamespace(realm, names);
            ImportCell[] cells = new ImportCell[names.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = bindings.get(i).cell();
            }
            namespace.setCells(cells);
        }
        return namespace;
    }
}
