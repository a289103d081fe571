package dev.deltic.runtime;

import dev.deltic.shapes.Shape;

/** A function object: the {@link Code} to run and the realm it belongs to. Script closures and builtins are subclasses.
 *  <a href="https://tc39.es/ecma262/#sec-ecmascript-function-objects">ECMAScript Function Objects</a> */
public abstract class JSFunction extends JSObject {
    /** No arguments. */
    public static final Object[] NO_ARGUMENTS = new Object[0];

    /** The {@link #target} of functions that share nothing: their code holds state of its own, as a promise's resolving functions do. */
    public static final Object NO_TARGET = new Object();

    /** What profiles of call sites know the function by: what isolates share of it. The SharedFunctionInfo of a script function, the
     *  BuiltinCode of a builtin, else {@link #NO_TARGET}. */
    public final Object target;
    /** The code of the best tier so far; tiers replace it. */
    public Code code;
    /** [[Realm]]. */
    public final Realm realm;

    protected JSFunction(Shape shape, JSObject prototype, Object target, Code code, Realm realm) {
        super(shape, prototype);
        this.target = target;
        this.code = code;
        this.realm = realm;
    }

    @Override
    public final boolean isCallable() {
        return true;
    }

    @Override
    public boolean isConstructor() {
        return code.isConstructor();
    }

    @Override
    public Object call(Realm caller, Object thisValue, Object... arguments) {
        return code.callN(this, thisValue, arguments);
    }

    @Override
    public Object construct(Realm caller, Object[] arguments, JSObject newTarget) {
        return code.construct(this, arguments, newTarget);
    }

    @Override
    public Realm functionRealm(Realm current) {
        return realm;
    }

    /** The source text that Function.prototype.toString shows; null for functions without any.
     *  <a href="https://tc39.es/ecma262/#sec-function.prototype.tostring">[[SourceText]]</a> */
    public String sourceText() {
        return null;
    }

    @Override
    public String className() {
        return "Function";
    }
}
