package dev.deltic.interop;

import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;

/** A script's exception that leaves through a view or an adapter, where no ScriptException may be thrown. Serializable as text; a script
 *  that it comes back to gets the value that was thrown. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The throw completion, and the agent it belongs to. */
    private transient JSException origin;
    private transient Agent agent;

    private ScriptFailure(String message, Throwable cause, JSException origin, Agent agent) {
        super(message, cause);
        this.origin = origin;
        this.agent = agent;
    }

    /** The Java exception to throw for a throw completion: the unchecked one that a host method threw, else a ScriptFailure. */
    public static RuntimeException of(Realm realm, JSException e) {
        Throwable host = HostValues.hostException(e);
        if (HostValues.isHostException(e) && host instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (HostValues.isHostException(e) && host instanceof Error error) {
            throw error;
        }
        ScriptFailure failure = new ScriptFailure(HostValues.isHostException(e) ? host.toString()
            : Errors.describeWithoutCode(e.value()), host, e, realm.agent);
        if (e.frames() != null) {
            HostValues.addScriptFrames(failure, e.frames());
        }
        return failure;
    }

    /** Forgets the script's value, and with it the script's realm: the exception has reached those who only read it. */
    public void forgetOrigin() {
        origin = null;
        agent = null;
    }

    /** The throw completion that this was before it left; null in another agent. */
    JSException originIn(Realm realm) {
        return agent == realm.agent ? origin : null;
    }
}
