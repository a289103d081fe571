package org.openjdk.nashorn.api.scripting;

/** Says which Java classes scripts may look up. */
@FunctionalInterface
public interface ClassFilter {
    /** Whether scripts may use the class of that binary name. Called by any thread; must not call scripts. */
    boolean exposeToScripts(String className);
}
