package dev.deltic.interop;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;

/** The global names of an engine that opens class lookup, besides {@code Java}, which all have: the roots of Java's packages,
 *  {@code Packages} and {@code JavaImporter}. */
public final class JavaRoots {
    private static final String[] PACKAGES = {"java", "javax", "javafx", "com", "org", "edu"};

    private JavaRoots() { }

    /** Defines them, where the realm's policy opens class lookup. */
    public static void install(Realm realm, JSObject global) {
        if (!AccessPolicy.of(realm).opensLookup()) {
            return;
        }
        for (String name : PACKAGES) {
            global.addProperty(realm.name(name), new JavaPackage(realm, name), Property.HIDDEN);
        }
        global.addProperty(realm.name("Packages"), new JavaPackage(realm, ""), Property.HIDDEN);
        global.addProperty(realm.name("JavaImporter"), new JavaImporter.Constructor(realm), Property.HIDDEN);
    }
}
