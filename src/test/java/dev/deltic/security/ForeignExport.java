package dev.deltic.security;

import java.io.ByteArrayOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A class that is annotated with {@code org.graalvm.polyglot.HostAccess.Export}, and that annotation, compiled here: the library that has it
 *  is no dependency of ours. */
final class ForeignExport {
    private static final String ANNOTATION = """
        package org.graalvm.polyglot;
        public final class HostAccess {
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Export { }
        }""";
    private static final String BEAN = """
        package example.foreign;
        public class Bean {
            @org.graalvm.polyglot.HostAccess.Export public String shown() { return "shown"; }
            public String hidden() { return "hidden"; }
        }""";

    private ForeignExport() { }

    /** An instance of the class. */
    static Object instance() throws Exception {
        java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("deltic-export");
        java.nio.file.Path annotation = folder.resolve("HostAccess.java");
        java.nio.file.Path bean = folder.resolve("Bean.java");
        java.nio.file.Files.writeString(annotation, ANNOTATION);
        java.nio.file.Files.writeString(bean, BEAN);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = compiler.run(null, null, errors, "-proc:none", "-d", folder.toString(), annotation.toString(), bean.toString());
        if (result != 0) {
            throw new IllegalStateException(errors.toString());
        }
        java.net.URLClassLoader loader = new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null);
        return loader.loadClass("example.foreign.Bean").getConstructor().newInstance();
    }
}
