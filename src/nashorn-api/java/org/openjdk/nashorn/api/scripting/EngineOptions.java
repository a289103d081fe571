package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Compatibility;
import dev.deltic.api.Engine;
import dev.deltic.api.HostAccess;

/** What the options of an engine ask for. Those that have no meaning for this engine are accepted, and told of. */
final class EngineOptions {
    final boolean strict;
    final boolean dumpOnError;
    private final boolean java;
    private final boolean extensions;
    private final boolean scripting;

    /** Reads the options as they are on Nashorn's command line.
     *  @param ignored who is told of options without meaning
     *  @throws IllegalArgumentException for a text that is no option, or a language that there is not */
    EngineOptions(String[] arguments, IgnoredOptions ignored) {
        boolean isStrict = false;
        boolean dumps = false;
        boolean hasJava = true;
        boolean hasExtensions = true;
        boolean isScripting = false;
        for (String argument : arguments) {
            if (argument == null || !argument.startsWith("-")) {
                throw new IllegalArgumentException("no option: " + argument);
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "true" : argument.substring(equals + 1);
            boolean on = !value.equals("false");
            switch (name) {
                case "-strict", "--strict" -> isStrict = on;
                case "-doe", "--dump-on-error" -> dumps = on;
                case "-nj", "--no-java" -> hasJava = !on;
                case "-nse", "--no-syntax-extensions" -> hasExtensions = !on;
                case "--language" -> checkLanguage(value);
                case "-scripting", "--scripting" -> isScripting = on;
                default -> ignored.tell(name);
            }
        }
        strict = isStrict;
        dumpOnError = dumps;
        java = hasJava;
        extensions = hasExtensions;
        scripting = isScripting;
    }

    private static void checkLanguage(String value) {
        if (!value.equals("es5") && !value.equals("es6")) {
            throw new IllegalArgumentException("--language is es5 or es6, not " + value);
        }
    }

    /** A new engine. The system property {@code deltic.policy} counts; without it, class lookup is open. */
    Engine createEngine(ClassLoader loader, ClassFilter filter) {
        boolean isDecided = System.getProperty("deltic.policy") != null;
        HostAccess base = isDecided ? HostAccess.fromProperties() : java ? HostAccess.NASHORN : HostAccess.EMBEDDED;
        HostAccess.Builder access = HostAccess.builder(base).classLoader(loader);
        if (!java) {
            if (isDecided) {
                access.allowClasses(name -> false);
            }
        } else if (filter != null) {
            access.allowClasses(filter::exposeToScripts);
        }
        return Engine.builder().compatibility(Compatibility.NASHORN).hostAccess(access.build()).syntaxExtensions(extensions)
            .scripting(scripting || Boolean.getBoolean("deltic.syntax.scripting"))
            .mirrors(ScriptObjectMirror.class, ObjectOperations::new).build();
    }
}
