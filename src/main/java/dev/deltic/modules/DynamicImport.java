package dev.deltic.modules;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.ModuleEnvironment;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code import()} and {@code import.meta}. */
public final class DynamicImport {
    private DynamicImport() { }

    /** <a href="https://tc39.es/ecma262/#sec-evaluate-import-call">EvaluateImportCall</a>
     *  @param environment the environment of the call, which tells the module it stands in
     *  @param sourceName the name of the source it stands in
     *  @return a promise of the module's namespace */
    public static Object importCall(Realm realm, Environment environment, String sourceName, Object specifier, Object options,
            int phase) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        try {
            String text = TypeConversion.toString(realm, specifier);
            ModuleHost host = (ModuleHost) realm.agent.hooks.moduleHost(realm);
            String[] attributes = attributes(realm, host, options);
            ModuleInfo.Request request = new ModuleInfo.Request(text, attributes, phase, 0);
            realm.agent.jobs.enqueue(new ImportJob(realm, host, sourceName, request, capability));
        } catch (RuntimeException | StackOverflowError e) {
            capability.reject(realm, PromiseOperations.thrown(realm, e).value());
        }
        return capability.promise;
    }

    /** The attributes of {@code {with: {…}}}, keys sorted. */
    private static String[] attributes(Realm realm, ModuleHost host, Object options) {
        if (options == UNDEFINED) {
            return new String[0];
        }
        if (!(options instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.IMPORT_OPTIONS_NOT_OBJECT);
        }
        Object with = object.get(realm, realm.name("with"));
        if (with == UNDEFINED) {
            return new String[0];
        }
        if (!(with instanceof JSObject source)) {
            throw Errors.create(realm, MessageTemplate.IMPORT_ATTRIBUTES_NOT_OBJECT);
        }
        Map<String, String> sorted = new TreeMap<>();
        for (Object key : ObjectOperations.enumerableOwnProperties(realm, source, ObjectOperations.Enumeration.KEYS)) {
            PropertyKey propertyKey = TypeConversion.toPropertyKey(realm, key);
            Object value = source.get(realm, propertyKey);
            if (!JSStrings.isString(value)) {
                throw Errors.create(realm, MessageTemplate.IMPORT_ATTRIBUTE_NOT_STRING);
            }
            sorted.put((String) key, JSStrings.flatten(value));
        }
        String[] result = new String[sorted.size() * 2];
        int i = 0;
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            if (!host.supportsAttribute(entry.getKey())) {
                throw Errors.create(realm, MessageTemplate.IMPORT_ATTRIBUTE_NOT_SUPPORTED, entry.getKey());
            }
            result[i++] = entry.getKey();
            result[i++] = entry.getValue();
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ContinueDynamicImport">ContinueDynamicImport</a> */
    private record ImportJob(Realm realm, ModuleHost host, String referrer, ModuleInfo.Request request,
            PromiseCapability capability) implements JobQueue.Job {
        @Override
        public void run() {
            List<JSPromise> awaited;
            ModuleRecord module;
            try {
                module = host.load(realm, referrer, request);
                if (request.phase() == ModuleInfo.Request.SOURCE) {
                    resolveToSource(module);
                    return;
                }
                module.loadRequestedModules();
                module.link();
                awaited = evaluate(module);
            } catch (RuntimeException | StackOverflowError e) {
                capability.reject(realm, PromiseOperations.thrown(realm, e).value());
                return;
            }
            Settle settle = new Settle(realm, module, capability, request.phase() == ModuleInfo.Request.DEFER, awaited.size());
            for (JSPromise promise : awaited) {
                PromiseOperations.performThen(realm, promise, settle);
            }
        }

        private void resolveToSource(ModuleRecord module) {
            JSObject source = module.moduleSource();
            if (source == null) {
                throw Errors.create(realm, MessageTemplate.NO_MODULE_SOURCE, request.specifier());
            }
            capability.resolve(realm, source);
        }

        /** Evaluates what the phase asks for; gives the promises to wait for. */
        private List<JSPromise> evaluate(ModuleRecord module) {
            if (request.phase() != ModuleInfo.Request.DEFER) {
                return List.of(module.evaluate());
            }
            List<JSPromise> promises = new ArrayList<>();
            for (ModuleRecord dependency : CyclicModule.asynchronousDependencies(module)) {
                promises.add(dependency.evaluate());
            }
            return promises.isEmpty() ? List.of(PromiseOperations.promiseResolve(realm, UNDEFINED)) : promises;
        }
    }

    private static final class Settle extends PromiseReaction {
        private final Realm realm;
        private final ModuleRecord module;
        private final PromiseCapability capability;
        private final boolean deferred;
        /** How many promises are not fulfilled yet. */
        private int awaited;

        Settle(Realm realm, ModuleRecord module, PromiseCapability capability, boolean deferred, int awaited) {
            this.realm = realm;
            this.module = module;
            this.capability = capability;
            this.deferred = deferred;
            this.awaited = awaited;
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            if (--awaited == 0) {
                capability.resolve(current, deferred ? module.deferredNamespace() : module.namespace());
            }
        }

        @Override
        public void rejected(Realm current, Object reason) {
            capability.reject(current, reason);
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    /** The {@code import.meta} object of the module that {@code environment} is inside of. */
    public static Object importMeta(Environment environment) {
        return ((SourceTextModule) ModuleEnvironment.find(environment).module).importMeta();
    }
}
