package dev.deltic.test262;

import java.nio.file.Path;

/** A host whose scenarios do what their file's text says, for the tests of the runner itself. */
public final class MisbehavingHost implements Host {
    @Override
    public Session open(boolean canBlock) {
        return new MisbehavingSession();
    }

    private static final class MisbehavingSession implements Session {
        private final StringBuilder output = new StringBuilder();
        private int jobs;

        @Override
        public void runHarness(Path file) {
            output.append(file.getFileName()).append('\n');
        }

        @Override
        public void run(Path file, String text, Goal goal) throws Failure {
            if (text.contains("DO hang")) {
                hang();
            } else if (text.contains("DO exit")) {
                Runtime.getRuntime().halt(134);
            } else if (text.contains("DO fill")) {
                throw new OutOfMemoryError("as if the heap were full");
            } else if (text.contains("DO break")) {
                throw new IllegalStateException("broken inside");
            } else if (text.contains("DO throw")) {
                throw new Failure("TypeError", "TypeError: thrown", null);
            }
        }

        // Looks at nothing that would let it stop.
        private static void hang() {
            long n = 0;
            while (n >= 0) {
                n = (n + 1) & 0xffff;
            }
        }

        @Override
        public void parse(Path file, String text, Goal goal) throws Failure {
            if (text.contains("DO throw")) {
                throw new Failure("SyntaxError", "SyntaxError: thrown", null);
            }
        }

        @Override
        public void runJobs() {
            if (++jobs == 3) {
                output.append("Test262:AsyncTestComplete\n");
            }
        }

        @Override
        public String output() {
            return output.toString();
        }

        @Override
        public void close() {
            output.setLength(0);
        }
    }
}
