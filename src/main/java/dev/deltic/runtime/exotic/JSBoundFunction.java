package dev.deltic.runtime.exotic;

import dev.deltic.runtime.Code;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** What {@code bind} makes: a function that calls another with a fixed {@code this} and first arguments.
 *  <a href="https://tc39.es/ecma262/#sec-bound-function-exotic-objects">Bound Function Exotic Objects</a> */
public final class JSBoundFunction extends JSFunction {
    /** [[BoundTargetFunction]] */
    private final JSObject target;
    /** [[BoundThis]] */
    private final Object boundThis;
    private final Object[] boundArguments;
    private final Object length;
    private final Object name;

    private JSBoundFunction(Realm realm, JSObject prototype, JSObject target, Object boundThis, Object[] boundArguments,
            Object length, Object name) {
        super(realm.agent.wellKnownShapes.builtinFunction, prototype, NO_TARGET, BoundCode.INSTANCE, realm);
        this.target = target;
        this.boundThis = boundThis;
        this.boundArguments = boundArguments;
        this.length = length;
        this.name = name;
    }

    /** <a href="https://tc39.es/ecma262/#sec-boundfunctioncreate">BoundFunctionCreate</a>, with the {@code length} and {@code name}
     *  that bind computes afterwards. */
    public static JSBoundFunction create(Realm realm, JSObject prototype, JSObject target, Object boundThis,
            Object[] boundArguments, Object length, Object name) {
        return new JSBoundFunction(realm, prototype, target, boundThis, boundArguments, length, name);
    }

    @Override
    public JSObject boundTarget() {
        return target;
    }

    /** [[BoundArguments]], not to be changed. */
    public Object[] boundArguments() {
        return boundArguments;
    }

    @Override
    public boolean isConstructor() {
        return target.isConstructor();
    }

    @Override
    public Realm functionRealm(Realm current) {
        return target.functionRealm(current);
    }

    @Override
    protected Object nativeGet(Realm current, PropertyKey key) {
        return key == Names.LENGTH ? length : name;
    }

    @Override
    protected boolean nativeSet(Realm current, PropertyKey key, Object value) {
        int number = shape.find(key);
        shape = shape.reconfigure(number, shape.property(number) & Property.ATTRIBUTES);
        writeField(number, value);
        return true;
    }

    private Object[] allArguments(Object[] arguments) {
        if (boundArguments.length == 0) {
            return arguments;
        }
        Object[] all = new Object[boundArguments.length + arguments.length];
        System.arraycopy(boundArguments, 0, all, 0, boundArguments.length);
        System.arraycopy(arguments, 0, all, boundArguments.length, arguments.length);
        return all;
    }

    /** [[Call]] and [[Construct]] of every bound function. */
    private static final class BoundCode extends Code {
        static final BoundCode INSTANCE = new BoundCode();

        @Override
        public Object call0(JSFunction callee, Object thisValue) {
            JSBoundFunction f = (JSBoundFunction) callee;
            return f.boundArguments.length == 0 ? ObjectOperations.call(f.realm, f.target, f.boundThis)
                : ObjectOperations.callArray(f.realm, f.target, f.boundThis, f.boundArguments.clone());
        }

        @Override
        public Object call1(JSFunction callee, Object thisValue, Object a0) {
            JSBoundFunction f = (JSBoundFunction) callee;
            if (f.boundArguments.length == 0) {
                return ObjectOperations.call(f.realm, f.target, f.boundThis, a0);
            }
            if (f.boundArguments.length == 1) {
                return ObjectOperations.call(f.realm, f.target, f.boundThis, f.boundArguments[0], a0);
            }
            return callN(callee, thisValue, new Object[] {a0});
        }

        @Override
        public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
            JSBoundFunction f = (JSBoundFunction) callee;
            if (f.boundArguments.length == 0) {
                return ObjectOperations.call(f.realm, f.target, f.boundThis, a0, a1);
            }
            if (f.boundArguments.length == 1) {
                return ObjectOperations.call(f.realm, f.target, f.boundThis, f.boundArguments[0], a0, a1);
            }
            return callN(callee, thisValue, new Object[] {a0, a1});
        }

        @Override
        public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
            JSBoundFunction f = (JSBoundFunction) callee;
            return ObjectOperations.callArray(f.realm, f.target, f.boundThis, f.allArguments(arguments));
        }

        @Override
        public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
            JSBoundFunction f = (JSBoundFunction) callee;
            return f.target instanceof JSFunction target
                ? target.code.tailCallN(target, f.boundThis, f.allArguments(arguments), depth)
                : callN(callee, thisValue, arguments);
        }

        @Override
        public boolean passesTailCalls(JSFunction callee) {
            return ((JSBoundFunction) callee).target instanceof JSFunction;
        }

        @Override
        public Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
            JSBoundFunction f = (JSBoundFunction) callee;
            return f.target.construct(f.realm, f.allArguments(arguments), newTarget == f ? f.target : newTarget);
        }
    }
}
