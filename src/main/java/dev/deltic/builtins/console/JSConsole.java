package dev.deltic.builtins.console;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import java.util.HashMap;
import java.util.Map;

/** The console object of a realm, with its counters, timers and group indentation. */
public final class JSConsole extends JSObject {
    private static final int GROUP_INDENT = 2;

    final Map<String, Integer> counts = new HashMap<>(4);
    /** Start times in nanoseconds. */
    final Map<String, Long> timers = new HashMap<>(4);
    private int groupDepth;
    private final Shape emptyPrototype;

    /** A console without properties. */
    public JSConsole(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        emptyPrototype = prototype.shape;
    }

    @Override
    protected boolean hasTraces() {
        return groupDepth != 0 || !counts.isEmpty() || !timers.isEmpty() || super.hasTraces() || prototype.shape != emptyPrototype
            || prototype.elements != null;
    }

    void enterGroup() {
        groupDepth++;
    }

    void leaveGroup() {
        groupDepth = Math.max(0, groupDepth - 1);
    }

    int indentation() {
        return groupDepth * GROUP_INDENT;
    }

    void print(Realm realm, String text) {
        realm.agent.hooks.print(realm, indented(text));
    }

    void printError(Realm realm, String text) {
        realm.agent.hooks.printError(realm, indented(text));
    }

    private String indented(String text) {
        if (groupDepth == 0) {
            return text;
        }
        String indent = " ".repeat(indentation());
        return indent + text.replace("\n", "\n" + indent);
    }

    @Override
    public String className() {
        return "console";
    }
}
