package dev.deltic.checklist;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.List;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

/** What a manager finds in a process of its own. */
final class DiscoveryMain {
    private DiscoveryMain() { }

    /** {@code order}: the factories in the manager's order. {@code names}: which factory serves each of the following names. {@code idle}:
     *  makes and asks a factory, nothing else. */
    public static void main(String[] arguments) {
        if (arguments[0].equals("idle")) {
            ScriptEngineFactory factory = new DelticScriptEngineFactory();
            List<?> said = List.of(factory.getEngineName(), factory.getNames(), factory.getMimeTypes(), factory.getExtensions(),
                factory.getLanguageName(), factory.getParameter("THREADING"));
            System.out.println("asked " + said.size());
            return;
        }
        ScriptEngineManager manager = new ScriptEngineManager();
        if (arguments[0].equals("order")) {
            for (ScriptEngineFactory factory : manager.getEngineFactories()) {
                System.out.println(factory.getEngineName() + " " + factory.getNames().contains("javascript"));
            }
            return;
        }
        for (int i = 1; i < arguments.length; i++) {
            var engine = manager.getEngineByName(arguments[i]);
            System.out.println(arguments[i] + "=" + (engine == null ? "none" : engine.getFactory().getEngineName()));
        }
        System.out.println("text/javascript=" + manager.getEngineByMimeType("text/javascript").getFactory().getEngineName());
        System.out.println(".js=" + manager.getEngineByExtension("js").getFactory().getEngineName());
    }
}
