package dev.deltic.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Modules in files below a folder. */
final class FileModules implements ModuleLoader {
    private final Path folder;

    FileModules(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String resolve(String specifier, String referrer) throws IOException {
        Path file;
        try {
            file = specifier.startsWith("file:") ? Path.of(URI.create(specifier))
                : specifier.startsWith("./") || specifier.startsWith("../") ? parent(referrer).resolve(specifier)
                : folder.resolve(specifier);
        } catch (IllegalArgumentException e) {
            return null;
        }
        file = file.normalize();
        return isInside(file) ? file.toString() : null;
    }

    private Path parent(String referrer) {
        try {
            Path parent = folder.resolve(referrer).getParent();
            return parent == null ? folder : parent;
        } catch (InvalidPathException e) {
            return folder;
        }
    }

    /** Whether it is a file whose real place is below the folder's. */
    private boolean isInside(Path file) throws IOException {
        return file.startsWith(folder) && Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    }

    @Override
    public Source load(String name) throws IOException {
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
        return file.isAbsolute() && isInside(file.normalize()) ? Source.of(name, Files.readString(file, StandardCharsets.UTF_8)) : null;
    }

    @Override
    public String url(String name) {
        try {
            Path file = Path.of(name);
            return file.startsWith(folder) ? file.toUri().toString() : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
