package dev.deltic.bench;

import javax.script.ScriptEngineManager;

/** The shortest program that gets a result from a script; its whole process is timed. Without an argument it only starts a JVM. */
public final class ColdStart {
    private ColdStart() {
    }

    /** The argument is the name that the engine is registered by. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Object result = new ScriptEngineManager().getEngineByName(args[0]).eval("1+1");
            if (((Number) result).intValue() != 2) {
                throw new AssertionError(result);
            }
        }
    }
}
