package dev.deltic.builtins.string;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A String Iterator: the code points of a string.
 *  <a href="https://tc39.es/ecma262/#sec-string-iterator-objects">String Iterator Objects</a> */
final class StringIterator extends JSObject {
    final String string;
    /** Where the next code point starts; past the end once exhausted. */
    int position;

    StringIterator(Realm realm, String string) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.STRING_ITERATOR_PROTOTYPE));
        this.string = string;
    }

    @Override
    public String className() {
        return "String Iterator";
    }
}
