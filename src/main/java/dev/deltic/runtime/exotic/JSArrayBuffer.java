package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;

/** An ArrayBuffer or SharedArrayBuffer. Knows its typed arrays, which keep the bytes and their own length for fast access, and
 *  tells them when it is resized or detached. <a href="https://tc39.es/ecma262/#sec-arraybuffer-objects">ArrayBuffer Objects</a>,
 *  <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer-objects">SharedArrayBuffer Objects</a> */
public final class JSArrayBuffer extends JSObject {
    /** The greatest byte length. */
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 8;
    /** {@link #maxByteLength} of a buffer whose length is fixed. */
    public static final int FIXED = -1;
    private static final byte[] NO_BYTES = new byte[0];

    /** [[ArrayBufferMaxByteLength]], or {@link #FIXED}. */
    public final int maxByteLength;
    /** [[ArrayBufferDetachKey]] */
    public Object detachKey = UNDEFINED;

    /** The bytes, perhaps more than belong to the buffer; none when detached. */
    private byte[] bytes;
    private int byteLength;
    private boolean detached;
    private final SharedBlock block;
    private final boolean immutable;

    /** Most buffers have one typed array, which is usually what they were made for. */
    private JSTypedArray firstView;
    private ArrayList<WeakReference<JSTypedArray>> moreViews;
    private int pruneAt = 16;

    private JSArrayBuffer(Realm realm, JSObject prototype, byte[] bytes, int byteLength, int maxByteLength, SharedBlock block,
            boolean immutable) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.bytes = bytes;
        this.byteLength = byteLength;
        this.maxByteLength = maxByteLength;
        this.block = block;
        this.immutable = immutable;
    }

    /** <a href="https://tc39.es/ecma262/#sec-allocatearraybuffer">AllocateArrayBuffer</a>; {@code maxByteLength} may be
     *  {@link #FIXED}. */
    public static JSArrayBuffer allocate(Realm realm, Object newTarget, long byteLength, long maxByteLength) {
        if (maxByteLength != FIXED && byteLength > maxByteLength) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_MAX_LENGTH);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.ARRAY_BUFFER_PROTOTYPE);
        if (maxByteLength > MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_MAX_LENGTH);
        }
        return new JSArrayBuffer(realm, prototype, newBytes(realm, byteLength), (int) byteLength, (int) maxByteLength, null, false);
    }

    /** A fixed-length buffer of %ArrayBuffer%. */
    public static JSArrayBuffer allocate(Realm realm, long byteLength) {
        return allocate(realm, UNDEFINED, byteLength, FIXED);
    }

    /** A fixed-length buffer of %ArrayBuffer% that takes over {@code bytes}. */
    public static JSArrayBuffer of(Realm realm, byte[] bytes) {
        return new JSArrayBuffer(realm, realm.intrinsic(Intrinsic.ARRAY_BUFFER_PROTOTYPE), bytes, bytes.length, FIXED, null, false);
    }

    /** An immutable buffer of %ArrayBuffer% that takes over {@code bytes}. */
    public static JSArrayBuffer immutable(Realm realm, byte[] bytes) {
        return new JSArrayBuffer(realm, realm.intrinsic(Intrinsic.ARRAY_BUFFER_PROTOTYPE), bytes, bytes.length, FIXED, null, true);
    }

    /** <a href="https://tc39.es/ecma262/#sec-allocatesharedarraybuffer">AllocateSharedArrayBuffer</a> */
    public static JSArrayBuffer allocateShared(Realm realm, Object newTarget, long byteLength, long maxByteLength) {
        if (maxByteLength != FIXED && byteLength > maxByteLength) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_MAX_LENGTH);
        }
        JSObject prototype =
            ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.SHARED_ARRAY_BUFFER_PROTOTYPE);
        if (maxByteLength > MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_MAX_LENGTH);
        }
        byte[] bytes = newBytes(realm, maxByteLength == FIXED ? byteLength : maxByteLength);
        SharedBlock block = new SharedBlock(bytes, (int) byteLength);
        return new JSArrayBuffer(realm, prototype, bytes, (int) byteLength, (int) maxByteLength, block, false);
    }

    /** The buffer of another agent over the same bytes as {@code original}, which is shared: how agents hand them on. */
    public static JSArrayBuffer share(Realm realm, JSArrayBuffer original) {
        return share(realm, original.block, original.maxByteLength != FIXED);
    }

    /** A buffer over a block. */
    public static JSArrayBuffer share(Realm realm, SharedBlock block, boolean growable) {
        return new JSArrayBuffer(realm, realm.intrinsic(Intrinsic.SHARED_ARRAY_BUFFER_PROTOTYPE), block.bytes, block.length(),
            growable ? block.bytes.length : FIXED, block, false);
    }

    private static byte[] newBytes(Realm realm, long length) {
        if (length > MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.BUFFER_ALLOCATION_FAILED);
        }
        realm.agent.announceBytes(length);
        try {
            return new byte[(int) length];
        } catch (OutOfMemoryError e) {
            throw Errors.create(realm, MessageTemplate.BUFFER_ALLOCATION_FAILED);
        }
    }

    /** The bytes. Valid until the buffer is resized or detached; only the first {@link #byteLength()} belong to it. */
    public byte[] bytes() {
        return bytes;
    }

    /** The length now; 0 when detached. */
    public int byteLength() {
        return block == null ? byteLength : block.length();
    }

    /** Whether this is a SharedArrayBuffer. */
    public boolean isShared() {
        return block != null;
    }

    /** Whether neither the bytes nor the length ever change.
     *  <a href="https://tc39.es/proposal-immutable-arraybuffer/#sec-isimmutablebuffer">IsImmutableBuffer</a> */
    public boolean isImmutable() {
        return immutable;
    }

    /** The shared bytes, or null. */
    public SharedBlock block() {
        return block;
    }

    /** Whether the length cannot change. */
    public boolean isFixedLength() {
        return maxByteLength == FIXED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isdetachedbuffer">IsDetachedBuffer</a> */
    public boolean isDetached() {
        return detached;
    }

    /** <a href="https://tc39.es/ecma262/#sec-detacharraybuffer">DetachArrayBuffer</a> */
    public void detach(Realm realm, Object key) {
        if (immutable) {
            throw Errors.create(realm, MessageTemplate.IMMUTABLE_BUFFER_OPERATION, "DetachArrayBuffer");
        }
        if (!Comparison.sameValue(detachKey, key)) {
            throw Errors.create(realm, MessageTemplate.BUFFER_DETACH_KEY);
        }
        detached = true;
        bytes = NO_BYTES;
        byteLength = 0;
        updateViews();
    }

    /** Gives a resizable buffer that is not shared a new length, at most the greatest. */
    public void resize(Realm realm, int newLength) {
        if (newLength > bytes.length) {
            byte[] wider = newBytes(realm, Math.min(maxByteLength, Math.max(newLength, newLength + (long) (newLength >> 1))));
            System.arraycopy(bytes, 0, wider, 0, byteLength);
            bytes = wider;
        } else if (newLength < byteLength) {
            Arrays.fill(bytes, newLength, byteLength, (byte) 0);
        }
        byteLength = newLength;
        updateViews();
    }

    /** Called by a new typed array. */
    void addView(JSTypedArray view) {
        if (firstView == null) {
            firstView = view;
            return;
        }
        if (moreViews == null) {
            moreViews = new ArrayList<>(4);
        }
        if (moreViews.size() >= pruneAt) {
            ArrayList<WeakReference<JSTypedArray>> live = new ArrayList<>();
            for (WeakReference<JSTypedArray> reference : moreViews) {
                if (reference.get() != null) {
                    live.add(reference);
                }
            }
            moreViews = live;
            pruneAt = Math.max(16, moreViews.size() * 2);
        }
        moreViews.add(new WeakReference<>(view));
    }

    private void updateViews() {
        if (firstView != null) {
            firstView.update();
        }
        if (moreViews != null) {
            for (WeakReference<JSTypedArray> reference : moreViews) {
                JSTypedArray view = reference.get();
                if (view != null) {
                    view.update();
                }
            }
        }
    }

    @Override
    public String className() {
        return isShared() ? "SharedArrayBuffer" : "ArrayBuffer";
    }
}
