package dev.deltic.api;

import dev.deltic.engine.SyntaxTree;
import dev.deltic.source.SyntaxException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A text with a name and a kind. The name is what errors and stack traces show, and what the text's imports are resolved against.
 *  Immutable and thread-safe. A byte order mark at the start of the text is dropped. */
public final class Source {
    /** What a text is. */
    public enum Kind {
        /** A <a href="https://tc39.es/ecma262/#sec-scripts">script</a>. */
        SCRIPT("application/javascript"),
        /** A <a href="https://tc39.es/ecma262/#sec-modules">module</a>. */
        MODULE("application/javascript+module"),
        /** A JSON text: can be imported, not evaluated. */
        JSON("application/json"),
        /** Plain text: can be imported, not evaluated. */
        TEXT("text/plain");

        private final String mimeType;

        Kind(String mimeType) {
            this.mimeType = mimeType;
        }

        /** The MIME type that stands for the kind. */
        public String mimeType() {
            return mimeType;
        }
    }

    private final String name;
    private final String text;
    private final Kind kind;

    private Source(Kind kind, String name, String text) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
        this.text = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    /** A text whose kind its name tells: {@code .mjs} ends the name of a module, {@code .json} of JSON, {@code .txt} of plain text;
     *  anything else is a script. */
    public static Source of(String name, String text) {
        return new Source(kindOf(name), name, text);
    }

    /** A text of a kind. */
    public static Source of(Kind kind, String name, String text) {
        return new Source(kind, name, text);
    }

    /** A script. */
    public static Source script(String name, String text) {
        return new Source(Kind.SCRIPT, name, text);
    }

    /** A module. */
    public static Source module(String name, String text) {
        return new Source(Kind.MODULE, name, text);
    }

    /** What a reader has left, read to its end and not closed; kind by name as in {@link #of(String, String)}.
     *  @throws IOException when the reader throws it */
    public static Source read(String name, Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return of(name, text.toString());
    }

    /** A file in UTF-8, named by its absolute path; kind by name as in {@link #of(String, String)}.
     *  @throws IOException when there is no such file, it cannot be read, or is not UTF-8 */
    public static Source read(Path file) throws IOException {
        return of(file.toAbsolutePath().normalize().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /** A resource of a class loader, in UTF-8, named by {@code path}; kind by name as in {@link #of(String, String)}.
     *  @throws FileNotFoundException when the class loader has no such resource
     *  @throws IOException when it cannot be read */
    public static Source resource(ClassLoader loader, String path) throws IOException {
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException("no resource " + path);
            }
            return of(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The kind of a MIME type: {@code application/json} and types that end in {@code +json}; {@code …/javascript+module} and those with
     *  the parameter {@code type=module}; the usual types of JavaScript; other {@code text/} types are plain text.
     *  @throws IllegalArgumentException for any other type */
    public static Kind kindOfMimeType(String mimeType) {
        int parameters = mimeType.indexOf(';');
        String type = (parameters < 0 ? mimeType : mimeType.substring(0, parameters)).trim().toLowerCase(java.util.Locale.ROOT);
        if (type.equals("application/json") || type.equals("text/json") || type.endsWith("+json")) {
            return Kind.JSON;
        }
        if (type.endsWith("/javascript+module")) {
            return Kind.MODULE;
        }
        switch (type) {
            case "application/javascript", "text/javascript", "application/ecmascript", "text/ecmascript", "application/x-javascript":
                return parameters >= 0 && mimeType.indexOf("type=module", parameters) >= 0 ? Kind.MODULE : Kind.SCRIPT;
            default:
                if (type.startsWith("text/")) {
                    return Kind.TEXT;
                }
                throw new IllegalArgumentException("no JavaScript, JSON or text: " + mimeType);
        }
    }

    private static Kind kindOf(String name) {
        return name.endsWith(".mjs") ? Kind.MODULE : name.endsWith(".json") ? Kind.JSON : name.endsWith(".txt") ? Kind.TEXT : Kind.SCRIPT;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }

    /** The syntax tree of a script as JSON, in the form of <a href="https://github.com/estree/estree">ESTree</a>; {@code locations} adds
     *  {@code loc} with lines from 1 and columns from 0. Syntax beyond the standard that {@code docs/javax-script.md} lists is accepted.
     *  @throws EvaluationException of the kind {@code SYNTAX} when the text is none
     *  @throws IllegalStateException when the source is no script */
    public String syntaxTree(boolean locations) {
        if (kind != Kind.SCRIPT) {
            throw new IllegalStateException(name + " is no script");
        }
        try {
            return SyntaxTree.of(name, text, locations);
        } catch (SyntaxException e) {
            throw Failures.syntax(e);
        }
    }

    /** Sources are equal when kind, name and text are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && source.kind == kind && source.name.equals(name) && source.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
