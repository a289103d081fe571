package dev.deltic.engine;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.flags.Proposal;
import dev.deltic.interop.HostValues;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.modules.ModuleHost;
import dev.deltic.modules.ModuleRecord;
import dev.deltic.modules.SourceTextModule;
import dev.deltic.modules.SyntheticModule;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSArrayBuffer;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;
import dev.deltic.source.SyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads a realm's modules: from where the embedder keeps them, else from files, where the engine's options allow it. One per realm, so
 *  each realm has its own module map. */
final class RealmModules implements ModuleHost {
    private static final String MODULE_SOURCE = "<module source>";
    private static final String BYTES = "bytes";

    private record Key(String file, String type) { }

    private final Engine engine;
    /** Null for files. */
    private final ModuleSources sources;
    private final Map<Key, ModuleRecord> modules = new HashMap<>();

    private RealmModules(Engine engine, ModuleSources sources) {
        this.engine = engine;
        this.sources = sources;
    }

    /** The realm's, made now if it had none. */
    static RealmModules of(Realm realm, Engine engine) {
        if (realm.moduleHost == null) {
            ModuleSources own = realm.hostData instanceof RealmHost host ? host.moduleSources() : null;
            realm.moduleHost = new RealmModules(engine, own == null ? engine.options.moduleSources() : own);
        }
        return (RealmModules) realm.moduleHost;
    }

    /** A module's namespace. Declared as any object, so that callers are verified without the namespaces' classes. */
    static JSObject namespaceOf(SourceTextModule module) {
        return module.namespace();
    }

    @Override
    public ModuleRecord load(Realm realm, String referrer, ModuleInfo.Request request) {
        if (request.specifier().equals(MODULE_SOURCE) && engine.options.test262()) {
            return modules.computeIfAbsent(new Key(MODULE_SOURCE, ""), key -> sourceOnly(realm));
        }
        return sources == null ? loadFile(realm, referrer, request) : loadSource(realm, referrer, request);
    }

    /** The module that conformance tests of the source phase ask for: it exports nothing, and has a source, as no text module has. */
    private static ModuleRecord sourceOnly(Realm realm) {
        JSObject prototype = JSObject.create(realm, realm.intrinsic(Intrinsic.ABSTRACT_MODULE_SOURCE_PROTOTYPE));
        return new SyntheticModule(realm, List.of(), new Object[0], JSObject.create(realm, prototype));
    }

    private ModuleRecord loadFile(Realm realm, String referrer, ModuleInfo.Request request) {
        Path file = resolve(realm, referrer, request.specifier());
        Key key = new Key(file.toString(), type(realm, request));
        ModuleRecord known = modules.get(key);
        if (known != null) {
            return known;
        }
        if (!engine.options.allowIO()) {
            throw Errors.create(realm, MessageTemplate.MODULE_ACCESS_DENIED, request.specifier());
        }
        ModuleRecord module;
        try {
            module = key.type.equals(BYTES) ? ofBytes(realm, Files.readAllBytes(file))
                : create(realm, file.toString(), key.type, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Errors.create(realm, MessageTemplate.MODULE_NOT_FOUND, request.specifier(), referrer);
        }
        modules.put(key, module);
        return module;
    }

    /** Asks the embedder. What its code throws reaches the script as the Java exception it is. */
    private ModuleRecord loadSource(Realm realm, String referrer, ModuleInfo.Request request) {
        String name;
        ModuleSources.Text found = null;
        Key key = null;
        String type = type(realm, request);
        try {
            name = sources.resolve(request.specifier(), referrer);
            if (name != null) {
                key = new Key(name, type);
                ModuleRecord known = modules.get(key);
                if (known != null) {
                    return known;
                }
                found = sources.load(name);
            }
        } catch (IOException | RuntimeException e) {
            throw HostValues.hostFailure(realm, e);
        }
        if (found == null) {
            throw Errors.create(realm, MessageTemplate.MODULE_NOT_FOUND, request.specifier(), referrer);
        }
        ModuleRecord module = create(realm, name, key.type.isEmpty() ? found.type() : key.type, found.text());
        modules.put(key, module);
        return module;
    }

    private ModuleRecord create(Realm realm, String name, String type, String text) {
        if (type.equals(BYTES)) {
            return ofBytes(realm, text.getBytes(StandardCharsets.UTF_8));
        }
        if (type.equals("text")) {
            return SyntheticModule.ofDefault(realm, text);
        }
        if (type.equals("json")) {
            JSObject json = realm.intrinsic(Intrinsic.JSON);
            Object value = ObjectOperations.invoke(realm, json, realm.name("parse"), text);
            return SyntheticModule.ofDefault(realm, value);
        }
        return create(realm, name, text);
    }

    /** <a href="https://tc39.es/proposal-import-bytes/#sec-create-bytes-module">CreateBytesModule</a> */
    private static ModuleRecord ofBytes(Realm realm, byte[] bytes) {
        JSArrayBuffer buffer = JSArrayBuffer.immutable(realm, bytes);
        JSObject prototype = realm.intrinsic(TypedArrayKind.UINT8.prototype);
        return SyntheticModule.ofDefault(realm, new JSTypedArray(realm, prototype, TypedArrayKind.UINT8, buffer, 0, bytes.length));
    }

    private SourceTextModule create(Realm realm, String name, String text) {
        try {
            return create(realm, name, engine.compileModule(name, text));
        } catch (SyntaxException e) {
            throw RuntimeCompiler.asException(realm, e);
        }
    }

    private SourceTextModule create(Realm realm, String name, CompiledModule compiled) {
        return new SourceTextModule(realm, compiled.info(), this, name, compiled.stored());
    }

    /** The module of a text that the embedder has, entered in the module map under its file name. */
    SourceTextModule define(Realm realm, String name, String text) {
        return enter(create(realm, name, text), name);
    }

    /** The same for a text that has been compiled. */
    SourceTextModule define(Realm realm, String name, CompiledModule compiled) {
        return enter(create(realm, name, compiled), name);
    }

    private SourceTextModule enter(SourceTextModule module, String name) {
        if (sources != null) {
            modules.put(new Key(name, ""), module);
            return module;
        }
        try {
            modules.put(new Key(Path.of(name).toAbsolutePath().normalize().toString(), ""), module);
        } catch (InvalidPathException e) {
            // A name that is no path can be imported by nobody: nothing to enter.
            return module;
        }
        return module;
    }

    private String type(Realm realm, ModuleInfo.Request request) {
        String[] attributes = request.attributes();
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("type")) {
                String type = attributes[i + 1];
                if (type.equals("json") || type.equals("text") || type.equals(BYTES) && takesBytes()) {
                    return type;
                }
                throw Errors.create(realm, MessageTemplate.IMPORT_TYPE_NOT_SUPPORTED, type);
            }
        }
        return "";
    }

    private boolean takesBytes() {
        return engine.options.proposals() != Proposal.NONE && Proposal.IMPORT_BYTES.isIn(engine.options.proposals());
    }

    private static Path resolve(Realm realm, String referrer, String specifier) {
        try {
            Path path = Path.of(specifier.startsWith("file:") ? Path.of(java.net.URI.create(specifier)).toString() : specifier);
            if (path.isAbsolute()) {
                return path.normalize();
            }
            Path base = Path.of(referrer).toAbsolutePath().getParent();
            return base == null ? path.toAbsolutePath().normalize() : base.resolve(path).normalize();
        } catch (IllegalArgumentException e) {
            throw Errors.create(realm, MessageTemplate.MODULE_NOT_FOUND, specifier, referrer);
        }
    }

    @Override
    public String url(String name) {
        if (sources != null) {
            return sources.url(name);
        }
        try {
            return Path.of(name).toUri().toString();
        } catch (InvalidPathException e) {
            return name;
        }
    }

    @Override
    public boolean supportsAttribute(String key) {
        return key.equals("type");
    }
}
