package dev.deltic.bytecodegen;

import dev.deltic.ast.Identifier;
import dev.deltic.build.OrdinalConstants;

/** An assignment target whose parts have been evaluated.
 *  <a href="https://tc39.es/ecma262/#sec-reference-record-specification-type">Reference Records</a>
 *
 *  @param kind which parts there are
 *  @param identifier of VARIABLE and RESOLVED
 *  @param object the base's register; of RESOLVED the holder's, of SUPER the receiver's
 *  @param key the register of the key, the private name or the super base; of NAMED the KEY operand
 *  @param superKey the register of a super property's key
 *  @param position where errors are
 *  @param subjectStart start of the base's text
 *  @param subjectEnd end of the base's text */
record Reference(Kind kind, Identifier identifier, int object, int key, int superKey, int position, int subjectStart,
                 int subjectEnd) {
    /** The forms of targets. */
    @OrdinalConstants("ReferenceKinds")
    enum Kind {
        /** A binding whose place is known. */
        VARIABLE,
        /** A binding that was looked up by name. */
        RESOLVED,
        /** {@code object.name} */
        NAMED,
        /** {@code object[key]} */
        INDEXED,
        /** {@code object.#name} */
        PRIVATE,
        /** {@code super.name} and {@code super[key]} */
        SUPER,
        /** {@code f()} in sloppy code: a ReferenceError, after the call. */
        CALL
    }
}
