package dev.deltic.modules;

import dev.deltic.runtime.ImportCell;

/** <a href="https://tc39.es/ecma262/#resolvedbinding-record">ResolvedBinding Records</a>: where an exported name leads.
 *  @param module [[Module]]
 *  @param slot the slot of [[BindingName]] in the module's environment, or -1 for the module's namespace */
record ResolvedBinding(ModuleRecord module, int slot) {
    /** The answer of ResolveExport for a name that several {@code export *} give different meanings. */
    static final ResolvedBinding AMBIGUOUS = new ResolvedBinding(null, -2);

    ImportCell cell() {
        return slot < 0 ? new ImportCell(module.namespace()) : module.cell(slot);
    }
}
