package dev.deltic.scripting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/** The characters of the process's input, decoded as the JDK's own reader for that stream does; made when something is read.
 *  Thread-safe. */
final class StandardReader extends Reader {
    private final InputStream stream;
    private InputStreamReader decoder;

    private StandardReader(InputStream stream) {
        this.stream = stream;
    }

    /** A reader of a stream. No constructor, for then the verifier would load this class with its callers. */
    static Reader of(InputStream stream) {
        return new StandardReader(stream);
    }

    private InputStreamReader decoder() {
        if (decoder == null) {
            decoder = new InputStreamReader(stream);
        }
        return decoder;
    }

    @Override
    public int read(char[] text, int offset, int length) throws IOException {
        synchronized (lock) {
            return decoder().read(text, offset, length);
        }
    }

    @Override
    public boolean ready() throws IOException {
        synchronized (lock) {
            return decoder().ready();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            decoder().close();
        }
    }
}
