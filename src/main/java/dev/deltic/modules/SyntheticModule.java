package dev.deltic.modules;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import java.util.List;
import java.util.Set;

/** A module whose exports are values: a JSON or text module.
 *  <a href="https://tc39.es/ecma262/#sec-synthetic-module-records">Synthetic Module Records</a> */
public final class SyntheticModule extends ModuleRecord {
    private final List<String> names;
    private final Object[] values;
    /** Null for none. */
    private final JSObject moduleSource;

    /** A module that exports {@code values} under {@code names}. */
    public SyntheticModule(Realm realm, List<String> names, Object[] values) {
        this(realm, names, values, null);
    }

    /** A module that also has a source; null for none. */
    public SyntheticModule(Realm realm, List<String> names, Object[] values, JSObject moduleSource) {
        super(realm);
        this.moduleSource = moduleSource;
        this.names = names;
        this.values = values;
    }

    /** <a href="https://tc39.es/ecma262/#sec-create-default-export-synthetic-module">CreateDefaultExportSyntheticModule</a> */
    public static SyntheticModule ofDefault(Realm realm, Object value) {
        return new SyntheticModule(realm, List.of("default"), new Object[] {value});
    }

    @Override
    public JSObject moduleSource() {
        return moduleSource;
    }

    @Override
    ImportCell cell(int slot) {
        return new ImportCell(values[slot]);
    }

    @Override
    void exportedNames(List<String> target, Set<ModuleRecord> visited) {
        target.addAll(names);
    }

    @Override
    ResolvedBinding resolveExport(String name, Set<Object> path) {
        int slot = names.indexOf(name);
        return slot < 0 ? null : new ResolvedBinding(this, slot);
    }

    @Override
    public void loadRequestedModules() { }

    @Override
    public void link() { }

    @Override
    public JSPromise evaluate() {
        return PromiseOperations.promiseResolve(realm, UNDEFINED);
    }
}
