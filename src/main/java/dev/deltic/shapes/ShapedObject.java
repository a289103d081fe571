package dev.deltic.shapes;

/** What shape and slots are to an object; everything JavaScript is added by {@code runtime.JSObject}. */
public abstract class ShapedObject {
    /** The current layout. Changed by the thread that has entered the isolate only. */
    public Shape shape;
    /** Overflow reference fields, or null; its length may exceed what the shape uses. */
    public Object[] slots;

    protected ShapedObject(Shape shape) {
        this.shape = shape;
    }
}
