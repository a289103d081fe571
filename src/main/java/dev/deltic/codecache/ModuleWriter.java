package dev.deltic.codecache;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;

/** Writes what linking needs of a module beside its body: {@link ModuleReader} reads it. */
final class ModuleWriter {
    private final CodeWriter code;
    private final ByteSink out;

    private ModuleWriter(CodeWriter code, ByteSink out) {
        this.code = code;
        this.out = out;
    }

    static void write(ModuleInfo module, CodeWriter code, ByteSink out) {
        new ModuleWriter(code, out).write(module);
    }

    private void write(ModuleInfo module) {
        EnvironmentLayout layout = module.layout();
        code.constants().layout(layout, out);
        writeRequests(module.requests());
        out.putInt(module.imports().length);
        for (ModuleInfo.ImportEntry entry : module.imports()) {
            out.putInt(entry.request());
            out.putInt(code.stringOrNull(entry.importName()));
            out.putInt(entry.slot());
            out.putInt(entry.position());
        }
        writeExports(module);
        out.putInt(module.functions().length);
        for (int i = 0; i < module.functions().length; i++) {
            SharedFunctionInfo function = module.functions()[i];
            out.putInt(code.function(function));
            out.putInt(module.functionSlots()[i]);
        }
        out.putBoolean(module.topLevelAwait());
    }

    private void writeRequests(ModuleInfo.Request[] requests) {
        out.putInt(requests.length);
        for (ModuleInfo.Request request : requests) {
            out.putInt(code.string(request.specifier()));
            out.putInt(request.attributes().length);
            for (String attribute : request.attributes()) {
                out.putInt(code.string(attribute));
            }
            out.putInt(request.phase());
            out.putInt(request.position());
        }
    }

    private void writeExports(ModuleInfo module) {
        out.putInt(module.localExports().length);
        for (ModuleInfo.LocalExport export : module.localExports()) {
            out.putInt(code.string(export.exportName()));
            out.putInt(export.slot());
        }
        out.putInt(module.indirectExports().length);
        for (ModuleInfo.IndirectExport export : module.indirectExports()) {
            out.putInt(code.string(export.exportName()));
            out.putInt(export.request());
            out.putInt(code.stringOrNull(export.importName()));
            out.putInt(export.position());
        }
        out.putInts(module.starExports());
    }
}
