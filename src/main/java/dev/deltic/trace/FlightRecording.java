package dev.deltic.trace;

import jdk.jfr.FlightRecorder;

/** Whether somebody uses the JVM's flight recorder. Its module may be missing, and none of its classes are loaded before somebody
 *  records. */
public final class FlightRecording {
    private FlightRecording() { }

    /** Whether the JVM has a flight recorder that somebody has started, now or before. */
    public static boolean isWanted() {
        try {
            return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && FlightRecorder.isInitialized();
        } catch (LinkageError e) {
            // The module is there, but our class loader does not give it to us.
            return false;
        }
    }
}
