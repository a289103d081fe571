package dev.deltic.jar;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A class loader as an OSGi container makes it for a bundle: it has the jar's classes, and of all others {@code java.*} and the
 *  packages that the bundle imports, by exact name. */
final class BundleLoader extends URLClassLoader {
    private final String[] imports;

    BundleLoader(Path jar, String... imports) throws IOException {
        super(new URL[] {jar.toUri().toURL()}, ClassLoader.getSystemClassLoader());
        this.imports = imports;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        String itsPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        for (String imported : imports) {
            if (itsPackage.equals(imported)) {
                return super.loadClass(name, resolve);
            }
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }
    }
}
