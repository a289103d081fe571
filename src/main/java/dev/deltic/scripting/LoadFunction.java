package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.engine.Isolate;
import dev.deltic.interop.HostValues;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The function {@code load} of scripts of an engine that may read files, or that expects another's ways: evaluates another script in the
 *  same realm and gives its result. Takes a path, a URL, {@code classpath:…}, a File or a URL object, and {@code {name, script}}. */
final class LoadFunction extends NativeCode {
    private static final String CLASS_PATH = "classpath:";

    /** What Nashorn has inside; here too. */
    private static final String MOZILLA = "nashorn:mozilla_compat.js";
    private static final String PARSER = "nashorn:parser.js";

    private final Isolate isolate;
    private final ContextScope scope;

    LoadFunction(ContextScope scope) {
        this.isolate = scope.owner().isolate;
        this.scope = scope;
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        Object source = at(arguments, 0);
        if (JSStrings.isString(source) && MOZILLA.equals(source.toString())) {
            scope.defineRhinoNames();
            return UNDEFINED;
        }
        if (JSStrings.isString(source) && PARSER.equals(source.toString())) {
            scope.defineParser();
            return UNDEFINED;
        }
        Text text = read(realm, source);
        return isolate.run(realm, isolate.compile(realm, text.name, text.script));
    }

    /** A script's name and text. */
    record Text(String name, String script) { }

    /** What {@code load} and {@code loadWithNewGlobal} evaluate for a path, URL, File or URL object or {@code {name, script}}. Files and
     *  URLs are read where that is allowed, elsewhere it is a TypeError. */
    static Text read(Realm realm, Object source) {
        if (source instanceof JSObject object && HostValues.toHost(realm, object) instanceof java.util.Map<?, ?>
                && object.hasProperty(realm, realm.name("script"))) {
            realm.agent.hooks.ensureCanCompileStrings(realm);
            String name = TypeConversion.toString(realm, object.get(realm, realm.name("name")));
            return text(name, TypeConversion.toString(realm, object.get(realm, realm.name("script"))));
        }
        Object place = JSStrings.isString(source) ? source.toString() : HostValues.toHost(realm, source);
        if (!Isolate.of(realm).engine().options().allowIO()) {
            throw Errors.create(realm, MessageTemplate.LOAD_DENIED, String.valueOf(place));
        }
        try {
            return text(String.valueOf(place), new String(read(place), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Errors.create(realm, MessageTemplate.LOAD_FAILED, String.valueOf(place), String.valueOf(e.getMessage()));
        }
    }

    /** Without a byte order mark. */
    private static Text text(String name, String script) {
        return new Text(name, !script.isEmpty() && script.charAt(0) == '\uFEFF' ? script.substring(1) : script);
    }

    private static byte[] read(Object place) throws IOException {
        if (place instanceof File file) {
            return Files.readAllBytes(file.toPath());
        }
        if (place instanceof Path path) {
            return Files.readAllBytes(path);
        }
        String text = String.valueOf(place);
        if (text.startsWith(CLASS_PATH)) {
            return readResource(text.substring(CLASS_PATH.length()));
        }
        URL url = place instanceof URL given ? given : url(text);
        if (url == null) {
            return Files.readAllBytes(Path.of(text));
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    /** The URL that a text is, or null for a path. */
    private static URL url(String text) {
        int colon = text.indexOf(':');
        if (colon <= 1) {
            return null;    // none, or a drive's letter
        }
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            return null;
        }
    }

    private static byte[] readResource(String name) throws IOException {
        String path = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : LoadFunction.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no such resource");
            }
            return in.readAllBytes();
        }
    }
}
