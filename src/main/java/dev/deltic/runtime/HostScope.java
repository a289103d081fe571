package dev.deltic.runtime;

/** The names that a host adds to those of a realm's global object, as access sites see them: sites that know that neither the lexical
 *  bindings nor the global object itself have a name come here with it. What a method throws is thrown to the script, so implementers throw
 *  script exceptions. Called on the isolate's thread. */
public interface HostScope {
    /** The host's value of a name as a JavaScript value; null when there is none and for all that is not told by the value alone: then the
     *  global object is to be asked.
     *
     *  @param wrapping what the site remembers of values that were no primitives */
    Object value(String name, HostWrapping wrapping);

    /** Assigns a JavaScript value to a name; false when the global object is to do it, or refuse.
     *
     *  @param onlyPresent whether a name without a value is to be left alone */
    boolean assign(String name, Object value, boolean onlyPresent);

    /** Whether the name has a value now. */
    boolean has(String name);

    /** What one site turns the values into JavaScript values by. */
    HostWrapping createWrapping();
}
