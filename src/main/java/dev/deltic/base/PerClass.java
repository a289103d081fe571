package dev.deltic.base;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/** One value for each Java class, made when first asked for. Like a {@link ClassValue}, whose values hang off their classes, so that what
 *  is known of an application's classes goes with the application. But a class that lives as long as Deltic's own, or longer, would keep
 *  Deltic for ever, values being of its classes: such a class gets a weak reference, and the value is kept here. Thread-safe. */
public abstract class PerClass<T> {
    private final References references = new References();
    /** The values of classes that our class loader, or one that it stands on, defined. */
    private final ConcurrentHashMap<Class<?>, T> kept = new ConcurrentHashMap<>();

    private final class References extends ClassValue<Object> {
        @Override
        protected Object computeValue(Class<?> type) {
            T value = compute(type);
            if (!outlivesUs(type)) {
                return value;
            }
            T present = kept.putIfAbsent(type, value);
            return new WeakReference<>(present == null ? value : present);
        }
    }

    /** For subclasses. */
    protected PerClass() { }

    /** Makes the value of a class; not null. May be called more than once for a class: one result counts. */
    protected abstract T compute(Class<?> type);

    /** The value of a class. */
    @SuppressWarnings("unchecked")
    public final T get(Class<?> type) {
        Object found = references.get(type);
        return (T) (found instanceof WeakReference<?> reference ? reference.get() : found);
    }

    /** Whether a class cannot be unloaded before those of Deltic. A hidden one can, whoever defined it. */
    private static boolean outlivesUs(Class<?> type) {
        if (type.isHidden()) {
            return false;
        }
        ClassLoader loader = type.getClassLoader();
        if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            return true;
        }
        ClassLoader above = PerClass.class.getClassLoader();
        while (above != null && above != loader) {
            above = above.getParent();
        }
        return above != null;
    }
}
