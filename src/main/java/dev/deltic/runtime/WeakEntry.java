package dev.deltic.runtime;

import java.lang.ref.WeakReference;

/** A value that one weak collection holds for one key; a link in the key's list. */
final class WeakEntry extends WeakReference<WeakCollection> {
    Object value;
    WeakEntry next;

    WeakEntry(WeakCollection owner, Object value, WeakEntry next) {
        super(owner);
        this.value = value;
        this.next = next;
    }
}
