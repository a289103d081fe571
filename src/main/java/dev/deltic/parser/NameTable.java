package dev.deltic.parser;

/** Makes each name of a source one String, and tells the words of the language from other names. Open addressing over
 *  slices of the text, so that a name seen before costs no allocation. */
final class NameTable {
    private static final NameTable WORDS = new NameTable(new String[256], new Token[256], 0);

    static {
        WORDS.addWords();
    }

    private String[] names;
    private Token[] tokens;
    private int count;
    /** Set by {@link #find}: what the name found is as a token. */
    private Token foundToken;

    /** Knows the words of the language, no other names. */
    NameTable() {
        this(WORDS.names.clone(), WORDS.tokens.clone(), WORDS.count);
    }

    private NameTable(String[] names, Token[] tokens, int count) {
        this.names = names;
        this.tokens = tokens;
        this.count = count;
    }

    private void addWords() {
        for (Token token : Token.values()) {
            if (token.text != null && token.text.charAt(0) >= 'a' && token.text.charAt(0) <= 'z') {
                add(token.text, token);
            }
        }
        for (String word : new String[] {"implements", "interface", "package", "private", "protected", "public"}) {
            add(word, Token.STRICT_RESERVED);
        }
    }

    /** The name in {@code text[from, to)}. */
    String find(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        int mask = names.length - 1;
        int at = spread(hash) & mask;
        for (String name = names[at]; name != null; name = names[at]) {
            if (name.length() == to - from && name.hashCode() == hash && matches(name, text, from)) {
                foundToken = tokens[at];
                return name;
            }
            at = (at + 1) & mask;
        }
        String name = new String(text, from, to - from);
        add(name, Token.IDENTIFIER);
        foundToken = Token.IDENTIFIER;
        return name;
    }

    /** The token of the name that {@link #find} returned last. */
    Token foundToken() {
        return foundToken;
    }

    private static boolean matches(String name, char[] text, int from) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void add(String name, Token token) {
        if (++count * 2 > names.length) {
            grow();
        }
        int mask = names.length - 1;
        int at = spread(name.hashCode()) & mask;
        while (names[at] != null) {
            at = (at + 1) & mask;
        }
        names[at] = name;
        tokens[at] = token;
    }

    private void grow() {
        String[] oldNames = names;
        Token[] oldTokens = tokens;
        names = new String[oldNames.length * 2];
        tokens = new Token[names.length];
        int mask = names.length - 1;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int at = spread(oldNames[i].hashCode()) & mask;
                while (names[at] != null) {
                    at = (at + 1) & mask;
                }
                names[at] = oldNames[i];
                tokens[at] = oldTokens[i];
            }
        }
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }
}
