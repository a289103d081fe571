package dev.deltic.modules;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ModuleEnvironment;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A module with source text. <a href="https://tc39.es/ecma262/#sec-source-text-module-records">Source Text Module Records</a> */
public final class SourceTextModule extends CyclicModule {
    private final ModuleInfo info;
    private final ModuleHost host;
    private final String name;
    /** Null when nobody wants to know. */
    private final Runnable executed;
    /** By request; null before they are loaded. */
    private ModuleRecord[] loaded;
    /** Made with the module, so that modules of a cycle can bind imports to it whatever the order of linking. */
    private final ModuleEnvironment environment;
    private JSObject meta;

    private record Question(ModuleRecord module, String name) { }

    /** A module of {@code realm}; {@code name} is what its imports are resolved against; {@code executed}, which may be null, is called
     *  when its body is at its end, or failed. */
    public SourceTextModule(Realm realm, ModuleInfo info, ModuleHost host, String name, Runnable executed) {
        super(realm);
        this.info = info;
        this.host = host;
        this.name = name;
        this.executed = executed;
        this.environment = new ModuleEnvironment(info.layout(), this);
    }

    /** The source's name. */
    public String name() {
        return name;
    }

    /** Who loads for this module. */
    public ModuleHost host() {
        return host;
    }

    @Override
    ImportCell cell(int slot) {
        return new ImportCell(environment, slot);
    }

    @Override
    boolean hasTopLevelAwait() {
        return info.topLevelAwait();
    }

    @Override
    public void loadRequestedModules() {
        if (loaded != null) {
            return;
        }
        ModuleInfo.Request[] requests = info.requests();
        ModuleRecord[] modules = new ModuleRecord[requests.length];
        for (ModuleInfo.Request request : requests) {
            checkAttributes(request);
        }
        for (int i = 0; i < requests.length; i++) {
            modules[i] = host.load(realm, name, requests[i]);
        }
        loaded = modules;
        try {
            for (int i = 0; i < requests.length; i++) {
                if (requests[i].phase() != ModuleInfo.Request.SOURCE) {
                    modules[i].loadRequestedModules();
                }
            }
        } catch (RuntimeException e) {
            loaded = null;
            throw e;
        }
    }

    private void checkAttributes(ModuleInfo.Request request) {
        for (int i = 0; i < request.attributes().length; i += 2) {
            if (!host.supportsAttribute(request.attributes()[i])) {
                throw Errors.create(realm, MessageTemplate.IMPORT_ATTRIBUTE_NOT_SUPPORTED, request.attributes()[i]);
            }
        }
    }

    @Override
    List<ModuleRecord> requestedModules() {
        List<ModuleRecord> modules = new ArrayList<>(loaded.length);
        for (int i = 0; i < loaded.length; i++) {
            if (info.requests()[i].phase() != ModuleInfo.Request.SOURCE) {
                modules.add(loaded[i]);
            }
        }
        return modules;
    }

    @Override
    List<ModuleRecord> modulesToEvaluate() {
        List<ModuleRecord> modules = new ArrayList<>(loaded.length);
        for (int i = 0; i < loaded.length; i++) {
            int phase = info.requests()[i].phase();
            if (phase == ModuleInfo.Request.DEFER) {
                addEachOnce(modules, asynchronousDependencies(loaded[i]));
            } else if (phase == ModuleInfo.Request.EVALUATION) {
                addEachOnce(modules, List.of(loaded[i]));
            }
        }
        return modules;
    }

    private static void addEachOnce(List<ModuleRecord> modules, List<ModuleRecord> more) {
        for (ModuleRecord module : more) {
            if (!modules.contains(module)) {
                modules.add(module);
            }
        }
    }

    @Override
    void exportedNames(List<String> names, Set<ModuleRecord> visited) {
        if (!visited.add(this)) {
            return;
        }
        for (ModuleInfo.LocalExport export : info.localExports()) {
            names.add(export.exportName());
        }
        for (ModuleInfo.IndirectExport export : info.indirectExports()) {
            names.add(export.exportName());
        }
        for (int request : info.starExports()) {
            List<String> star = new ArrayList<>();
            loaded[request].exportedNames(star, visited);
            for (String exported : star) {
                if (!exported.equals("default") && !names.contains(exported)) {
                    names.add(exported);
                }
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-resolveexport">ResolveExport</a> */
    @Override
    ResolvedBinding resolveExport(String exportName, Set<Object> path) {
        if (!path.add(new Question(this, exportName))) {
            return null;
        }
        for (ModuleInfo.LocalExport export : info.localExports()) {
            if (export.exportName().equals(exportName)) {
                return new ResolvedBinding(this, export.slot());
            }
        }
        for (ModuleInfo.IndirectExport export : info.indirectExports()) {
            if (export.exportName().equals(exportName)) {
                ModuleRecord imported = loaded[export.request()];
                return export.importName() == null
                    ? new ResolvedBinding(imported, ResolvedBinding.slotOf(info.requests()[export.request()].phase()))
                    : imported.resolveExport(export.importName(), path);
            }
        }
        if (exportName.equals("default")) {
            return null;
        }
        ResolvedBinding star = null;
        for (int request : info.starExports()) {
            ResolvedBinding found = loaded[request].resolveExport(exportName, path);
            if (found == ResolvedBinding.AMBIGUOUS) {
                return found;
            }
            if (found != null) {
                if (star != null && !star.equals(found)) {
                    return ResolvedBinding.AMBIGUOUS;
                }
                star = found;
            }
        }
        return star;
    }

    /** <a href="https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment">InitializeEnvironment</a> */
    @Override
    void initializeEnvironment() {
        for (ModuleInfo.IndirectExport export : info.indirectExports()) {
            checkResolved(resolveExport(export.exportName(), new HashSet<>()), export.request(),
                export.importName() == null ? export.exportName() : export.importName());
        }
        for (ModuleInfo.ImportEntry entry : info.imports()) {
            ModuleRecord imported = loaded[entry.request()];
            ResolvedBinding binding;
            if (entry.importName() == null) {
                binding = new ResolvedBinding(imported, ResolvedBinding.slotOf(info.requests()[entry.request()].phase()));
            } else {
                binding = imported.resolveExport(entry.importName(), new HashSet<>());
                checkResolved(binding, entry.request(), entry.importName());
            }
            if (binding.isEmpty()) {
                throw Errors.create(realm, MessageTemplate.NO_MODULE_SOURCE, info.requests()[entry.request()].specifier());
            }
            environment.slots[entry.slot()] = binding.cell();
        }
        for (int i = 0; i < info.functions().length; i++) {
            environment.slots[info.functionSlots()[i]] = Closure.create(realm, info.functions()[i], environment);
        }
    }

    private void checkResolved(ResolvedBinding binding, int request, String importName) {
        String specifier = info.requests()[request].specifier();
        if (binding == null) {
            throw Errors.create(realm, MessageTemplate.UNRESOLVABLE_EXPORT, specifier, importName);
        }
        if (binding == ResolvedBinding.AMBIGUOUS) {
            throw Errors.create(realm, MessageTemplate.AMBIGUOUS_EXPORT, specifier, importName);
        }
    }

    @Override
    void execute() {
        try {
            Closure.create(realm, info.code(), environment).run(UNDEFINED);
        } finally {
            executed();
        }
    }

    @Override
    void executed() {
        if (executed != null) {
            executed.run();
        }
    }

    @Override
    JSPromise executeAsync() {
        return (JSPromise) Closure.create(realm, info.code(), environment).run(UNDEFINED);
    }

    /** {@code import.meta}. <a href="https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation">ImportMeta</a> */
    public JSObject importMeta() {
        if (meta == null) {
            meta = JSObject.create(realm, null);
            meta.addProperty(realm.name("url"), host.url(name), Property.ALL);
        }
        return meta;
    }
}
