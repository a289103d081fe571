package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.IndexKey;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.ArrayList;

/** A proxy: every internal method goes to a trap of the handler, whose answer is checked against the target, or without a trap to
 *  the target. Private elements are the proxy's own, kept in its shape.
 *  <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots">Proxy Exotic Objects</a> */
public final class JSProxy extends ExoticObject {
    /** [[ProxyTarget]], null once revoked. */
    private JSObject target;
    /** [[ProxyHandler]], null once revoked. */
    private JSObject handler;
    private final boolean callable;
    private final boolean constructor;

    private JSProxy(Realm realm, JSObject target, JSObject handler) {
        super(realm.agent.wellKnownShapes.empty, null);
        this.target = target;
        this.handler = handler;
        this.callable = target.isCallable();
        this.constructor = target.isConstructor();
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxycreate">ProxyCreate</a> */
    public static JSProxy create(Realm realm, Object target, Object handler) {
        if (!(target instanceof JSObject t) || !(handler instanceof JSObject h)) {
            throw Errors.create(realm, MessageTemplate.PROXY_NON_OBJECT);
        }
        return new JSProxy(realm, t, h);
    }

    /** Cuts the proxy off from target and handler. */
    public void revoke() {
        target = null;
        handler = null;
    }

    /** [[ProxyTarget]], or null when revoked. */
    public JSObject target() {
        return target;
    }

    /** [[ProxyHandler]], or null when revoked. */
    public JSObject handler() {
        return handler;
    }

    /** <a href="https://tc39.es/ecma262/#sec-validatenonrevokedproxy">ValidateNonRevokedProxy</a> and GetMethod of the trap. The
     *  lookup may revoke the proxy, so callers take target and handler before it. */
    private Object trap(Realm realm, PropertyName name) {
        requireNotRevoked(realm, name.string());
        Object trap = handler.get(realm, name, handler);
        if (trap == UNDEFINED || trap == null) {
            return UNDEFINED;
        }
        if (!ObjectOperations.isCallable(trap)) {
            throw Errors.create(realm, MessageTemplate.PROXY_TRAP_NOT_CALLABLE, Errors.describeWithoutCode(trap), name.string());
        }
        return trap;
    }

    private void requireNotRevoked(Realm realm, String operation) {
        if (handler == null) {
            throw Errors.create(realm, MessageTemplate.PROXY_REVOKED, operation);
        }
    }

    // ---- prototype and extensibility --------------------------------------------------------------------------------

    @Override
    public boolean hasExoticGetPrototypeOf() {
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getprototypeof">[[GetPrototypeOf]]</a> */
    @Override
    public JSObject getPrototypeOf(Realm realm) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.GET_PROTOTYPE_OF);
        if (trap == UNDEFINED) {
            return t.getPrototypeOf(realm);
        }
        Object result = ObjectOperations.call(realm, trap, h, t);
        if (result != null && !(result instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_PROTOTYPE_INVALID);
        }
        if (!t.isExtensible(realm) && t.getPrototypeOf(realm) != result) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_PROTOTYPE_NON_EXTENSIBLE);
        }
        return (JSObject) result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-setprototypeof-v">[[SetPrototypeOf]]</a> */
    @Override
    public boolean setPrototypeOf(Realm realm, JSObject newPrototype) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.SET_PROTOTYPE_OF);
        if (trap == UNDEFINED) {
            return t.setPrototypeOf(realm, newPrototype);
        }
        if (!TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t, newPrototype))) {
            return false;
        }
        if (!t.isExtensible(realm) && t.getPrototypeOf(realm) != newPrototype) {
            throw Errors.create(realm, MessageTemplate.PROXY_SET_PROTOTYPE_NON_EXTENSIBLE);
        }
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-isextensible">[[IsExtensible]]</a> */
    @Override
    public boolean isExtensible(Realm realm) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.IS_EXTENSIBLE);
        if (trap == UNDEFINED) {
            return t.isExtensible(realm);
        }
        boolean result = TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t));
        if (result != t.isExtensible(realm)) {
            throw Errors.create(realm, MessageTemplate.PROXY_IS_EXTENSIBLE_INCONSISTENT, !result);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-preventextensions">
     *  [[PreventExtensions]]</a> */
    @Override
    public boolean preventExtensions(Realm realm) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.PREVENT_EXTENSIONS);
        if (trap == UNDEFINED) {
            return t.preventExtensions(realm);
        }
        boolean result = TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t));
        if (result && t.isExtensible(realm)) {
            throw Errors.create(realm, MessageTemplate.PROXY_PREVENT_EXTENSIONS_EXTENSIBLE);
        }
        return result;
    }

    // ---- own properties ---------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getownproperty-p">[[GetOwnProperty]]</a> */
    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.GET_OWN_PROPERTY_DESCRIPTOR);
        if (trap == UNDEFINED) {
            return t.getOwnProperty(realm, key);
        }
        Object result = ObjectOperations.call(realm, trap, h, t, key.toValue());
        if (result != UNDEFINED && !(result instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_INVALID, key);
        }
        PropertyDescriptor own = t.getOwnProperty(realm, key);
        if (result == UNDEFINED) {
            if (own != null && !own.configurable()) {
                throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_UNDEFINED, key);
            }
            if (own != null && !t.isExtensible(realm)) {
                throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_NON_EXTENSIBLE, key);
            }
            return null;
        }
        boolean extensible = t.isExtensible(realm);
        PropertyDescriptor descriptor = ProxyInvariants.complete(ObjectOperations.toPropertyDescriptor(realm, result));
        ProxyInvariants.checkGetOwnProperty(realm, key, extensible, descriptor, own);
        return descriptor;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-defineownproperty-p-desc">
     *  [[DefineOwnProperty]]</a> */
    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.DEFINE_PROPERTY);
        if (trap == UNDEFINED) {
            return t.defineOwnProperty(realm, key, descriptor);
        }
        Object object = ObjectOperations.fromPropertyDescriptor(realm, descriptor);
        if (!TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t, key.toValue(), object))) {
            return false;
        }
        PropertyDescriptor own = t.getOwnProperty(realm, key);
        ProxyInvariants.checkDefineOwnProperty(realm, key, t.isExtensible(realm), descriptor, own);
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-hasproperty-p">[[HasProperty]]</a> */
    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.HAS);
        if (trap == UNDEFINED) {
            return t.hasProperty(realm, key);
        }
        boolean result = TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t, key.toValue()));
        if (!result) {
            PropertyDescriptor own = t.getOwnProperty(realm, key);
            if (own != null && !own.configurable()) {
                throw Errors.create(realm, MessageTemplate.PROXY_HAS_NON_CONFIGURABLE, key);
            }
            if (own != null && !t.isExtensible(realm)) {
                throw Errors.create(realm, MessageTemplate.PROXY_HAS_NON_EXTENSIBLE, key);
            }
        }
        return result;
    }

    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        return getOwnProperty(realm, key) != null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver">[[Get]]</a> */
    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.GET);
        if (trap == UNDEFINED) {
            return t.get(realm, key, receiver);
        }
        Object result = ObjectOperations.call(realm, trap, h, t, key.toValue(), receiver);
        PropertyDescriptor own = t.getOwnProperty(realm, key);
        if (own != null && !own.configurable()) {
            ProxyInvariants.checkGet(realm, key, result, own);
        }
        return result;
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return get(realm, IndexKey.of(index), receiver);
    }

    /** From the traps there are: asking the traps themselves would be seen. */
    @Override
    public JSException refusedAssignment(Realm realm, PropertyKey key) {
        if (hasOrdinaryTrap(realm, Names.SET)) {
            return Errors.create(realm, MessageTemplate.PROXY_TRAP_FALSISH_FOR, Names.SET, key);
        }
        if (hasOrdinaryTrap(realm, Names.DEFINE_PROPERTY)) {
            return Errors.create(realm, MessageTemplate.PROXY_TRAP_FALSISH_FOR, Names.DEFINE_PROPERTY, key);
        }
        return target == null ? null : ObjectOperations.refused(realm, target, key);
    }

    @Override
    public JSException refusedDefinition(Realm realm, PropertyKey key) {
        if (hasOrdinaryTrap(realm, Names.DEFINE_PROPERTY)) {
            return Errors.create(realm, MessageTemplate.PROXY_TRAP_FALSISH_FOR, Names.DEFINE_PROPERTY, key);
        }
        return target == null ? null : ObjectOperations.refusedDefinition(realm, target, key);
    }

    /** Whether the handler has a trap, as far as ordinary objects tell. */
    private boolean hasOrdinaryTrap(Realm realm, PropertyKey name) {
        for (JSObject h = handler; h != null && !(h instanceof ExoticObject); h = h.getPrototypeOf(realm)) {
            if (h.getOwnProperty(realm, name) != null) {
                return true;
            }
        }
        return false;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver">[[Set]]</a> */
    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.SET);
        if (trap == UNDEFINED) {
            return t.set(realm, key, value, receiver);
        }
        Object[] arguments = {t, key.toValue(), value, receiver};
        if (!TypeConversion.toBoolean(ObjectOperations.callArray(realm, trap, h, arguments))) {
            return false;
        }
        PropertyDescriptor own = t.getOwnProperty(realm, key);
        if (own != null && !own.configurable()) {
            if (own.isData() && !own.writable() && !Comparison.sameValue(value, own.value())) {
                throw Errors.create(realm, MessageTemplate.PROXY_SET_FROZEN_DATA, key);
            }
            if (own.isAccessor() && own.setter() == null) {
                throw Errors.create(realm, MessageTemplate.PROXY_SET_FROZEN_ACCESSOR, key);
            }
        }
        return true;
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return set(realm, IndexKey.of(index), value, this);
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-delete-p">[[Delete]]</a> */
    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.DELETE_PROPERTY);
        if (trap == UNDEFINED) {
            return t.delete(realm, key);
        }
        if (!TypeConversion.toBoolean(ObjectOperations.call(realm, trap, h, t, key.toValue()))) {
            return false;
        }
        PropertyDescriptor own = t.getOwnProperty(realm, key);
        if (own != null && !own.configurable()) {
            throw Errors.create(realm, MessageTemplate.PROXY_DELETE_NON_CONFIGURABLE, key);
        }
        if (own != null && !t.isExtensible(realm)) {
            throw Errors.create(realm, MessageTemplate.PROXY_DELETE_NON_EXTENSIBLE, key);
        }
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys">[[OwnPropertyKeys]]</a> */
    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.OWN_KEYS);
        if (trap == UNDEFINED) {
            return t.ownPropertyKeys(realm);
        }
        return ProxyInvariants.checkedOwnKeys(realm, t, ObjectOperations.call(realm, trap, h, t));
    }

    // ---- functions --------------------------------------------------------------------------------------------------

    @Override
    public boolean isCallable() {
        return callable;
    }

    @Override
    public boolean isConstructor() {
        return constructor;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-call-thisargument-argumentslist">
     *  [[Call]]</a> */
    @Override
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.APPLY);
        if (trap == UNDEFINED) {
            return ObjectOperations.callArray(realm, t, thisValue, arguments);
        }
        return ObjectOperations.call(realm, trap, h, t, thisValue, JSArray.of(realm, arguments));
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-construct-argumentslist-newtarget">
     *  [[Construct]]</a> */
    @Override
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        JSObject t = target;
        JSObject h = handler;
        Object trap = trap(realm, Names.CONSTRUCT);
        if (trap == UNDEFINED) {
            return t.construct(realm, arguments, newTarget);
        }
        Object result = ObjectOperations.call(realm, trap, h, t, JSArray.of(realm, arguments), newTarget);
        if (!(result instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROXY_CONSTRUCT_NON_OBJECT, Errors.describeWithoutCode(result));
        }
        return result;
    }

    @Override
    public Realm functionRealm(Realm current) {
        requireNotRevoked(current, "GetFunctionRealm");
        return target.functionRealm(current);
    }

    @Override
    public boolean isProxyOfArray(Realm realm) {
        requireNotRevoked(realm, "IsArray");
        return ObjectOperations.isArray(realm, target);
    }

    /** A proxy has no attributes that a display form could look at without running its traps. */
    @Override
    public String className() {
        return callable ? "Function" : "Object";
    }

}
