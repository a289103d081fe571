package dev.deltic.codecache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.api.CacheStatistics;
import dev.deltic.api.Engine;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationHost;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.source.Source;
import dev.deltic.values.PropertyKeyTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory of compiled scripts and modules, as tests look at it, and damage it. */
record CacheFolder(Path path) {
    /** Where the checksum is, and where the contents start. */
    static final int SUM = CodeStore.contentsStart() - 4;

    Engine.Builder builder() {
        return Engine.builder().cacheDirectory(path);
    }

    /** An engine that keeps its code here. */
    Engine engine() {
        return builder().build();
    }

    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(path)) {
            paths.forEach(files::add);
        }
        return files;
    }

    /** The only file. */
    Path file() throws IOException {
        assertEquals(1, files().size());
        return files().get(0);
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(file());
    }

    /** Has the only file hold something else. */
    void write(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
    }

    /** Makes damage look like what a writer wrote. */
    static byte[] signed(byte[] bytes) {
        ByteBuffer.wrap(bytes, SUM, 4).putInt(CodeStore.checksum(bytes));
        return bytes;
    }

    static void assertFiles(Engine engine, long hits, long misses, long rejected, long writes) {
        assertEquals(new CacheStatistics.Files(hits, misses, rejected, writes, 0), engine.cacheStatistics().files());
    }

    /** How many of the files that differ from a good one in a byte of their contents are refused, whole or in a function. Fails when
     *  reading one fails in another way than by a refusal. */
    static int countUseless(byte[] good, Source source) {
        int useless = 0;
        for (int i = CodeStore.contentsStart(); i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] = (byte) (i % 3 == 0 ? 0x7F : i % 3 == 1 ? bad[i] + 1 : 0xFF);
            useless += decodesToNothing(bad, source) ? 1 : 0;
        }
        return useless;
    }

    /** What a reader of a source's file needs; it can compile no function. */
    static CompilationUnit unit(Source source) {
        return new CompilationUnit(source, new PropertyKeyTable(), new Unheard());
    }

    private static boolean decodesToNothing(byte[] bytes, Source source) {
        boolean[] refused = new boolean[1];
        CodeReader reader = CodeReader.read(unit(source), bytes, CodeStore.contentsStart(), () -> {
            refused[0] = true;
            throw new CorruptCodeException("no text here");
        });
        return reader == null || !reader.decodeAll() || refused[0];
    }

    private static final class Unheard implements CompilationHost {
        @Override
        public FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer) {
            throw new AssertionError("nothing is called");
        }

        @Override
        public void compiled(SharedFunctionInfo function) { }
    }
}
