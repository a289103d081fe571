package dev.deltic.baseline;

import dev.deltic.bytecode.SharedFunctionInfo;
import java.util.List;

/** Finds the compiled code of the functions that call sites have called: methods of the class being written, or what was published
 *  before. Code that is published later is not found: the site calls as if it knew nothing. */
final class CallTargets {
    private final String owner;
    private final List<SharedFunctionInfo> members;
    private final BaselineCode[] codes;
    /** What the names of the class's methods begin with that are to be called. */
    private final String methods;

    private CallTargets(String owner, List<SharedFunctionInfo> members, BaselineCode[] codes, String methods) {
        this.methods = methods;
        this.owner = owner;
        this.members = members;
        this.codes = codes;
    }

    /** The targets of the functions in the class {@code owner}, where {@code members} will have the numbers of their places.
     *  @param methods what the names of the methods begin with that are to be called */
    static CallTargets inClass(String owner, List<SharedFunctionInfo> members, String methods) {
        return new CallTargets(owner, members, null, methods);
    }

    /** The targets of the functions in a class that is written when {@code members} have code already, not yet published. */
    static CallTargets beside(List<SharedFunctionInfo> members, BaselineCode[] codes) {
        return new CallTargets(null, members, codes, null);
    }

    /** How to enter {@code function}, which may be null; null where it has no compiled code for calls. */
    CallTarget find(SharedFunctionInfo function) {
        if (function == null) {
            return null;
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == function) {
                return codes == null ? CallTarget.inClass(function, owner, methods + i) : CallTarget.constant(function, codes[i]);
            }
        }
        return function.code() instanceof BaselineCode code ? CallTarget.constant(function, code) : null;
    }
}
