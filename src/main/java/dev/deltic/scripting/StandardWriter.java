package dev.deltic.scripting;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** Characters for one of the process's streams, encoded as the JDK's own {@code PrintWriter} for that stream does; made when something is
 *  written. Thread-safe. */
final class StandardWriter extends Writer {
    private final PrintStream stream;
    private PrintWriter encoder;

    private StandardWriter(PrintStream stream) {
        this.stream = stream;
    }

    /** A writer for a stream that flushes lines. No constructor, for then the verifier would load this class with its callers. */
    static Writer of(PrintStream stream) {
        return new PrintWriter(new StandardWriter(stream), true);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        synchronized (lock) {
            if (encoder == null) {
                encoder = new PrintWriter(stream, true);
            }
            encoder.write(text, offset, length);
        }
    }

    @Override
    public void flush() {
        synchronized (lock) {
            if (encoder == null) {
                stream.flush();
            } else {
                encoder.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (encoder == null) {
                stream.close();
            } else {
                encoder.close();
            }
        }
    }
}
