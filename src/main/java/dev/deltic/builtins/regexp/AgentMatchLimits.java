package dev.deltic.builtins.regexp;

import dev.deltic.regexp.MatchLimits;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.RegExpTable;

/** An agent's limits: its step budget, and its interrupts. */
final class AgentMatchLimits extends MatchLimits {
    private static final long STEPS_PER_CHARACTER = 100;

    private final Agent agent;

    private AgentMatchLimits(Agent agent) {
        super(agent.regExpStepLimit);
        this.agent = agent;
        setCompileAfter(agent.regExpCompileAfter());
    }

    /** Makes the limits of an agent that has none yet. */
    static void make(Agent agent) {
        if (agent.regExpMemory == null) {
            agent.regExpMemory = new AgentMatchLimits(agent);
        }
    }

    /** The limits for a match of a text. Where nobody has set a limit, a long text may take more steps than a short one: a pattern that
     *  needs as many for a short text will not end. */
    static MatchLimits of(Realm realm, int length) {
        realm.intrinsic(Intrinsic.REG_EXP_PROTOTYPE);      // with which they are made
        AgentMatchLimits limits = (AgentMatchLimits) realm.agent.regExpMemory;
        long steps = realm.agent.regExpStepLimit;
        limits.setMaxSteps(steps == RegExpTable.DEFAULT_STEP_LIMIT ? steps + STEPS_PER_CHARACTER * length : steps);
        return limits;
    }

    @Override
    protected void poll() {
        agent.poll();
    }
}
