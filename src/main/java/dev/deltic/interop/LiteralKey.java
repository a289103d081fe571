package dev.deltic.interop;

/** A key that a script gives a hash map as a literal, for the search only: it is equal to what the text is equal to, and has its hash.
 *
 *  <p>Where maps are asked with the text itself, HotSpot reads the text's hash at each search, since the search may write some text's hash,
 *  and calls {@code String.equals} where that is rare in the whole process. Then nothing of a search is known from one turn of a loop to
 *  the next. Here the hash is constant, and the comparison is small and has a profile of its own.
 *
 *  @param text interned by the JVM, as the keys of most maps are: then no characters are compared
 *  @param hash the text's
 *  @param collisions what the key was compared with that only had the same hash */
record LiteralKey(String text, int hash, Collisions collisions) {
    /** How often a key was compared in vain. Hash maps search a tree of strings of one hash by their order, but compare this key with all
     *  of them. Racing threads lose a count, nothing else. */
    static final class Collisions {
        /** After so many, somebody has chosen a map's keys for their hashes. */
        private static final int MAX = 1000;

        private int count;

        boolean areMany() {
            return count >= MAX;
        }
    }

    static LiteralKey of(String text) {
        return new LiteralKey(text.intern(), text.hashCode(), new Collisions());
    }

    // Not symmetric: maps ask the key that they search for.
    @Override
    public boolean equals(Object other) {
        return other == text || isCopy(other);
    }

    private boolean isCopy(Object other) {
        boolean isCopy = text.equals(other);
        if (!isCopy) {
            collisions.count++;
        }
        return isCopy;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
