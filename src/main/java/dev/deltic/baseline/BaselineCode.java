package dev.deltic.baseline;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.AllocationSite;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.semantics.ClassSemantics;

/** The superclass of compiled classes whose methods calls enter. A class holds the methods of several functions; an instance stands for
 *  one of them. */
abstract class BaselineCode extends Code {
    private final SharedFunctionInfo shared;
    private final boolean constructsBase;
    private final boolean hasTailCalls;

    protected BaselineCode(SharedFunctionInfo shared) {
        this.shared = shared;
        hasTailCalls = shared.bytecode().hasTailCalls();
        constructsBase = shared.kind().isConstructor() && shared.kind() != FunctionKind.DERIVED_CONSTRUCTOR;
    }

    /** Enters the function with any number of arguments.
     *  @param tailDepth of calls in tail position, see {@link dev.deltic.semantics.TailCalls}; 0 for other calls */
    protected abstract Object enter(JSFunction callee, Object thisValue, Object[] arguments, Object newTarget, int tailDepth);

    /** Has every entry into the function's method here go on in {@code better}; null is returned. */
    protected Object supersede(BaselineCode better) {
        return null;
    }

    /** Lets a closure whose code has been superseded know what its function has now. */
    protected static void adopt(JSFunction callee) {
        Closure closure = (Closure) callee;
        if (closure.shared.code() instanceof BaselineCode code && closure.code != code) {
            closure.code = code;
        }
    }

    @Override
    public final boolean isConstructor() {
        return shared.kind().isConstructor();
    }

    @Override
    public final Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        if (shared.kind().isClassConstructor()) {
            throw ClassSemantics.called(callee);
        }
        return enter(callee, thisValue, arguments, UNDEFINED, 0);
    }

    @Override
    public final Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        if (shared.kind().isClassConstructor()) {
            throw ClassSemantics.called(callee);
        }
        return enter(callee, thisValue, arguments, UNDEFINED, depth);
    }

    @Override
    public final boolean passesTailCalls(JSFunction callee) {
        return hasTailCalls;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget">[[Construct]]</a> */
    @Override
    public final Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        Closure closure = (Closure) callee;
        JSObject object = null;
        Object result;
        if (shared.kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
            result = enter(callee, HOLE, arguments, newTarget, 0);
            object = (JSObject) result;
        } else {
            object = Closure.newObject(closure, newTarget);
            result = enter(callee, object, arguments, newTarget, 0);
            if (result instanceof JSObject) {
                return result;
            }
        }
        return newTarget == callee ? constructed(closure, object, null) : object;
    }

    // `new` of this very function, with an object that newObject made.

    /** Runs the constructor with no argument. */
    protected Object construct0(JSFunction callee, Object thisValue) {
        return enter(callee, thisValue, JSFunction.NO_ARGUMENTS, callee, 0);
    }

    /** Runs the constructor with one argument. */
    protected Object construct1(JSFunction callee, Object thisValue, Object a0) {
        return enter(callee, thisValue, new Object[] {a0}, callee, 0);
    }

    /** Runs the constructor with two arguments. */
    protected Object construct2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        return enter(callee, thisValue, new Object[] {a0, a1}, callee, 0);
    }

    /** Runs the constructor with three arguments. */
    protected Object construct3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        return enter(callee, thisValue, new Object[] {a0, a1, a2}, callee, 0);
    }

    /** Runs the constructor with four arguments. */
    protected Object construct4(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2, Object a3) {
        return enter(callee, thisValue, new Object[] {a0, a1, a2, a3}, callee, 0);
    }

    /** The compiled code of a constructor that is no derived class's, else null. */
    protected static BaselineCode baseConstructor(Object constructor) {
        return constructor instanceof Closure closure && closure.code instanceof BaselineCode code && code.constructsBase ? code : null;
    }

    /** What {@code new closure} gives, whose body gave {@code result} for {@code object}. */
    protected static Object constructed(Object closure, Object object, Object result) {
        if (result instanceof JSObject) {
            return result;
        }
        observe(closure, object);
        return object;
    }

    /** Shows an object that {@code new closure} made to its allocation site, unless that has seen enough. */
    protected static void observe(Object closure, Object object) {
        Closure constructor = (Closure) closure;
        if (constructor.shared.invocationCount <= AllocationSite.OBSERVED) {
            // Calls are counted by the interpreter; where it never ran this, the count says how many objects were looked at.
            constructor.shared.invocationCount++;
            AllocationSite.constructed(constructor, (JSObject) object);
        }
    }

    /** What a base constructor gives whose body gave {@code result} for {@code object}. */
    protected static Object objectOf(Object result, Object object) {
        return result instanceof JSObject ? result : object;
    }

    /** The object that the base constructor {@code constructor} starts with. */
    protected static JSObject newObject(Object constructor, Object newTarget) {
        return Closure.newObject((Closure) constructor, (JSObject) newTarget);
    }

    /** Argument {@code i}, or undefined. */
    protected static Object argument(Object[] arguments, int i) {
        return at(arguments, i);
    }

    /** What a dispatcher does for a number that its class has no function of. */
    protected static Error noFunction(int index) {
        return EngineError.unreachable(index);
    }
}
