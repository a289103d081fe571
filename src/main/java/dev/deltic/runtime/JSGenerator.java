package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ResumableFrame.Resumption;

/** A generator object. <a href="https://tc39.es/ecma262/#sec-generator-objects">Generator Objects</a> */
public final class JSGenerator extends JSObject {
    private enum State { SUSPENDED_START, SUSPENDED_YIELD, EXECUTING, COMPLETED }

    private State state = State.SUSPENDED_START;
    private ResumableFrame frame;

    /** A generator that runs {@code frame}. */
    public JSGenerator(Realm realm, JSObject prototype, ResumableFrame frame) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.frame = frame;
    }

    /** Whether the last {@link #step} ended the generator. */
    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    /** Whether the last {@link #step} gave a result object (of {@code yield*}) instead of a value. */
    public boolean isDelegating() {
        return state == State.SUSPENDED_YIELD && frame.isDelegating();
    }

    /** <a href="https://tc39.es/ecma262/#sec-generatorresume">GeneratorResume</a> and GeneratorResumeAbrupt: the result object. */
    public JSObject resume(Realm realm, Resumption how, Object value) {
        Object result = step(realm, how, value);
        return isDelegating() ? (JSObject) result : JSObject.iteratorResult(realm, result, isCompleted());
    }

    /** {@link #resume} without the result object. */
    public Object step(Realm realm, Resumption how, Object value) {
        if (state == State.EXECUTING) {
            throw Errors.create(realm, MessageTemplate.GENERATOR_RUNNING);
        }
        if (state == State.SUSPENDED_START && how != Resumption.NEXT) {
            complete();
        }
        if (state == State.COMPLETED) {
            if (how == Resumption.THROW) {
                throw new JSException(value);
            }
            return how == Resumption.RETURN ? value : UNDEFINED;
        }
        state = State.EXECUTING;
        Object result;
        boolean suspended = false;
        try {
            result = frame.resume(how, value);
            suspended = frame.isSuspended();
        } finally {
            if (suspended) {
                state = State.SUSPENDED_YIELD;
            } else {
                complete();
            }
        }
        return result;
    }

    private void complete() {
        state = State.COMPLETED;
        frame = null;
    }

    @Override
    public String className() {
        return "Generator";
    }
}
