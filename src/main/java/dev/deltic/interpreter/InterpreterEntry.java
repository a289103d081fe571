package dev.deltic.interpreter;

import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ScriptActivation;

/** Where the interpreter is entered. Who reads the JVM's stack knows by this class alone that a frame is one of the interpreter's,
 *  so it has one method and that does not call itself: the JVM takes long for the names of methods. */
public final class InterpreterEntry {
    private InterpreterEntry() { }

    /** Whether methods of a class are on the stack only between an entry and what the frame that it entered has called. Two of many: the
     *  loop, and what it calls functions by. */
    public static boolean entered(Class<?> type) {
        return type == CallOpcodes.class || type == Interpreter.class;
    }

    /** Runs or resumes a frame, whose caller is set, as the innermost activation. */
    static Object run(InterpreterFrame frame) {
        Agent agent = frame.agent;
        int depth = agent.depth;
        ScriptActivation caller = frame.caller;
        frame.depth = depth;
        agent.setActivation(frame);
        agent.depth = depth + 1;
        try {
            if (depth >= agent.depthLimit) {
                throw agent.tooDeep(frame.realm);
            }
            if (agent.interruptRequested()) {
                agent.poll();
            }
            FrameCode compiled = frame.code.frameCode();
            Object result = compiled != null && compiled.canEnter(frame.pc) ? InterpreterCode.ENTER_COMPILED : Interpreter.run(frame);
            return result == InterpreterCode.ENTER_COMPILED ? InterpreterCode.runCompiled(frame) : result;
        } catch (StackOverflowError e) {
            if (depth > 0) {
                throw e;                        // a frame further out may have a handler, and has more stack to run it
            }
            throw Errors.asThrow(frame.realm, e);
        } finally {
            frame.caller = null;
            agent.setActivation(caller);
            agent.depth = depth;
        }
    }
}
