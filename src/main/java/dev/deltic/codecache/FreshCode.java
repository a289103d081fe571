package dev.deltic.codecache;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.SharedFunctionInfo;

/** The code of one function of a script or module that is compiled a second time. */
final class FreshCode {
    private final SharedFunctionInfo wanted;

    private FreshCode(SharedFunctionInfo wanted) {
        this.wanted = wanted;
    }

    /** The code that a function has in another compilation of its source: found by its place, through those that it stands in.
     *  @param top the functions that stand in no other, but for the first, which is around all */
    static BytecodeArray of(SharedFunctionInfo wanted, SharedFunctionInfo[] top) {
        BytecodeArray found = new FreshCode(wanted).findAmong(top);
        if (found == null) {
            throw new IllegalStateException("no function " + wanted + " at " + wanted.sourceStart() + " in " + wanted.source().name());
        }
        return found;
    }

    private BytecodeArray findAmong(SharedFunctionInfo[] candidates) {
        BytecodeArray found = null;
        for (int i = 0; i < candidates.length && found == null; i++) {
            found = find(candidates[i]);
        }
        return found;
    }

    private BytecodeArray find(SharedFunctionInfo candidate) {
        if (candidate.sourceStart() > wanted.sourceStart() || candidate.sourceEnd() < wanted.sourceEnd()) {
            return null;
        }
        boolean same = candidate.kind() == wanted.kind() && candidate.sourceStart() == wanted.sourceStart()
            && candidate.sourceEnd() == wanted.sourceEnd() && candidate.name().equals(wanted.name())
            && candidate.flags() == wanted.flags();
        if (same) {
            return candidate.bytecode();
        }
        BytecodeArray found = null;
        Object[] constants = candidate.bytecode().constants;
        for (int i = 0; i < constants.length && found == null; i++) {
            if (constants[i] instanceof SharedFunctionInfo function) {
                found = find(function);
            } else if (constants[i] instanceof GlobalDeclarations globals) {
                found = findAmong(globals.functions());
            }
        }
        return found;
    }
}
