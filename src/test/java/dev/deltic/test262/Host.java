package dev.deltic.test262;

import java.nio.file.Path;

/** An engine as the runner sees it; the same runner compares several. Called by one thread per session. */
interface Host {
    /** A fresh realm that shares no object with an earlier one. */
    Session open(boolean canBlock) throws Exception;

    /** One scenario's realm. */
    interface Session extends AutoCloseable {
        /** Runs a harness file; the host may keep its compiled form. */
        void runHarness(Path file) throws Failure;

        /** Runs the test itself to its end, its jobs included. */
        void run(Path file, String text, Goal goal) throws Failure;

        /** Only the early errors of {@code text}; returns normally where there are none. */
        void parse(Path file, String text, Goal goal) throws Failure;

        /** Runs jobs that became ready since the last call, as a host's event loop would. */
        void runJobs() throws Failure;

        /** Everything that {@code print} wrote so far. */
        String output();

        @Override
        void close();
    }

    /** ECMA-262's two goal symbols for source text. */
    enum Goal {
        SCRIPT,
        MODULE
    }

    /** What a script threw, or what broke in the engine. */
    final class Failure extends Exception {
        private final String type;

        /** {@code type} is the error's constructor name; empty where the value thrown is no error object. */
        Failure(String type, String message, Throwable cause) {
            super(message, cause);
            this.type = type;
        }

        String type() {
            return type;
        }
    }
}
