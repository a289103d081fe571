package dev.deltic.builtins.shadowrealm;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.modules.DynamicImport;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostHooks;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.runtime.ScriptStack;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSWrappedFunction;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;

/** <a href="https://tc39.es/proposal-shadowrealm/#sec-properties-of-the-shadowrealm-prototype-object">The ShadowRealm Prototype
 *  Object</a> */
@BuiltinHolder(value = "%ShadowRealm.prototype%", toStringTag = "ShadowRealm")
@IntrinsicProperty(name = "constructor", intrinsic = "SHADOW_REALM")
public final class ShadowRealmPrototype {
    private ShadowRealmPrototype() { }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-validateshadowrealmobject">ValidateShadowRealmObject</a> */
    private static Realm inner(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSShadowRealm object) {
            return object.realm;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "ShadowRealm.prototype." + method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-shadowrealm.prototype.evaluate">evaluate</a> */
    @Builtin(name = "evaluate", length = 1)
    static Object evaluate(Realm realm, Object thisValue, Object sourceText) {
        Realm inner = inner(realm, thisValue, "evaluate");
        if (!JSStrings.isString(sourceText)) {
            throw Errors.create(realm, MessageTemplate.SHADOW_REALM_SOURCE);
        }
        HostHooks hooks = realm.agent.hooks;
        hooks.ensureCanCompileStrings(realm);
        SharedFunctionInfo code = hooks.compiler().compileIndirectEval(realm, JSStrings.flatten(sourceText));
        Object result;
        try {
            result = Closure.create(inner, code, null).run(inner.globalThis);
        } catch (RuntimeException | StackOverflowError e) {
            JSException thrown = PromiseOperations.thrown(inner, e);
            throw JSWrappedFunction.typeErrorCopy(realm, MessageTemplate.SHADOW_REALM_THREW, thrown.value());
        }
        return JSWrappedFunction.wrap(realm, realm, result);
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-shadowrealm.prototype.importvalue">importValue</a> */
    @Builtin(name = "importValue", length = 2)
    static Object importValue(Realm realm, Object thisValue, Object specifier, Object exportName) {
        Realm inner = inner(realm, thisValue, "importValue");
        String text = TypeConversion.toString(realm, specifier);
        if (!JSStrings.isString(exportName)) {
            throw Errors.create(realm, MessageTemplate.EXPECTED_STRING, Errors.display(exportName));
        }
        ScriptActivation running = ScriptStack.innermost(realm.agent);
        String referrer = running == null ? "<shadow realm>" : running.referrer();
        JSPromise imported = (JSPromise) DynamicImport.importCall(inner, null, referrer, text, UNDEFINED, 0);
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        PromiseOperations.performThen(realm, imported, new ExportGetter(realm, JSStrings.flatten(exportName), capability));
        return capability.promise;
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-shadowrealmimportvalue">ShadowRealmImportValue</a> from the import on. */
    private static final class ExportGetter extends PromiseReaction {
        private final Realm realm;
        private final String exportName;
        private final PromiseCapability capability;

        ExportGetter(Realm realm, String exportName, PromiseCapability capability) {
            this.realm = realm;
            this.exportName = exportName;
            this.capability = capability;
        }

        @Override
        public void fulfilled(Realm current, Object namespace) {
            Object value;
            try {
                JSObject exports = (JSObject) namespace;
                PropertyKey key = realm.key(exportName);
                if (!exports.hasOwnProperty(realm, key)) {
                    throw Errors.create(realm, MessageTemplate.SHADOW_REALM_NO_EXPORT, exportName);
                }
                value = JSWrappedFunction.wrap(realm, realm, exports.get(realm, key));
            } catch (RuntimeException | StackOverflowError e) {
                capability.reject(realm, PromiseOperations.thrown(realm, e).value());
                return;
            }
            capability.resolve(realm, value);
        }

        @Override
        public void rejected(Realm current, Object reason) {
            capability.reject(realm, JSWrappedFunction.typeErrorCopy(realm, MessageTemplate.SHADOW_REALM_IMPORT_FAILED, reason).value());
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }
}
