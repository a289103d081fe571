package dev.deltic.modules;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.runtime.ImportCell;
import dev.deltic.values.Hole;

/** <a href="https://tc39.es/ecma262/#resolvedbinding-record">ResolvedBinding Records</a>: where an exported name leads.
 *  @param module [[Module]]
 *  @param slot the slot of [[BindingName]] in the module's environment, {@link #NAMESPACE}, or what a phase of imports gives */
record ResolvedBinding(ModuleRecord module, int slot) {
    // Written out: what a record makes of itself keeps the record's type, and its class loader, in a class of the JVM.
    @Override
    public boolean equals(Object object) {
        return object instanceof ResolvedBinding other && slot == other.slot && module == other.module;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(module) + slot;
    }

    /** The answer of ResolveExport for a name that several {@code export *} give different meanings. */
    static final ResolvedBinding AMBIGUOUS = new ResolvedBinding(null, -2);

    /** The slot of the module's namespace. */
    static final int NAMESPACE = -1;
    /** The slot of the module's source. */
    static final int SOURCE = -3;
    /** The slot of the module's deferred namespace. */
    static final int DEFERRED_NAMESPACE = -4;

    /** The slot that a request of a phase binds a name to. */
    static int slotOf(int phase) {
        switch (phase) {
            case ModuleInfo.Request.SOURCE: return SOURCE;
            case ModuleInfo.Request.DEFER: return DEFERRED_NAMESPACE;
            default: return NAMESPACE;
        }
    }

    /** Whether there is nothing at the end: a module that has no source. */
    boolean isEmpty() {
        return slot == SOURCE && module.moduleSource() == null;
    }

    ImportCell cell() {
        switch (slot) {
            case NAMESPACE: return new ImportCell(module.namespace());
            case DEFERRED_NAMESPACE: return new ImportCell(module.deferredNamespace());
            case SOURCE: return new ImportCell(isEmpty() ? Hole.HOLE : module.moduleSource());
            default: return module.cell(slot);
        }
    }
}
