package dev.deltic.bench;

import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;

/** How much of the heap one engine takes that has evaluated {@code 1+1}. Arguments: engine, the number of engines to make. The first
 *  {@value #WARM_UP} engines and what all engines share are not counted. Prints {@code RESULT} and the bytes of one. */
public final class EngineHeap {
    private static final int WARM_UP = 20;

    private EngineHeap() {
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        ScriptEngine first = Engines.open(args[0]);
        List<ScriptEngine> engines = new ArrayList<>(count + WARM_UP);
        make(engines, WARM_UP, args[0], first);
        long before = used();
        make(engines, count, args[0], first);
        long after = used();
        if (engines.size() != count + WARM_UP || ((Number) engines.get(count).eval("1+1")).intValue() != 2) {
            throw new AssertionError(engines.size());
        }
        System.out.println("RESULT\t" + (double) (after - before) / count);
        System.exit(0);
    }

    private static void make(List<ScriptEngine> engines, int count, String name, ScriptEngine first) throws Exception {
        for (int i = 0; i < count; i++) {
            ScriptEngine engine = Engines.another(name, first);
            if (((Number) engine.eval("1+1")).intValue() != 2) {
                throw new AssertionError(name);
            }
            engines.add(engine);
        }
    }

    /** Bytes in use after collections that find nothing more. */
    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
