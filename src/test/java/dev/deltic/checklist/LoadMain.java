package dev.deltic.checklist;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Loads scripts from everywhere, in a process that may. */
final class LoadMain {
    private LoadMain() { }

    /** Prints what each load gave. */
    public static void main(String[] arguments) throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        Path file = Files.createTempFile("load", ".js");
        try {
            Files.writeString(file, "\uFEFFvar count = (typeof count === 'undefined' ? 0 : count) + 1; count");
            engine.put("path", file.toString());
            engine.put("url", file.toUri().toString());
            engine.put("file", file.toFile());
            System.out.println("file " + engine.eval("load(path)"));
            System.out.println("again " + engine.eval("load(file)"));
            System.out.println("url " + engine.eval("load(url)"));
            System.out.println("resource " + engine.eval(
                "load('classpath:META-INF/resources/webjars/mustache/4.2.0/mustache.js'); typeof Mustache.render === 'function'"));
            System.out.println("missing " + engine.eval("try { load('no/such.js') } catch (e) { e.message.split(':')[0] }"));
            System.out.println("inline " + engine.eval("var got = load({name: 'inline.js', script: 'var loaded = 6; loaded * 7'}); got")
                + " " + engine.get("loaded"));
            try {
                engine.eval("load({name: 'inline.js', script: '\\n  nowhere'})");
            } catch (ScriptException e) {
                System.out.println("position " + e.getFileName() + ":" + e.getLineNumber() + ":" + e.getColumnNumber());
            }
        } finally {
            Files.delete(file);
        }
    }
}
