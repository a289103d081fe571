package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** What {@code map}, {@code Iterator.concat} and their like return. The specification describes each by a generator; here a
 *  subclass keeps its state in fields and {@link #advance} runs from one yield to the next.
 *  <a href="https://tc39.es/ecma262/#sec-iterator-helper-objects">Iterator Helper Objects</a> */
abstract class LazyIterator extends BuiltinIterator {
    /** <a href="https://tc39.es/ecma262/#sec-properties-of-generator-instances">[[GeneratorState]]</a> */
    private enum State { SUSPENDED_START, SUSPENDED_YIELD, EXECUTING, COMPLETED }

    /** The mark of {@link #advance} for the end. */
    static final Object DONE = IteratorOperations.DONE;

    private State state = State.SUSPENDED_START;

    LazyIterator(Realm realm) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.ITERATOR_HELPER_PROTOTYPE));
    }

    /** The next value, or {@link #DONE}. Not called again after that or after a throw. */
    abstract Object advance(Realm realm);

    /** Closes what is open underneath, for a return completion. */
    abstract void close(Realm realm);

    /** <a href="https://tc39.es/ecma262/#sec-generatorresume">GeneratorResume</a> */
    @Override
    public final Object step(Realm realm) {
        requireNotExecuting(realm);
        if (state == State.COMPLETED) {
            return DONE;
        }
        state = State.EXECUTING;
        State after = State.COMPLETED;
        try {
            Object value = advance(realm);
            if (value != DONE) {
                after = State.SUSPENDED_YIELD;
            }
            return value;
        } finally {
            state = after;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return">%IteratorHelperPrototype%.return</a> from step 4 on. */
    final JSObject finish(Realm realm) {
        requireNotExecuting(realm);
        if (state == State.SUSPENDED_START) {
            state = State.COMPLETED;
            close(realm);
        } else if (state == State.SUSPENDED_YIELD) {
            state = State.EXECUTING;
            try {
                close(realm);
            } finally {
                state = State.COMPLETED;
            }
        }
        return JSObject.iteratorResult(realm, UNDEFINED, true);
    }

    private void requireNotExecuting(Realm realm) {
        if (state == State.EXECUTING) {
            throw Errors.create(realm, MessageTemplate.GENERATOR_RUNNING);
        }
    }

    /** IteratorClose for a failure that is to be rethrown. */
    static RuntimeException closeAfter(Realm realm, JSObject iterator, Throwable failure) {
        return IteratorOperations.closeAfter(realm, iterator,
            failure instanceof RuntimeException e ? e : Errors.asThrow(realm, failure));
    }

    @Override
    protected final String prototypeName() {
        return "%IteratorHelperPrototype%";
    }

    @Override
    public String className() {
        return "Iterator Helper";
    }
}
