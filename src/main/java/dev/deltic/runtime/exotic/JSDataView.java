package dev.deltic.runtime.exotic;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A DataView. <a href="https://tc39.es/ecma262/#sec-dataview-objects">DataView Objects</a> */
public final class JSDataView extends JSObject {
    /** [[ViewedArrayBuffer]] */
    public final JSArrayBuffer buffer;
    /** [[ByteOffset]] */
    public final int byteOffset;
    /** [[ByteLength]], or -1 for auto. */
    private final int fixedLength;

    /** A view; {@code byteLength} is -1 to track the buffer's. The caller has checked the bounds. */
    public JSDataView(Realm realm, JSObject prototype, JSArrayBuffer buffer, int byteOffset, int byteLength) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.buffer = buffer;
        this.byteOffset = byteOffset;
        this.fixedLength = byteLength;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isviewoutofbounds">IsViewOutOfBounds</a> */
    public boolean isOutOfBounds() {
        int available = buffer.byteLength();
        return buffer.isDetached() || byteOffset > available || fixedLength >= 0 && byteOffset + (long) fixedLength > available;
    }

    /** <a href="https://tc39.es/ecma262/#sec-getviewbytelength">GetViewByteLength</a>; the view is not out of bounds. */
    public int byteLength() {
        return fixedLength >= 0 ? fixedLength : buffer.byteLength() - byteOffset;
    }

    @Override
    public String className() {
        return "DataView";
    }
}
