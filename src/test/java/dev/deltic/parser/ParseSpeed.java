package dev.deltic.parser;

import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how fast a file is parsed, cold and warm, lazily and at once. {@code java dev.deltic.parser.ParseSpeed FILE} */
public final class ParseSpeed {
    private ParseSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 12;
        boolean lazyFirst = arguments.length < 2 || arguments[1].equals("lazy");
        for (int round = 0; round < rounds; round++) {
            time(text, lazyFirst, round);
        }
        if (rounds > 1) {
            for (int round = 0; round < rounds; round++) {
                time(text, !lazyFirst, round);
            }
        }
    }

    private static void time(String text, boolean lazy, int round) {
        Source source = new Source("speed", text, SourceKind.SCRIPT);
        long start = System.nanoTime();
        Parser.parseScript(source, new ParserOptions(lazy));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s round %d: %.0f ms, %.1f MB/s%n", lazy ? "lazy" : "eager", round, seconds * 1e3,
                text.length() / 1e6 / seconds);
    }
}
