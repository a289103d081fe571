package dev.deltic.builtins.iterator;

import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;
import java.util.ArrayList;

/** The helpers that gather values in arrays. <a href="https://tc39.es/proposal-iterator-chunking/">Iterator chunking</a> */
final class ChunkingIterator extends DerivedIterator {
    /** What is gathered. */
    enum Kind {
        /** Each value in one array; the last may be short. */
        CHUNKS,
        /** Each run of neighbours. */
        WINDOWS,
        /** As WINDOWS, and a short one when there are too few values. */
        WINDOWS_OR_PARTIAL
    }

    private final Kind kind;
    private final long size;
    private ArrayList<Object> buffer = new ArrayList<>();
    /** The underlying iterator is done, and the array in hand was the last. */
    private boolean exhausted;

    ChunkingIterator(Realm realm, IteratorRecord iterated, Kind kind, long size) {
        super(realm, iterated);
        this.kind = kind;
        this.size = size;
    }

    @Override
    Object advance(Realm realm) {
        if (exhausted) {
            return DONE;
        }
        if (kind != Kind.CHUNKS && buffer.size() == size) {
            buffer.remove(0);
        }
        while (buffer.size() < size) {
            Object value = stepValue(realm);
            if (value == DONE) {
                exhausted = true;
                return last(realm);
            }
            buffer.add(value);
            filled = filled || buffer.size() == size;
            realm.agent.poll();
        }
        JSArray result = JSArray.fromList(realm, buffer);
        if (kind == Kind.CHUNKS) {
            buffer = new ArrayList<>();
        }
        return result;
    }

    /** Whether a full array was yielded or is about to be. */
    private boolean filled;

    private Object last(Realm realm) {
        boolean partial = kind == Kind.CHUNKS ? !buffer.isEmpty()
            : kind == Kind.WINDOWS_OR_PARTIAL && !filled && !buffer.isEmpty();
        return partial ? JSArray.fromList(realm, buffer) : DONE;
    }

    @Override
    void close(Realm realm) {
        if (!exhausted) {
            super.close(realm);
        }
    }
}
