package dev.deltic.runtime;

import java.util.TreeMap;

/** Indexed properties of an object that has few of them for their range, or some with other attributes than assignment gives. */
public final class SparseElements {
    /** One element. */
    public static final class Element {
        /** The value, or an AccessorPair. */
        public Object value;
        /** Attributes and kind, as in {@code shapes.Property}. */
        public int attributes;

        Element(Object value, int attributes) {
            this.value = value;
            this.attributes = attributes;
        }
    }

    /** By index, ascending. */
    public final TreeMap<Long, Element> map = new TreeMap<>();
}
