package org.openjdk.nashorn.api.scripting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text at a URL, which is opened when it is read first; UTF-8 unless said otherwise. */
public final class URLReader extends Reader {
    private final URL url;
    private final Charset cs;
    private Reader reader;

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
            if (reader == null) {
                reader = new InputStreamReader(url.openStream(), cs == null ? StandardCharsets.UTF_8 : cs);
            }
            return reader.read(cbuf, off, len);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
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
