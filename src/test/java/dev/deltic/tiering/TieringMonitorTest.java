package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import org.junit.jupiter.api.Test;

final class TieringMonitorTest {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Test
    void attributesCountWhatHappens() throws Exception {
        TieredScripts scripts = new TieredScripts(TieredScripts.EARLY);
        try (TieringMonitor monitor = TieringMonitor.register(scripts.engine.tiering(), "test")) {
            assertEquals("mixed", server.getAttribute(monitor.name(), "Tier"));
            assertEquals(0, server.getAttribute(monitor.name(), "CompiledCount"));
            scripts.run("function f(x) { return x + 1 } for (var i = 0; i < 100; i++) f(i)");
            assertTrue((int) server.getAttribute(monitor.name(), "CompiledCount") >= 1);
            assertTrue((int) server.getAttribute(monitor.name(), "StackReplacementCount") >= 1);
            assertTrue((long) server.getAttribute(monitor.name(), "ClassFileBytes") > 500);
            assertTrue((double) server.getAttribute(monitor.name(), "CompileMillis") > 0);
            assertThrows(IllegalArgumentException.class, () -> TieringMonitor.register(scripts.engine.tiering(), "test"));
        }
        assertFalse(server.isRegistered(new javax.management.ObjectName("dev.deltic:type=Tiering,name=\"test\"")));
    }
}
