package dev.deltic.builtins;

import java.io.StringWriter;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** An engine of its own for a test, with what it prints. */
public final class Script {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    /** A new engine. */
    public Script() {
        engine.getContext().setWriter(out);
        engine.getContext().setErrorWriter(errors);
    }

    /** {@code String(value)} of the completion value. */
    public String run(String text) {
        try {
            return String.valueOf(engine.eval(text));
        } catch (ScriptException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** {@code name: message} of the error that the function body throws. */
    public String failure(String body) {
        return run("(function () { try { " + body + " } catch (e) { return String(e); } return 'no failure'; })()");
    }

    /** What was printed so far, with line ends as {@code \n}; forgets it. */
    public String printed() {
        String text = out.toString().replace("\r\n", "\n");
        out.getBuffer().setLength(0);
        return text;
    }

    /** As {@link #printed} for errors and warnings. */
    public String printedErrors() {
        String text = errors.toString().replace("\r\n", "\n");
        errors.getBuffer().setLength(0);
        return text;
    }
}
