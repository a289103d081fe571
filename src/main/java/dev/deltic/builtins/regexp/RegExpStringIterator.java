package dev.deltic.builtins.regexp;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** The matches of a pattern in a string, one after the other.
 *  <a href="https://tc39.es/ecma262/#sec-regexp-string-iterator-objects">RegExp String Iterator Objects</a> */
final class RegExpStringIterator extends BuiltinIterator {
    /** What the iterator is doing: the specification makes it a generator. */
    private enum State { SUSPENDED, EXECUTING, COMPLETED }

    private final JSObject matcher;
    private final String text;
    private final boolean global;
    private final boolean unicode;
    private State state = State.SUSPENDED;

    RegExpStringIterator(Realm realm, JSObject matcher, String text, boolean global, boolean unicode) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.REG_EXP_STRING_ITERATOR_PROTOTYPE));
        this.matcher = matcher;
        this.text = text;
        this.global = global;
        this.unicode = unicode;
    }

    @Override
    public Object step(Realm realm) {
        if (state == State.EXECUTING) {
            throw Errors.create(realm, MessageTemplate.GENERATOR_RUNNING);
        }
        JSObject match = state == State.COMPLETED ? null : nextMatch(realm);
        return match == null ? IteratorOperations.DONE : match;
    }

    private JSObject nextMatch(Realm realm) {
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
    protected String prototypeName() {
        return "%RegExpStringIteratorPrototype%";
    }

    @Override
    public String className() {
        return "RegExp String Iterator";
    }
}
