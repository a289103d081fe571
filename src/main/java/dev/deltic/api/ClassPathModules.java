package dev.deltic.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Modules among the resources of a class loader. */
final class ClassPathModules implements ModuleLoader {
    private final WeakReference<ClassLoader> loader;
    private final String folder;

    ClassPathModules(ClassLoader loader, String folder) {
        this.loader = new WeakReference<>(loader);
        this.folder = folder.isEmpty() || folder.endsWith("/") ? folder : folder + '/';
    }

    private URL find(String name) {
        ClassLoader resources = loader.get();
        return resources == null ? null : resources.getResource(folder + name);
    }

    @Override
    public String resolve(String specifier, String referrer) {
        String name = MapModules.join(specifier, referrer);
        return name != null && !name.contains("../") && find(name) != null ? name : null;
    }

    @Override
    public Source load(String name) throws IOException {
        ClassLoader resources = loader.get();
        if (resources == null) {
            return null;
        }
        try (InputStream stream = resources.getResourceAsStream(folder + name)) {
            return stream == null ? null : Source.of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public String url(String name) {
        URL url = find(name);
        return url == null ? name : url.toString();
    }
}
