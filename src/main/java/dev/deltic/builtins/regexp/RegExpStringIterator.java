package dev.deltic.builtins.regexp;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** The matches of a pattern in a string, one after the other.
 *  <a href="https://tc39.es/ecma262/#sec-regexp-string-iterator-objects">RegExp String Iterator Objects</a> */
final class RegExpStringIterator extends JSObject {
    /** What the iterator is doing: the specification makes it a generator. */
    enum State { SUSPENDED, EXECUTING, COMPLETED }

    final JSObject matcher;
    final String text;
    final boolean global;
    final boolean unicode;
    State state = State.SUSPENDED;

    RegExpStringIterator(Realm realm, JSObject matcher, String text, boolean global, boolean unicode) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.REG_EXP_STRING_ITERATOR_PROTOTYPE));
        this.matcher = matcher;
        this.text = text;
        this.global = global;
        this.unicode = unicode;
    }

    /** The next match, or null. */
    JSObject next(Realm realm) {
        state = State.EXECUTING;
        boolean more = false;
        try {
            JSObject match = RegExpExecution.exec(realm, matcher, text);
            if (match == null || !global) {
                return match;
            }
            if (TypeConversion.toString(realm, match.get(realm, 0)).isEmpty()) {
                RegExpExecution.advanceLastIndex(realm, matcher, text, unicode);
            }
            more = true;
            return match;
        } finally {
            state = more ? State.SUSPENDED : State.COMPLETED;
        }
    }

    @Override
    public String className() {
        return "RegExp String Iterator";
    }
}
