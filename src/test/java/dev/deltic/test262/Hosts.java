package dev.deltic.test262;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engines that the runner knows by name; all but Deltic are there for comparison. */
final class Hosts {
    private Hosts() {
    }

    /** {@code preludes} holds {@code NAME.js} for an engine that lacks {@code print} or {@code $262}. */
    static Host named(String name, Path preludes) throws IOException, ReflectiveOperationException {
        if (name.indexOf('.') > 0) {
            // A class of the caller's, found on the worker's class path.
            return (Host) Class.forName(name).getDeclaredConstructor().newInstance();
        }
        Path prelude = preludes.resolve(name + ".js");
        String text = Files.isRegularFile(prelude) ? Files.readString(prelude) : "";
        return switch (name) {
            case "deltic" -> new ScriptEngineHost("deltic", text);
            case "nashorn" -> new ScriptEngineHost("nashorn", text);
            case "rhino" -> new ScriptEngineHost("rhino", text);
            case "graaljs" -> new ScriptEngineHost("graal.js", text);
            default -> throw new IllegalArgumentException("unknown host " + name + "; known: deltic, nashorn, rhino, graaljs");
        };
    }
}
