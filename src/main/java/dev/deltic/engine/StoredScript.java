package dev.deltic.engine;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.codecache.CodeReader;
import dev.deltic.codecache.CodeStore;
import dev.deltic.codecache.CodeWriter;
import dev.deltic.trace.FlightRecording;
import java.util.function.Supplier;

/** What a script has to do with its file in the second level of the cache: it is written after the script's first run, with the
 *  functions that the run compiled, and again whenever twice as many have been. Thread-safe. */
final class StoredScript {
    /** A shorter text is parsed sooner than a file is read. */
    static final int LEAST_TEXT = 1_000;
    /** A file is not written again for less new functions. */
    private static final int FEW = 8;

    private final CodeStore store;
    private final byte[] key;
    private SharedFunctionInfo script;
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

    /** The script from its file; null when there is none that is of use. */
    SharedFunctionInfo read(CompilationUnit unit, Supplier<SharedFunctionInfo> fromText) {
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
            script = found.script();
            read = true;
            written = found.compiledCount();
        }
        return found.script();
    }

    /** Whether the script came from its file. */
    boolean wasRead() {
        return read;
    }

    /** Names the script, where there was no file of it. */
    synchronized void compiledFromText(SharedFunctionInfo code) {
        script = code;
        compiled = 0;
    }

    /** A function of the script has its code now. */
    void functionCompiled() {
        synchronized (this) {
            compiled++;
            if (!ran || writing || compiled < 2 * Math.max(written, 0) + FEW) {
                return;
            }
        }
        write();
    }

    /** The script has been run. */
    void ran() {
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
            byte[] contents = CodeWriter.write(script);
            success = store.write(key, contents);
            if (event != null) {
                FlightRecords.endWrite(event, script.source().name(), contents.length, success);
            }
        } catch (UnsupportedOperationException | StackOverflowError e) {
            // Something in the script has no form in a file, or there is hardly any stack left: it is compiled from its text for ever.
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
