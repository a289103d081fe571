package dev.deltic.engine;

import dev.deltic.source.Source;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** The flight recorder's events of the engine: what is parsed, what the script cache does, who waits for isolates. Ask
 *  {@link dev.deltic.trace.FlightRecording} before anything here is named: it cannot be loaded without the recorder's module. */
public final class FlightRecords {
    private FlightRecords() { }

    /** A text that was parsed, or read from a file. */
    @Name("dev.deltic.Parse")
    @Label("Script Parsing")
    @Category("Deltic")
    @Description("A script, module or function was parsed, or a script's code was read from a file")
    @StackTrace(false)
    @Threshold("100 us")
    private static final class ParseEvent extends Event {
        @Label("Source")
        String source;
        @Label("Kind")
        String kind;
        @Label("Characters")
        int characters;
        @Label("From File")
        boolean fromFile;
    }

    /** A script that left the cache. */
    @Name("dev.deltic.CacheRemoval")
    @Label("Script Cache Removal")
    @Category("Deltic")
    @Description("A script left the cache: for want of room or of use, or because it was invalidated")
    @StackTrace(false)
    private static final class CacheRemovalEvent extends Event {
        @Label("Source")
        String source;
        @Label("Cause")
        String cause;
        @Label("Weight")
        @DataAmount(DataAmount.BYTES)
        int weight;
    }

    /** A script that was written to a file. */
    @Name("dev.deltic.CacheWrite")
    @Label("Script Cache Write")
    @Category("Deltic")
    @Description("A script's code was written to a file")
    @StackTrace(false)
    private static final class CacheWriteEvent extends Event {
        @Label("Source")
        String source;
        @Label("Size")
        @DataAmount(DataAmount.BYTES)
        int size;
        @Label("Succeeded")
        boolean succeeded;
    }

    /** A caller that waited for an isolate of a pool. */
    @Name("dev.deltic.PoolWait")
    @Label("Isolate Pool Wait")
    @Category("Deltic")
    @Description("A thread waited for an isolate to come back to a pool")
    private static final class PoolWaitEvent extends Event {
        @Label("Timed Out")
        boolean timedOut;
    }

    /** Starts to measure parsing. */
    static Object beginParse() {
        return begun(new ParseEvent());
    }

    private static Object begun(Event event) {
        event.begin();
        return event;
    }

    static void endParse(Object begun, Source source, int characters, boolean fromFile) {
        ParseEvent event = (ParseEvent) begun;
        event.end();
        if (event.shouldCommit()) {
            event.source = source.name();
            event.kind = source.kind().name();
            event.characters = characters;
            event.fromFile = fromFile;
            event.commit();
        }
    }

    static void removed(String source, String cause, int weight) {
        CacheRemovalEvent event = new CacheRemovalEvent();
        event.source = source;
        event.cause = cause;
        event.weight = weight;
        event.commit();
    }

    /** Starts to measure the writing of a file. */
    static Object beginWrite() {
        return begun(new CacheWriteEvent());
    }

    static void endWrite(Object begun, String source, int size, boolean succeeded) {
        CacheWriteEvent event = (CacheWriteEvent) begun;
        event.source = source;
        event.size = size;
        event.succeeded = succeeded;
        event.commit();
    }

    /** Starts to measure a wait for an isolate; the result is for {@link #endPoolWait}. */
    public static Object beginPoolWait() {
        return begun(new PoolWaitEvent());
    }

    /** A wait is over. */
    public static void endPoolWait(Object begun, boolean timedOut) {
        PoolWaitEvent event = (PoolWaitEvent) begun;
        event.timedOut = timedOut;
        event.commit();
    }
}
