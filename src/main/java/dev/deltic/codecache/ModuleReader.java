package dev.deltic.codecache;

import static dev.deltic.codecache.ByteSource.check;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeReader;
import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;

/** Reads what {@link ModuleWriter} writes, and checks it: an entry names a request and a slot that exist, imports have slots for
 *  imports, functions others, and a module whose body is said to await has an async one. */
final class ModuleReader {
    private final CodeReader code;
    private final ByteSource in;
    private final int textLength;

    private ModuleReader(CodeReader code, ByteSource in, int textLength) {
        this.code = code;
        this.in = in;
        this.textLength = textLength;
    }

    static ModuleInfo read(CodeReader code, ByteSource in, int textLength) {
        return new ModuleReader(code, in, textLength).read();
    }

    private ModuleInfo read() {
        EnvironmentLayout layout = code.constants().layout(in);
        check(layout.kind() == EnvironmentLayout.Kind.MODULE, "an environment that is no module's");
        ModuleInfo.Request[] requests = readRequests();
        ModuleInfo.ImportEntry[] imports = new ModuleInfo.ImportEntry[in.getCount()];
        for (int i = 0; i < imports.length; i++) {
            int request = in.getIndex(requests.length);
            String name = code.stringOrNull(in);
            int slot = in.getIndex(layout.slotCount());
            check(layout.slotKind(slot) == EnvironmentLayout.SlotKind.IMPORT, "an import in a variable's slot");
            imports[i] = new ModuleInfo.ImportEntry(request, name, slot, position());
        }
        ModuleInfo.LocalExport[] local = new ModuleInfo.LocalExport[in.getCount()];
        for (int i = 0; i < local.length; i++) {
            local[i] = new ModuleInfo.LocalExport(code.string(in), in.getIndex(layout.slotCount()));
        }
        ModuleInfo.IndirectExport[] indirect = new ModuleInfo.IndirectExport[in.getCount()];
        for (int i = 0; i < indirect.length; i++) {
            indirect[i] = new ModuleInfo.IndirectExport(code.string(in), in.getIndex(requests.length), code.stringOrNull(in), position());
        }
        int[] stars = in.getInts();
        for (int request : stars) {
            check(request >= 0 && request < requests.length, "exports from nowhere");
        }
        SharedFunctionInfo[] functions = new SharedFunctionInfo[in.getCount()];
        int[] slots = new int[functions.length];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = code.function(in);
            slots[i] = in.getIndex(layout.slotCount());
            check(layout.slotKind(slots[i]) != EnvironmentLayout.SlotKind.IMPORT, "a function in an import's slot");
        }
        boolean awaits = in.getBoolean();
        in.requireEnd();
        return new ModuleInfo(code.program(), layout, requests, imports, local, indirect, stars, functions, slots, awaits);
    }

    private ModuleInfo.Request[] readRequests() {
        ModuleInfo.Request[] requests = new ModuleInfo.Request[in.getCount()];
        for (int i = 0; i < requests.length; i++) {
            String specifier = code.string(in);
            String[] attributes = new String[in.getCount()];
            check(attributes.length % 2 == 0, "an attribute without a value");
            for (int j = 0; j < attributes.length; j++) {
                attributes[j] = code.string(in);
            }
            int phase = in.getIndex(ModuleInfo.Request.DEFER + 1);
            requests[i] = new ModuleInfo.Request(specifier, attributes, phase, position());
        }
        return requests;
    }

    private int position() {
        return in.getIndex(textLength + 1);
    }

    /** Whether the body of a module gives a promise. */
    static boolean isAsync(BytecodeArray body) {
        for (BytecodeReader reader = new BytecodeReader(body); !reader.atEnd(); reader.next()) {
            if (reader.opcode() == Opcode.CREATE_ASYNC_FUNCTION) {
                return true;
            }
        }
        return false;
    }
}
