package dev.deltic.checklist;

import java.util.List;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

/** Evaluates with the Bindings of other engines, as a load tester does that keeps one Bindings for engines of any kind. */
final class PeerBindingsMain {
    private PeerBindingsMain() { }

    /** Prints what each evaluation gave; the names of the engines are the arguments. */
    public static void main(String[] arguments) throws Exception {
        ScriptEngineManager manager = new ScriptEngineManager();
        ScriptEngine engine = manager.getEngineByName("deltic");
        for (String name : arguments) {
            ScriptEngine peer = manager.getEngineByName(name);
            for (Bindings bindings : List.of(peer.createBindings(), peer.getBindings(ScriptContext.ENGINE_SCOPE))) {
                bindings.put("x", 20);
                Object first = engine.eval("var y = x * 2; function f() { return [y].map(v => v + 1)[0] } f()", bindings);
                Object second = engine.eval("x = 30; f() + x", bindings);
                peer.eval("var made = {n: 4}", bindings);
                first = first + " " + engine.eval("made.n", bindings);
                System.out.println(name + " " + first + " " + second + " " + bindings.get("x"));
            }
        }
    }
}
