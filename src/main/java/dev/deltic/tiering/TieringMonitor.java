package dev.deltic.tiering;

import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.trace.ManagementBean;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.TreeMap;
import javax.management.ObjectName;

/** Shows an engine's tiers to the JVM's management tools, from {@link #register} to {@link #close}. Keeps no engine alive: the bean of
 *  one that has gone shows zeros. Needs the module {@code java.management}. */
public final class TieringMonitor implements TieringMXBean, AutoCloseable {
    private final WeakReference<Tiering> tiering;
    /** Null until it is registered. */
    private ManagementBean bean;

    private TieringMonitor(Tiering tiering) {
        this.tiering = new WeakReference<>(tiering);
    }

    /** Registers a bean {@code dev.deltic:type=Tiering,name=…}. Throws IllegalArgumentException when there is one of that name. */
    public static TieringMonitor register(Tiering tiering, String engineName) {
        TieringMonitor monitor = new TieringMonitor(tiering);
        monitor.bean = ManagementBean.register(monitor, "Tiering", engineName);
        return monitor;
    }

    /** The bean's name. */
    public ObjectName name() {
        return bean.name();
    }

    @Override
    public void close() {
        bean.close();
    }

    private CompileService service() {
        Tiering present = tiering.get();
        return present == null ? null : present.serviceIfUsed();
    }

    private TieringCounters counters() {
        CompileService service = service();
        return service == null ? new TieringCounters() : service.counters();
    }

    @Override
    public String getTier() {
        Tiering present = tiering.get();
        CompileService service = service();
        if (present == null || present.options().tier == TieringOptions.INTERPRETER || service != null && service.isUnsupported()) {
            return "interpreter";
        }
        return present.options().tier == TieringOptions.MIXED ? "mixed" : "baseline";
    }

    @Override
    public int getQueueDepth() {
        CompileService service = service();
        return service == null ? 0 : service.queueDepth();
    }

    @Override
    public int getRequestedCount() {
        return counters().requested();
    }

    @Override
    public int getDroppedCount() {
        return counters().dropped();
    }

    @Override
    public int getCompiledCount() {
        return counters().compiled();
    }

    @Override
    public int getCompiledForLoopsCount() {
        return counters().compiledForFrames();
    }

    @Override
    public int getFailedCount() {
        return counters().failed();
    }

    @Override
    public Map<String, Integer> getRefusedCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<BaselineRefusal, Integer> entry : counters().refused().entrySet()) {
            counts.put(entry.getKey().name(), entry.getValue());
        }
        return counts;
    }

    @Override
    public long getClassFileBytes() {
        return counters().bytes();
    }

    @Override
    public double getCompileMillis() {
        return counters().compileNanos() / 1e6;
    }

    @Override
    public int getStackReplacementCount() {
        return counters().stackReplacements();
    }
}
