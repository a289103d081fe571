package dev.deltic.architecture;

import dev.deltic.messages.MessageTemplate;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the engine's own classes and sources are. */
final class Classes {
    private Classes() {
    }

    /** The folder that the tests run against, whichever build made it. */
    static Path folder() {
        try {
            return Path.of(MessageTemplate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path sources() {
        return Path.of("src/main/java").toAbsolutePath();
    }
}
