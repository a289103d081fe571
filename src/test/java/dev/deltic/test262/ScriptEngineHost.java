package dev.deltic.test262;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Compilable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Drives an engine through {@code javax.script}; a session is a new engine of one factory. */
final class ScriptEngineHost implements Host {
    private final ScriptEngineFactory factory;
    private final String prelude;
    private final Map<Path, String> harness = new ConcurrentHashMap<>();

    /** {@code prelude} defines what the engine lacks of {@code print} and {@code $262}; empty for an engine that has both. */
    ScriptEngineHost(String engineName, String prelude) {
        ScriptEngine first = new ScriptEngineManager().getEngineByName(engineName);
        if (first == null) {
            throw new IllegalStateException("no script engine named " + engineName + " on the class path");
        }
        this.factory = first.getFactory();
        this.prelude = prelude;
    }

    @Override
    public Session open(boolean canBlock) throws Failure {
        EngineSession session = new EngineSession(factory.getScriptEngine(), canBlock);
        if (!prelude.isEmpty()) {
            session.evaluate("prelude.js", prelude, Goal.SCRIPT);
        }
        return session;
    }

    private String harnessText(Path file) throws Failure {
        String text = harness.get(file);
        if (text == null) {
            try {
                text = Files.readString(file);
            } catch (IOException e) {
                throw new Failure("", "harness file missing: " + file, e);
            }
            harness.put(file, text);
        }
        return text;
    }

    private final class EngineSession implements Session {
        private final ScriptEngine engine;
        private final ScriptContext context;
        private final StringWriter output = new StringWriter();

        EngineSession(ScriptEngine engine, boolean canBlock) {
            this.engine = engine;
            this.context = engine.getContext();
            context.setWriter(output);
            context.setErrorWriter(output);
            if (context.getBindings(ScriptContext.GLOBAL_SCOPE) == null) {
                context.setBindings(new javax.script.SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
            }
            if (!canBlock) {
                context.setAttribute("deltic.canBlock", Boolean.FALSE, ScriptContext.GLOBAL_SCOPE);
            }
        }

        @Override
        public void runHarness(Path file) throws Failure {
            evaluate(file.toString(), harnessText(file), Goal.SCRIPT);
        }

        @Override
        public void run(Path file, String text, Goal goal) throws Failure {
            evaluate(file.toString(), text, goal);
        }

        @Override
        public void parse(Path file, String text, Goal goal) throws Failure {
            name(file.toString(), goal);
            try {
                ((Compilable) engine).compile(text);
            } catch (ScriptException e) {
                throw failure(e);
            } catch (RuntimeException | StackOverflowError e) {
                throw broken(e);
            }
        }

        @Override
        public void runJobs() throws Failure {
            // Every eval runs the jobs that are ready before it returns.
            evaluate("jobs.js", "", Goal.SCRIPT);
        }

        void evaluate(String fileName, String text, Goal goal) throws Failure {
            name(fileName, goal);
            try {
                engine.eval(text);
            } catch (ScriptException e) {
                throw failure(e);
            } catch (RuntimeException | StackOverflowError e) {
                throw broken(e);
            }
        }

        // In the global scope: in the engine's scope the two names would be properties of the test's global object.
        private void name(String fileName, Goal goal) {
            context.setAttribute(ScriptEngine.FILENAME, fileName, ScriptContext.GLOBAL_SCOPE);
            context.setAttribute("deltic.sourceType", goal == Goal.MODULE ? "module" : "script", ScriptContext.GLOBAL_SCOPE);
        }

        @Override
        public String output() {
            return output.toString();
        }

        @Override
        public void close() {
            if (engine instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static Failure failure(ScriptException e) {
        String message = String.valueOf(e.getMessage());
        return new Failure(ErrorTypes.of(e, message), message, e);
    }

    private static Failure broken(Throwable e) {
        return new Failure(ErrorTypes.of(e, String.valueOf(e.getMessage())), ErrorTypes.describe(e), e);
    }
}
