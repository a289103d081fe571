package dev.deltic.runtime;

/** The call of a host object's method at one site, whose arguments are known: what the site has as a constant in place of the method's
 *  code. A record, best of all, whose fields HotSpot takes for constants then. */
public interface HostCall {
    /** Calls the method of the host object {@code thisValue}; any function of the caller's realm does as {@code callee}. */
    Object call(JSFunction callee, Object thisValue);
}
