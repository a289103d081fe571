package dev.deltic.api;

import java.io.IOException;

/** Two loaders one after the other. */
record ChainedModules(ModuleLoader first, ModuleLoader second) implements ModuleLoader {
    @Override
    public String resolve(String specifier, String referrer) throws IOException {
        String name = first.resolve(specifier, referrer);
        return name != null ? name : second.resolve(specifier, referrer);
    }

    @Override
    public Source load(String name) throws IOException {
        Source source = first.load(name);
        return source != null ? source : second.load(name);
    }

    @Override
    public String url(String name) {
        String url = first.url(name);
        return url.equals(name) ? second.url(name) : url;
    }
}
