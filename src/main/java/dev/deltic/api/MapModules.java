package dev.deltic.api;

import java.util.ArrayDeque;
import java.util.Map;

/** Modules in a map. */
record MapModules(Map<String, String> modules) implements ModuleLoader {
    @Override
    public String resolve(String specifier, String referrer) {
        String name = join(specifier, referrer);
        return name != null && modules.containsKey(name) ? name : null;
    }

    @Override
    public Source load(String name) {
        String text = modules.get(name);
        return text == null ? null : Source.of(name, text);
    }

    /** The name that a specifier means in a tree of names with slashes; null when it leads out of the tree. */
    static String join(String specifier, String referrer) {
        if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
            return specifier;
        }
        ArrayDeque<String> parts = new ArrayDeque<>();
        int folder = referrer.lastIndexOf('/');
        String whole = folder < 0 ? specifier : referrer.substring(0, folder + 1) + specifier;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return null;
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
