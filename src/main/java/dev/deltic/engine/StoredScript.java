package dev.deltic.engine;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.codecache.CodeReader;
import dev.deltic.codecache.CodeStore;
import dev.deltic.codecache.CodeWriter;
import dev.deltic.trace.FlightRecording;
import java.util.function.Supplier;

/** What a script or module has to do with its file in the second level of the cache: it is written after the first run, with the
 *  functions that the run compiled, and again whenever twice as many have been. Thread-safe. */
final class StoredScript implements Runnable {
    /** A shorter text is parsed sooner than a file is read. */
    static final int LEAST_TEXT = 1_000;
    /** A file is not written again for less new functions. */
    private static final int FEW = 8;

    private final CodeStore store;
    private final byte[] key;
    /** The top-level function. */
    private SharedFunctionInfo program;
    /** Null for a script. */
    private ModuleInfo module;
    private int compiled;
    /** The functions that had their code when the file was written; -1 before there is one. Those that were read count as compiled when
     *  they are called. */
    private int written = -1;
    private boolean read;
    private boolean failed;
    private boolean writing;
    private volatile boolean ran;

    StoredScript(CodeStore store, byte[] key) {
        this.store = store;
        this.key = key;
    }

    /** What is in the file; null when there is none that is of use. */
    CodeReader read(CompilationUnit unit, Supplier<SharedFunctionInfo[]> fromText) {
        byte[] file = store.read(key);
        if (file == null) {
            return null;
        }
        CodeReader found = CodeReader.read(unit, file, CodeStore.contentsStart(), fromText);
        store.used(found != null);
        if (found == null) {
            return null;
        }
        synchronized (this) {
            program = found.program();
            module = found.module();
            read = true;
            written = found.compiledCount();
        }
        return found;
    }

    /** Whether it came from its file. */
    boolean wasRead() {
        return read;
    }

    /** Names the script, or the module when there is one, where there was no file of it. */
    synchronized void compiledFromText(SharedFunctionInfo top, ModuleInfo link) {
        program = top;
        module = link;
        compiled = 0;
    }

    /** One of its functions has its code now. */
    void functionCompiled() {
        synchronized (this) {
            compiled++;
            if (!ran || writing || compiled < 2 * Math.max(written, 0) + FEW) {
                return;
            }
        }
        write();
    }

    /** To be called after each run. */
    @Override
    public void run() {
        if (!ran) {
            ran = true;
            boolean fresh;
            synchronized (this) {
                fresh = written < 0;
            }
            if (fresh) {
                write();
            }
        }
    }

    private void write() {
        synchronized (this) {
            if (failed || writing) {
                return;
            }
            writing = true;
        }
        boolean success = false;
        try {
            Object event = FlightRecording.isWanted() ? FlightRecords.beginWrite() : null;
            byte[] contents = module == null ? CodeWriter.write(program) : CodeWriter.write(module);
            success = store.write(key, contents);
            if (event != null) {
                FlightRecords.endWrite(event, program.source().name(), contents.length, success);
            }
        } catch (UnsupportedOperationException | StackOverflowError e) {
            // Something in it has no form in a file, or there is hardly any stack left: it is compiled from its text for ever.
            success = false;
        } finally {
            synchronized (this) {
                failed = !success;
                writing = false;
                written = compiled;
            }
        }
    }
}
