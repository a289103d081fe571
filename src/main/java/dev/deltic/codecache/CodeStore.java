package dev.deltic.codecache;

import dev.deltic.source.Source;
import dev.deltic.trace.EngineLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/** A directory of compiled scripts and modules, one file for each text. Any number of engines and processes may use it at once: a file is
 *  written under another name and then renamed, so readers see all of it or nothing. A file that is damaged, or of another build, counts
 *  as absent and is replaced. Whoever may write to the directory decides what the scripts do. Thread-safe. */
public final class CodeStore {
    /** Magic, version, key, length, checksum. */
    private static final int HEADER = 4 + 8 + 32 + 4 + 4;
    private static final int MAGIC = 0x444C5443;
    private static final String SUFFIX = ".dlc";
    private static final int MAX_FILE = 256 << 20;
    /** More than this in the directory has the files go that were written first, until three quarters are left. */
    private static final long MAX_DIRECTORY = 512L << 20;
    private static final int WRITES_BETWEEN_LOOKS = 256;
    /** A file of a writer that did not finish, in milliseconds. */
    private static final long ABANDONED = 3_600_000;

    private final EngineLog log = new EngineLog("dev.deltic.cache");
    private final Path directory;
    private final long version;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong hits = new AtomicLong();
    private final AtomicLong misses = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    /** The store of a directory, which is made when something is written. */
    public CodeStore(String directory) {
        this(Path.of(directory), FormatVersion.current());
    }

    CodeStore(Path directory, long version) {
        this.directory = directory;
        this.version = version;
    }

    /** What the files of a text are found by: a digest of its kind, the parser's options and its characters. */
    public static byte[] key(Source source, boolean syntaxExtensions, int proposals) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
        String text = source.text();
        // Encoding makes all surrogates that stand alone the same, the hash tells them apart.
        ByteBuffer facts = ByteBuffer.allocate(14).put((byte) source.kind().ordinal()).put((byte) (syntaxExtensions ? 1 : 0))
            .putInt(proposals);
        digest.update(facts.putInt(text.length()).putInt(text.hashCode()).array());
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder(2 * count);
        for (int i = 0; i < count; i++) {
            text.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return text.toString();
    }

    private Path file(byte[] key) {
        return directory.resolve(hex(key, 20) + SUFFIX);
    }

    /** The offset in what {@link #read} gives at which the contents start. */
    public static int contentsStart() {
        return HEADER;
    }

    /** A whole file that is intact, of this version and of this key; null when there is none. */
    public byte[] read(byte[] key) {
        byte[] bytes;
        try {
            Path file = file(key);
            long size = Files.size(file);
            if (size < HEADER || size > MAX_FILE) {
                rejected.incrementAndGet();
                return null;
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            misses.incrementAndGet();
            return null;
        } catch (IOException | SecurityException e) {
            failed("Cannot read", e);
            return null;
        }
        if (!isIntact(bytes, key)) {
            rejected.incrementAndGet();
            return null;
        }
        return bytes;
    }

    private boolean isIntact(byte[] bytes, byte[] key) {
        if (bytes.length < HEADER) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER);
        if (header.getInt() != MAGIC || header.getLong() != version) {
            return false;
        }
        byte[] found = new byte[32];
        header.get(found);
        return Arrays.equals(found, key) && header.getInt() == bytes.length - HEADER && header.getInt() == checksum(bytes);
    }

    /** Of all but itself. */
    static int checksum(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, 0, HEADER - 4);
        sum.update(file, HEADER, file.length - HEADER);
        return (int) sum.getValue();
    }

    /** The contents of a file were of use, or, though intact, were not. */
    public void used(boolean success) {
        (success ? hits : rejected).incrementAndGet();
    }

    /** Writes a file; false when that failed: the directory may not be written to, or is full. */
    public boolean write(byte[] key, byte[] contents) {
        if (contents.length > MAX_FILE - HEADER) {
            return false;
        }
        byte[] file = new byte[HEADER + contents.length];
        ByteBuffer.wrap(file).putInt(MAGIC).putLong(version).put(key).putInt(contents.length);
        System.arraycopy(contents, 0, file, HEADER, contents.length);
        ByteBuffer.wrap(file, HEADER - 4, 4).putInt(checksum(file));
        try {
            Files.createDirectories(directory);
            if (writes.get() % WRITES_BETWEEN_LOOKS == 0) {
                makeRoom();
            }
            replace(file(key), file);
            writes.incrementAndGet();
            return true;
        } catch (IOException | SecurityException e) {
            failed("Cannot write", e);
            return false;
        }
    }

    /** Counts, and reports the first. */
    private void failed(String what, Exception e) {
        if (failures.getAndIncrement() == 0) {
            log.warn(what + " compiled scripts in " + directory, e);
        }
    }

    private void replace(Path target, byte[] file) throws IOException {
        String name = target.getFileName() + "." + ProcessHandle.current().pid() + '-' + System.nanoTime() + '-'
            + Thread.currentThread().getId() + ".tmp";
        Path fresh = directory.resolve(name);
        try {
            Files.write(fresh, file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // A reader may see half of it, and its checksum will tell.
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private record Candidate(Path path, long size, long time) { }

    /** Keeps the directory within its bound, and free of what a writer left that did not finish. */
    private void makeRoom() throws IOException {
        List<Candidate> files = new ArrayList<>();
        long total = 0;
        long now = System.currentTimeMillis();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                boolean unfinished = name.contains(SUFFIX + ".") && name.endsWith(".tmp");
                if (!unfinished && !name.endsWith(SUFFIX)) {
                    continue;
                }
                BasicFileAttributes facts = attributes(path);
                if (facts != null && unfinished && now - facts.lastModifiedTime().toMillis() > ABANDONED) {
                    Files.deleteIfExists(path);
                } else if (facts != null && !unfinished) {
                    files.add(new Candidate(path, facts.size(), facts.lastModifiedTime().toMillis()));
                    total += facts.size();
                }
            }
        }
        if (total > MAX_DIRECTORY) {
            files.sort((a, b) -> Long.compare(a.time(), b.time()));
            for (int i = 0; i < files.size() && total > MAX_DIRECTORY / 4 * 3; i++) {
                Files.deleteIfExists(files.get(i).path());
                total -= files.get(i).size();
            }
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            // Another process replaced or removed it meanwhile.
            return null;
        }
    }

    /** Scripts and modules that were read. */
    public long hits() {
        return hits.get();
    }

    /** Scripts and modules that were not there. */
    public long misses() {
        return misses.get();
    }

    /** Files that were of no use. */
    public long rejected() {
        return rejected.get();
    }

    /** Files written. */
    public long writes() {
        return writes.get();
    }

    /** Files that could not be read or written. */
    public long failures() {
        return failures.get();
    }
}
