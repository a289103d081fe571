package dev.deltic.test262;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks a GNU-format tar stream of regular files: 512-byte headers, type {@code L} for long names. */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int SIZE_OFFSET = 124;
    private static final int TYPE_OFFSET = 156;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Writes every entry below {@code target} and returns how many there were. */
    int unpackTo(Path target) throws IOException {
        Path root = target.toAbsolutePath().normalize();
        String longName = null;
        Path lastFolder = null;
        int files = 0;
        while (readHeader()) {
            long size = octal(SIZE_OFFSET, 12);
            char type = (char) header[TYPE_OFFSET];
            if (type == 'L') {
                longName = text(readBody(size), 0, (int) size);
                continue;
            }
            String name = longName != null ? longName : text(header, 0, 100);
            longName = null;
            if (type != '0' && type != 0) {
                in.skipNBytes(padded(size));
                continue;
            }
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("entry outside the archive's folder: " + name);
            }
            if (!file.getParent().equals(lastFolder)) {
                lastFolder = file.getParent();
                Files.createDirectories(lastFolder);
            }
            Files.write(file, readBody(size));
            files++;
        }
        return files;
    }

    private boolean readHeader() throws IOException {
        int read = in.readNBytes(header, 0, BLOCK);
        if (read != 0 && read != BLOCK) {
            throw new EOFException("cut off in a header");
        }
        return read == BLOCK && header[0] != 0;
    }

    private byte[] readBody(long size) throws IOException {
        byte[] body = in.readNBytes((int) size);
        if (body.length != size) {
            throw new EOFException("cut off in a file");
        }
        in.skipNBytes(padded(size) - size);
        return body;
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private long octal(int offset, int length) {
        long value = 0;
        for (int i = offset; i < offset + length; i++) {
            if (header[i] >= '0' && header[i] <= '7') {
                value = value * 8 + (header[i] - '0');
            }
        }
        return value;
    }

    private static String text(byte[] bytes, int offset, int max) {
        int end = offset;
        while (end < offset + max && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, offset, end - offset, StandardCharsets.UTF_8);
    }
}
