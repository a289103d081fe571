package dev.deltic.api;

import dev.deltic.engine.ModuleSources;
import java.io.IOException;

/** A {@link ModuleLoader} as the engine asks for modules. */
record LoadedModules(ModuleLoader loader) implements ModuleSources {
    /** The loader for the engine; null stays null.
     *  @throws IllegalArgumentException when it reads files and the engine must not */
    static ModuleSources of(ModuleLoader loader, boolean allowIO) {
        if (loader == null) {
            return null;
        }
        if (!allowIO && readsFiles(loader)) {
            throw new IllegalArgumentException("ModuleLoader.files needs an engine with allowIO(true)");
        }
        return new LoadedModules(loader);
    }

    private static boolean readsFiles(ModuleLoader loader) {
        return loader instanceof FileModules
            || loader instanceof ChainedModules chain && (readsFiles(chain.first()) || readsFiles(chain.second()));
    }

    @Override
    public String resolve(String specifier, String referrer) throws IOException {
        return loader.resolve(specifier, referrer);
    }

    @Override
    public Text load(String name) throws IOException {
        Source source = loader.load(name);
        if (source == null) {
            return null;
        }
        String type = source.kind() == Source.Kind.JSON ? "json" : source.kind() == Source.Kind.TEXT ? "text" : "";
        return new Text(type, source.text());
    }

    @Override
    public String url(String name) {
        return loader.url(name);
    }
}
