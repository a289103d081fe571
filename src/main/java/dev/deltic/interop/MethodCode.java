package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;

/** Java methods of one name as a function: the receiver is the wrapped {@code this}. Shared by all realms. {@link BorderCompiler} makes
 *  subclasses that call some of the methods without asking which. */
class MethodCode extends Code {
    /** How many calls it takes until a class of its own is worth its making. */
    static final int CALLS_TO_COMPILE = 12;

    final JavaMethods methods;
    /** Whether there can be nothing faster. */
    final boolean isFinal;
    private final Wrapping wrapping;
    private int calls;

    MethodCode(JavaMethods methods) {
        this(methods, new Wrapping(), false);
    }

    /** The code that takes the place of {@code slow}. */
    MethodCode(MethodCode slow) {
        this(slow.methods, slow.wrapping, true);
    }

    private MethodCode(JavaMethods methods, Wrapping wrapping, boolean isFinal) {
        this.methods = methods;
        this.wrapping = wrapping;
        this.isFinal = isFinal;
    }

    @Override
    public final Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        Realm realm = callee.realm;
        if (methods.owner.isStatic) {
            return callStatic(realm, arguments);
        }
        JavaObject receiver = JavaFunctions.receiver(realm, thisValue, methods.name);
        JavaClass type = receiver.members();
        JavaMethods own = methods.owner == type ? methods : type.methods(methods.name);
        if (own == null) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, methods.name, Errors.display(thisValue));
        }
        if (!isFinal && ++calls == CALLS_TO_COMPILE) {
            methods.compile();
        }
        Object result = own.invoke(realm, receiver.host, arguments);
        if (!isFinal && result instanceof JavaObject object) {
            wrapping.remember(object);
        }
        return result;
    }

    /** A static method needs no receiver: it may be a function on its own. */
    private Object callStatic(Realm realm, Object[] arguments) {
        if (!isFinal && ++calls == CALLS_TO_COMPILE) {
            methods.compile();
        }
        Object result = methods.invoke(realm, null, arguments);
        if (!isFinal && result instanceof JavaObject object) {
            wrapping.remember(object);
        }
        return result;
    }

    // ---- what compiled subclasses use ---------------------------------------------------------------------------------

    /** Where what was called comes from; see {@link Wrapping}. */
    protected final Wrapping wrapping() {
        return wrapping;
    }

    /** The host object of an argument that is one of such a class, else {@link Hole#HOLE}. */
    protected static Object hostArgument(Object argument, Class<?> wanted) {
        return argument instanceof JavaObject object && wanted.isInstance(object.host) ? object.host : Hole.HOLE;
    }
}
