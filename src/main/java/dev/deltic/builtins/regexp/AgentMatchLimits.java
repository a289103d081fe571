package dev.deltic.builtins.regexp;

import dev.deltic.regexp.MatchLimits;
import dev.deltic.runtime.Agent;

/** An agent's limits: its step budget, and its interrupts. */
final class AgentMatchLimits extends MatchLimits {
    private final Agent agent;

    private AgentMatchLimits(Agent agent) {
        super(agent.regExpStepLimit);
        this.agent = agent;
    }

    static MatchLimits of(Agent agent) {
        Object limits = agent.regExpMemory;
        if (limits == null) {
            agent.regExpMemory = limits = new AgentMatchLimits(agent);
        }
        ((AgentMatchLimits) limits).setMaxSteps(agent.regExpStepLimit);
        return (MatchLimits) limits;
    }

    @Override
    protected void poll() {
        agent.poll();
    }
}
