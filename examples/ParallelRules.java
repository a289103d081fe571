import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;

/** One rule run by many threads, each with an engine of its own, since an engine is for one thread at a time. Run it with
 *  {@code java -cp target/deltic-0.1.0-SNAPSHOT.jar examples/ParallelRules.java}. */
public final class ParallelRules {
    private static final int THREADS = 16;
    private static final int REQUESTS = 500;
    private static final String RULE = """
        let score = 0;
        for (let i = 0; i < amounts.length; i++) {
            score += amounts[i] > limit ? 3 : amounts[i] > limit / 2 ? 1 : 0;
        }
        score >= 5 ? 'review' : 'accept';
        """;

    private ParallelRules() {
    }

    public static void main(String[] args) throws Exception {
        ScriptEngineManager manager = new ScriptEngineManager();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<int[]>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ScriptEngine engine = manager.getEngineByName("javascript");
            int seed = i;
            Callable<int[]> work = () -> decide(((Compilable) engine).compile(RULE), seed);
            running.add(threads.submit(work));
        }
        int accepted = 0;
        int reviewed = 0;
        for (Future<int[]> one : running) {
            accepted += one.get()[0];
            reviewed += one.get()[1];
        }
        threads.shutdown();
        System.out.println(accepted + " accepted, " + reviewed + " to review, by " + THREADS + " threads");
    }

    private static int[] decide(CompiledScript rule, int seed) throws Exception {
        int[] counts = new int[2];
        for (int request = 0; request < REQUESTS; request++) {
            SimpleBindings bindings = new SimpleBindings();
            bindings.put("limit", 100);
            bindings.put("amounts", new double[] {(seed * 31 + request) % 150, request % 120, seed * 9 % 110});
            counts["accept".equals(rule.eval(bindings)) ? 0 : 1]++;
        }
        return counts;
    }
}
