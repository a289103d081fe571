package dev.deltic.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of packages in {@code docs/architecture.md}: what each is called and what it may import. */
final class Layout {
    static final String ROOT = "dev.deltic.";

    /** Open to every package from the front end to the top. */
    private static final List<String> OPEN = List.of("base", "messages", "flags", "trace");
    private static final List<String> GROUND = List.of("base", "messages", "flags", "numbers", "unicode", "classfile", "trace", "limits");
    private static final List<String> OUTSIDE = List.of("api", "scripting", "shell", "build");

    /** Package to what it names in its last column. {@code builtins.*} stands for each package below {@code builtins}. */
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    Layout() {
        row("base");
        row("messages");
        row("flags");
        row("numbers", "base");
        row("unicode", "base");
        row("classfile", "base");
        row("trace", "flags", "base");
        row("limits", "flags", "base");

        row("source", "base", "messages");
        row("regexp", "unicode", "classfile");
        row("ast", "source");
        row("scope", "ast");
        row("parser", "scope", "regexp", "unicode", "numbers");

        row("values", "numbers", "unicode");
        row("temporal", "values");
        row("intl", "temporal");
        row("intl.icu", "intl");
        row("intl.jdk", "intl");
        row("shapes", "values");
        row("feedback");
        row("bytecode", "source", "values", "feedback");
        row("bytecodegen", "scope", "bytecode");

        row("runtime", "shapes", "bytecode", "limits");
        row("runtime.exotic", "runtime");
        row("modules", "runtime.exotic");

        row("builtins.*", "modules", "regexp", "temporal");
        // Formats the objects of others: the one sibling that knows them.
        row("builtins.intl", "builtins.*", "intl.icu", "intl.jdk");
        row("interop.adapter", "classfile");
        row("interop", "interop.adapter", "runtime.exotic", "classfile");

        row("ic", "runtime");
        row("semantics", "ic", "modules");
        row("interpreter", "semantics");
        row("baseline", "classfile", "interpreter");
        row("deopt", "interpreter");
        row("optimizer.ir", "ic");
        row("optimizer.graphbuilder", "optimizer.ir");
        row("optimizer.intrinsics", "optimizer.ir");
        row("optimizer.phases", "optimizer.ir");
        row("optimizer.backend", "optimizer.ir", "classfile", "deopt");
        row("optimizer", "optimizer.graphbuilder", "optimizer.intrinsics", "optimizer.phases", "optimizer.backend");
        row("tiering", "baseline", "optimizer");

        row("codecache", "bytecodegen");
        row("engine", "parser", "codecache", "bytecodegen", "tiering", "builtins.*", "builtins.intl", "interop", "regexp", "modules", "runtime.exotic");

        // Wider than the design: docs/decisions/0031.
        row("api", "flags", "engine", "tiering", "trace", "interop", "limits", "runtime", "source", "messages", "bytecode", "values");
        row("scripting", "api", "flags", "engine", "interop", "limits", "runtime", "source", "shapes", "values", "base", "messages");
        row("shell", "api", "engine", "flags", "trace", "runtime", "source", "values", "base", "messages");
        row("build");
    }

    private void row(String name, String... imports) {
        named.put(name, List.of(imports));
    }

    /** The row's name for a Java package of ours; null for one that the table does not have. */
    String rowOf(String javaPackage) {
        String name = javaPackage.startsWith(ROOT) ? javaPackage.substring(ROOT.length()) : javaPackage;
        if (name.startsWith("builtins.") && !named.containsKey(name) && name.indexOf('.', 9) < 0) {
            return "builtins.*";
        }
        return named.containsKey(name) ? name : null;
    }

    /** Whether a class in {@code from} may import one of {@code to}; both are Java packages of ours. */
    boolean allows(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        String source = rowOf(from);
        String target = rowOf(to);
        if (source == null || target == null) {
            return false;
        }
        // Annotations of the processor are in no class file's way: they are left out of the jar.
        if (target.equals("build")) {
            return true;
        }
        if (source.equals("builtins.*") && target.equals("builtins.*")) {
            return false;
        }
        return reachable(source).contains(target);
    }

    Set<String> reachable(String row) {
        Set<String> found = new LinkedHashSet<>();
        if (OUTSIDE.contains(row)) {
            found.addAll(named.get(row));
            return found;
        }
        List<String> open = new ArrayList<>(named.get(row));
        if (!GROUND.contains(row)) {
            open.addAll(OPEN);
        }
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(named.get(next));
            }
        }
        return found;
    }

    Set<String> rows() {
        return named.keySet();
    }
}
