import delight.nashornsandbox.NashornSandbox;
import delight.nashornsandbox.NashornSandboxes;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Message filters in a sandbox, as ThingsBoard keeps them: functions by name in one engine, called by many threads. */
public class Filters {
    /** What scripts may use. */
    public static class Clock {
        public int hour() {
            return 7;
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        NashornSandbox sandbox = NashornSandboxes.create();
        sandbox.setExecutor(executor);
        sandbox.setMaxCPUTime(60_000);
        sandbox.setMaxMemory(500L * 1024 * 1024);
        sandbox.setMaxPreparedStatements(30);
        sandbox.allowPrintFunctions(true);
        StringWriter written = new StringWriter();
        sandbox.setWriter(written);
        sandbox.inject("clock", new Clock());
        sandbox.allow(ArrayList.class);
        System.out.println("value " + sandbox.eval("var sum = 0; for (var i = 0; i < 10; i++) { sum += i; } sum + clock.hour()"));
        System.out.println("modern " + sandbox.eval("const { a, ...rest } = { a: 1, b: 2, c: 3 }; `${a} ${Object.keys(rest)}`"));
        System.out.println("allowed " + sandbox.eval("var L = Java.type('java.util.ArrayList'); var l = new L(); l.add('x'); l"));
        sandbox.eval("print('written')");
        System.out.println("printed " + written.toString().trim());

        sandbox.eval("function filter1(msg, metadata) { var m = JSON.parse(msg); return m.temperature > Number(metadata.limit); }");
        List<Future<Integer>> results = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            results.add(callers.submit(() -> {
                int hot = 0;
                for (int i = 0; i < 40; i++) {
                    Object hotter = sandbox.getSandboxedInvocable().invokeFunction("filter1", "{\"temperature\": " + i + "}",
                        Map.of("limit", "29"));
                    hot += (Boolean) hotter ? 1 : 0;
                }
                return hot;
            }));
        }
        int hot = 0;
        for (Future<Integer> result : results) {
            hot += result.get();
        }
        System.out.println("hot " + hot);

        for (String attack : List.of("Java.type('java.lang.System').exit(1)", "java.lang.System.exit(1)",
                "this.engine.factory.scriptEngine.eval('1')", "load('/etc/hostname')", "quit()",
                "''.getClass().forName('java.lang.System')", "1 +")) {
            attack(sandbox, attack);
        }
        NashornSandbox hurried = NashornSandboxes.create();
        hurried.setExecutor(executor);
        hurried.setMaxCPUTime(200);
        attack(hurried, "while (true) { }");
        attack(hurried, "try { for (;;) { } } catch (e) { 'caught' }");
        callers.shutdown();
        executor.shutdownNow();
        System.exit(0);
    }

    private static void attack(NashornSandbox sandbox, String text) {
        try {
            System.out.println(text + ": " + sandbox.eval(text));
        } catch (Exception e) {
            System.out.println(text + ": " + e.getClass().getSimpleName() + " " + e.getMessage().split(" in <eval>")[0]);
        }
    }
}
