package dev.deltic.runtime;

import dev.deltic.limits.Evaluation;
import dev.deltic.limits.Interruptible;
import dev.deltic.limits.LimitKind;
import dev.deltic.limits.Limits;
import dev.deltic.messages.MessageTemplate;
import java.util.ArrayList;

/** What polls and announcements do when there is something to do: the rare part of an {@link Agent}'s limits. */
final class Interrupts {
    /** Somebody has given a handler. */
    static final int REQUEST = 1;
    /** The evaluation may have to end. */
    static final int CHECK = 2;
    /** Polls are counted: set as long as the evaluation runs. */
    static final int COUNT = 4;
    /** A cancel came. */
    static final int CANCEL = 8;

    private Interrupts() { }

    /** What the watch of an agent's limits arms. An object of its own, so that a process without limits does not load it. */
    record Poll(Agent agent) implements Interruptible {
        @Override
        public void arm() {
            agent.raise(CHECK);
        }
    }

    /** The current thread has entered the agent. */
    static void enter(Agent agent, Limits limits) {
        if (agent.watched == null) {
            agent.watched = new Poll(agent);
        }
        agent.evaluation = Evaluation.enter(limits, agent.watched);
        if (agent.evaluation != null) {
            begin(agent, agent.evaluation);
        }
    }

    private static void begin(Agent agent, Evaluation evaluation) {
        int bits = (evaluation.countsLoops() ? COUNT : 0) | (evaluation.spent() != null ? CHECK : 0);
        if (bits != 0) {
            agent.raise(bits);
        }
        long depth = evaluation.limit(LimitKind.CALL_DEPTH);
        if (depth != 0) {
            agent.depthLimit = (int) Math.min(depth, Agent.MAX_DEPTH);
        }
        long steps = evaluation.limit(LimitKind.REGEXP_STEPS);
        if (steps != 0) {
            agent.regExpStepLimit = steps;
        }
        long jobs = evaluation.limit(LimitKind.JOBS);
        if (jobs != 0) {
            agent.jobs.limit = (int) Math.min(jobs, Integer.MAX_VALUE);
        }
    }

    /** The call is over; takes back what {@link #enter} set. */
    static void leave(Agent agent) {
        Evaluation ended = agent.evaluation;
        agent.evaluation = null;
        ended.leave(agent.watched);
        agent.depthLimit = Agent.MAX_DEPTH;
        agent.regExpStepLimit = RegExpTable.DEFAULT_STEP_LIMIT;
        agent.jobs.limit = Integer.MAX_VALUE;
        if (!agent.joining.isEmpty()) {
            agent.joining = new ArrayList<>(0);
        }
    }

    /** Does what is due at a poll. */
    static void serve(Agent agent, int due) {
        Evaluation evaluation = agent.evaluation;
        if (due == COUNT && evaluation != null && !evaluation.countLoop()) {
            return;                             // each poll of a call whose loops are limited comes here
        }
        // Cleared before it is looked at, so that who asks in between is not overheard.
        agent.clear(due & (CHECK | CANCEL));
        if ((due & CANCEL) != 0 && agent.cancelledTurn() == agent.turns.read()) {
            agent.raise(CANCEL);
            if (evaluation == null) {
                throw end(agent, LimitKind.CANCELLED, 0);
            }
            evaluation.exceed(LimitKind.CANCELLED);
        }
        if (evaluation != null) {
            if ((due & COUNT) != 0 && due != COUNT) {
                evaluation.countLoop();
            }
            endIfSpent(agent, evaluation);
        }
        if ((due & REQUEST) != 0) {
            Agent.InterruptHandler handler = agent.takeRequest();
            if (handler != null) {
                handler.onInterrupt();
            }
        }
    }

    private static void endIfSpent(Agent agent, Evaluation evaluation) {
        Evaluation spent = evaluation.spent();
        if (spent != null) {
            agent.raise(CHECK);                 // whoever swallows the exception meets it again
            throw end(agent, spent.exceeded(), spent.limits().of(spent.exceeded()));
        }
    }

    /** The exception that ends the evaluation, whose waiting jobs are dropped: the same one each time, which tells where it was first. */
    private static TerminationException end(Agent agent, LimitKind kind, long limit) {
        agent.jobs.drop();
        if (agent.ended == null || agent.ended.kind() != kind) {
            agent.ended = new TerminationException(kind, limit, position(agent));
        }
        return agent.ended;
    }

    private static StackFrameInfo position(Agent agent) {
        ScriptActivation running = ScriptStack.innermost(agent);
        return running == null ? null : running.capture(null).describe();
    }

    /** Ends the evaluation because of a limit that is compared where it counts. */
    static RuntimeException exceeded(Agent agent, LimitKind kind, long limit) {
        Evaluation evaluation = agent.evaluation;
        if (evaluation != null) {
            evaluation.exceed(kind);
        }
        return end(agent, kind, limit);
    }

    /** See {@link Agent#tooDeep}. */
    static RuntimeException tooDeep(Agent agent, Realm realm) {
        long limit = agent.limit(LimitKind.CALL_DEPTH);
        return limit != 0 && agent.depth >= limit ? exceeded(agent, LimitKind.CALL_DEPTH, limit)
            : Errors.create(realm, MessageTemplate.STACK_OVERFLOW);
    }

    static void announceBytes(Agent agent, Evaluation evaluation, long bytes, long counted) {
        evaluation.announceBytes(bytes, counted);
        endIfSpent(agent, evaluation);
    }

    static void announceWork(Agent agent, Evaluation evaluation, long nanos) {
        evaluation.announceWork(nanos);
        endIfSpent(agent, evaluation);
    }

    static void countOutput(Agent agent, Evaluation evaluation, String line) {
        long bytes = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        evaluation.countOutput(bytes);
        endIfSpent(agent, evaluation);
    }
}
