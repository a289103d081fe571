package dev.deltic.api;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where the modules that scripts import come from. A loader is asked in two steps, so that a module that two others import is one module:
 *  {@link #resolve} gives the full name of what an import means, {@link #load} the text for a full name. Each context loads a module once,
 *  whoever imports it there.
 *
 *  <p>Called on the thread that imports, inside its isolate; a loader of several isolates is called by several threads at once and has to
 *  be thread-safe. What it throws reaches the script as that Java exception.
 *
 *  <p>{@code import data from "x" with { type: "json" }} and {@code type: "text"} work with any loader, as do {@link Source.Kind#JSON} and
 *  {@link Source.Kind#TEXT} sources without the attribute.
 *  <a href="https://tc39.es/ecma262/#sec-HostLoadImportedModule">HostLoadImportedModule</a> */
public interface ModuleLoader {
    /** The full name of a module; null when there is none: the import then throws.
     *  @param specifier what stands in the import
     *  @param referrer the full name of the importing module, or the name of the importing script
     *  @throws IOException when it cannot be told */
    @Nullable
    String resolve(String specifier, String referrer) throws IOException;

    /** The module of a full name that {@link #resolve} gave; null when there is none. The source's kind says what it is; a script is taken
     *  for a module.
     *  @throws IOException when it cannot be read */
    @Nullable
    Source load(String name) throws IOException;

    /** What {@code import.meta.url} is in a module: its full name, unless a loader knows better. */
    default String url(String name) {
        return name;
    }

    /** This loader, and {@code other} for what it has not. Both see the full names that either gives. */
    default ModuleLoader or(ModuleLoader other) {
        return new ChainedModules(this, other);
    }

    /** Modules in memory: full name to text. {@code ./} and {@code ../} are resolved against the importer's name, with slashes between
     *  folders; anything else is a full name. The map is asked at each import and not copied; a map that changes meanwhile must be
     *  thread-safe. */
    static ModuleLoader of(Map<String, String> modules) {
        return new MapModules(modules);
    }

    /** Modules among a class loader's resources, in UTF-8, below a folder such as {@code "js"}; "" for all resources. Names are as in
     *  {@link #of}, without the folder. The class loader is held weakly: once it is collected, there are no modules. */
    static ModuleLoader classPath(ClassLoader loader, String folder) {
        return new ClassPathModules(loader, folder);
    }

    /** Modules in files below a folder, in UTF-8. Only for engines that {@linkplain Engine.Builder#allowIO allow} reading files.
     *  Specifiers are relative to the importer, absolute paths, or {@code file:} URLs; bare names are relative to the folder. What lies
     *  outside of the folder, symbolic links followed, does not exist. Full names are absolute paths. */
    static ModuleLoader files(Path folder) {
        return new FileModules(folder);
    }
}
