package org.openjdk.nashorn.api.scripting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text at a URL, which is opened when it is read first; UTF-8 unless the text itself, or who made the reader, says otherwise. An
 *  engine opens it anew for each evaluation. */
public final class URLReader extends Reader {
    private final URL url;
    private final Charset cs;
    private Reader reader;
    private boolean isClosed;

    /** A reader of UTF-8. */
    public URLReader(URL url) {
        this(url, (Charset) null);
    }

    /** A reader of a character set by its name. */
    public URLReader(URL url, String charsetName) {
        this(url, Charset.forName(charsetName));
    }

    /** A reader of a character set; null for UTF-8. */
    public URLReader(URL url, Charset cs) {
        this.url = Objects.requireNonNull(url);
        this.cs = cs;
    }

    @Override
    public int read(char[] cbuf, int off, int len) throws IOException {
        synchronized (lock) {
            if (isClosed) {
                throw new IOException("Stream closed");
            }
            if (reader == null) {
                InputStream bytes = url.openStream();
                reader = cs != null ? new InputStreamReader(bytes, cs) : reader(new PushbackInputStream(bytes, 3));
            }
            return reader.read(cbuf, off, len);
        }
    }

    /** A reader of UTF-8, or of what a byte order mark says. */
    private static Reader reader(PushbackInputStream bytes) throws IOException {
        byte[] first = new byte[3];
        int count = bytes.readNBytes(first, 0, first.length);
        bytes.unread(first, 0, count);
        int mark = count < 2 ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        boolean isUTF16 = mark == 0xFEFF || mark == 0xFFFE;
        return new InputStreamReader(bytes, isUTF16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            isClosed = true;
            if (reader != null) {
                reader.close();
            }
        }
    }

    /** Where the text is. */
    public URL getURL() {
        return url;
    }

    /** The character set that was asked for; null for none. */
    public Charset getCharset() {
        return cs;
    }
}
