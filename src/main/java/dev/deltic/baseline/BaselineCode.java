package dev.deltic.baseline;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.AllocationSite;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;

/** The superclass of compiled classes whose methods calls enter. A class holds the methods of several functions; an instance stands for
 *  one of them. */
abstract class BaselineCode extends Code {
    /** The number of the function in its class. */
    final int index;
    private final SharedFunctionInfo shared;

    protected BaselineCode(int index, SharedFunctionInfo shared) {
        this.index = index;
        this.shared = shared;
    }

    /** Enters the function with any number of arguments. */
    protected abstract Object enter(JSFunction callee, Object thisValue, Object[] arguments, Object newTarget);

    @Override
    public final boolean isConstructor() {
        return shared.kind().isConstructor();
    }

    @Override
    public final Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        if (shared.kind().isClassConstructor()) {
            throw Errors.create(callee.realm, MessageTemplate.CLASS_CALLED, ((Closure) callee).debugName());
        }
        return enter(callee, thisValue, arguments, UNDEFINED);
    }

    /** <a href="https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget">[[Construct]]</a> */
    @Override
    public final Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        Closure closure = (Closure) callee;
        JSObject object = null;
        Object result;
        if (shared.kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
            result = enter(callee, HOLE, arguments, newTarget);
            object = (JSObject) result;
        } else {
            object = Closure.newObject(closure, newTarget);
            result = enter(callee, object, arguments, newTarget);
            if (result instanceof JSObject) {
                return result;
            }
        }
        if (newTarget == callee) {
            AllocationSite.constructed(closure, object);
        }
        return object;
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
