package dev.deltic.builtins.typedarray;

import dev.deltic.base.EngineError;

/** Reads base64 text up to an error or a number of bytes. <a href="https://tc39.es/ecma262/#sec-frombase64">FromBase64</a> */
final class Base64Decoder {
    /** What becomes of an incomplete last chunk. */
    enum LastChunk { LOOSE, STRICT, STOP_BEFORE_PARTIAL }

    private final String text;
    private final boolean urlAlphabet;
    private final LastChunk lastChunk;
    private final int maxLength;

    /** The bytes so far; the first {@link #count} count. */
    final byte[] bytes;
    /** How many bytes were decoded. */
    int count;
    /** How many characters they stand for. */
    int read;
    /** Whether the text is wrong behind those. */
    boolean failed;

    private int index;
    /** The bits of the characters of the current chunk. */
    private int chunk;
    private int chunkLength;

    Base64Decoder(String text, boolean urlAlphabet, LastChunk lastChunk, int maxLength) {
        this.text = text;
        this.urlAlphabet = urlAlphabet;
        this.lastChunk = lastChunk;
        this.maxLength = maxLength;
        this.bytes = new byte[Math.min(maxLength, text.length() / 4 * 3 + 3)];
    }

    /** Decodes; the fields then tell. */
    void decode() {
        if (maxLength == 0) {
            return;
        }
        while (true) {
            skipWhiteSpace();
            if (index == text.length()) {
                end();
                return;
            }
            char c = text.charAt(index++);
            if (c == '=') {
                padding();
                return;
            }
            int bits = value(c);
            if (bits < 0) {
                failed = true;
                return;
            }
            int remaining = maxLength - count;
            if (remaining == 1 && chunkLength == 2 || remaining == 2 && chunkLength == 3) {
                return;
            }
            chunk = chunk << 6 | bits;
            if (++chunkLength == 4) {
                append(chunk >> 16, chunk >> 8, chunk, 3);
                chunk = 0;
                chunkLength = 0;
                read = index;
                if (count == maxLength) {
                    return;
                }
            }
        }
    }

    private void skipWhiteSpace() {
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r') {
                return;
            }
            index++;
        }
    }

    private void end() {
        if (chunkLength > 0) {
            if (lastChunk == LastChunk.STOP_BEFORE_PARTIAL) {
                return;
            }
            if (lastChunk == LastChunk.STRICT || chunkLength == 1) {
                failed = true;
                return;
            }
            finishChunk();
        }
        read = text.length();
    }

    /** After the first {@code =}. */
    private void padding() {
        if (chunkLength < 2) {
            failed = true;
            return;
        }
        skipWhiteSpace();
        if (chunkLength == 2) {
            if (index == text.length()) {
                failed = lastChunk != LastChunk.STOP_BEFORE_PARTIAL;
                return;
            }
            if (text.charAt(index) == '=') {
                index++;
                skipWhiteSpace();
            }
        }
        int extra = chunkLength == 2 ? chunk & 15 : chunk & 3;
        if (index < text.length() || lastChunk == LastChunk.STRICT && extra != 0) {
            failed = true;
            return;
        }
        finishChunk();
        read = text.length();
    }

    private void finishChunk() {
        if (chunkLength == 2) {
            append(chunk >> 4, 0, 0, 1);
        } else {
            append(chunk >> 10, chunk >> 2, 0, 2);
        }
    }

    private void append(int first, int second, int third, int howMany) {
        if (count + howMany > maxLength) {
            throw new EngineError("base64 chunk beyond the limit");
        }
        bytes[count++] = (byte) first;
        if (howMany > 1) {
            bytes[count++] = (byte) second;
        }
        if (howMany > 2) {
            bytes[count++] = (byte) third;
        }
    }

    private int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        if (c == (urlAlphabet ? '-' : '+')) {
            return 62;
        }
        return c == (urlAlphabet ? '_' : '/') ? 63 : -1;
    }
}
