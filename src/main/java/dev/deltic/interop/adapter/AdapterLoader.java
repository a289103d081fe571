package dev.deltic.interop.adapter;

/** The loader of one adapter class: a child of the loader that sees all its supertypes. Nothing refers to it but the class. */
final class AdapterLoader extends ClassLoader {
    private AdapterLoader(ClassLoader parent) {
        super(parent);
    }

    static Class<?> define(ClassLoader parent, String name, byte[] file) {
        return new AdapterLoader(parent).defineClass(name, file, 0, file.length);
    }

    /** The loader of one of the types that finds all of them by their names.
     *  @throws IllegalArgumentException when none does */
    static ClassLoader seeingAll(Class<?>[] types) {
        for (Class<?> candidate : types) {
            boolean all = true;
            for (Class<?> type : types) {
                all &= sees(candidate.getClassLoader(), type);
            }
            if (all) {
                return candidate.getClassLoader();
            }
        }
        throw new IllegalArgumentException("no class loader sees " + types[0].getName() + " and all of the other types");
    }

    private static boolean sees(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
