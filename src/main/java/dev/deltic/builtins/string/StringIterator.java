package dev.deltic.builtins.string;

import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.CodePoints;

/** A String Iterator: the code points of a string.
 *  <a href="https://tc39.es/ecma262/#sec-string-iterator-objects">String Iterator Objects</a> */
final class StringIterator extends BuiltinIterator {
    private final String string;
    /** Where the next code point starts. */
    private int position;

    StringIterator(Realm realm, String string) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.STRING_ITERATOR_PROTOTYPE));
        this.string = string;
    }

    @Override
    public Object step(Realm realm) {
        if (position >= string.length()) {
            return IteratorOperations.DONE;
        }
        String codePoint = CodePoints.stringAt(string, position);
        position += codePoint.length();
        return codePoint;
    }

    @Override
    protected String prototypeName() {
        return "%StringIteratorPrototype%";
    }

    @Override
    public String className() {
        return "String Iterator";
    }
}
