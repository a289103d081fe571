package dev.deltic.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property")
class ProposalTest {
    @Test
    void setsAreNamed() {
        assertEquals(Proposal.NONE, Proposal.set(""));
        assertEquals(Proposal.NONE, Proposal.set("none"));
        assertEquals(Proposal.all(), Proposal.set("all"));
        assertEquals(Proposal.DECORATORS.mask() | Proposal.SHADOW_REALM.mask(), Proposal.set("decorators, shadow-realm"));
        assertTrue(Proposal.SHADOW_REALM.isIn(Proposal.set("shadow-realm")));
        assertFalse(Proposal.DECORATORS.isIn(Proposal.set("shadow-realm")));
    }

    @Test
    void everyNameIsItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Proposal proposal : Proposal.values()) {
            assertTrue(ids.add(proposal.id()), proposal.id());
            assertEquals(proposal.mask(), Proposal.set(proposal.id()));
            assertTrue(proposal.isIn(Proposal.all()));
            assertFalse(proposal.isIn(Proposal.NONE));
        }
    }

    @Test
    void unknownNamesAreErrors() {
        String message = assertThrows(IllegalArgumentException.class, () -> Proposal.set("decorators,pipeline")).getMessage();
        assertTrue(message.startsWith("unknown proposal 'pipeline': expected all, none, decorators"), message);
    }

    @Test
    void theProperty() {
        String before = System.getProperty(Proposal.PROPERTY);
        try {
            System.clearProperty(Proposal.PROPERTY);
            assertEquals(Proposal.NONE, Proposal.fromProperty());
            System.setProperty(Proposal.PROPERTY, "iterator-join");
            assertEquals(Proposal.ITERATOR_JOIN.mask(), Proposal.fromProperty());
            System.setProperty(Proposal.PROPERTY, "Iterator.join");
            String message = assertThrows(IllegalArgumentException.class, Proposal::fromProperty).getMessage();
            assertTrue(message.startsWith("system property deltic.proposals: unknown proposal 'Iterator.join'"), message);
        } finally {
            if (before == null) {
                System.clearProperty(Proposal.PROPERTY);
            } else {
                System.setProperty(Proposal.PROPERTY, before);
            }
        }
    }
}
