import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jmeter.control.IfController;
import org.apache.jmeter.control.LoopController;
import org.apache.jmeter.engine.StandardJMeterEngine;
import org.apache.jmeter.protocol.java.sampler.JSR223Sampler;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleListener;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.testelement.TestPlan;
import org.apache.jmeter.threads.ThreadGroup;
import org.apache.jmeter.util.JMeterUtils;
import org.apache.jmeter.util.JSR223TestElement;
import org.apache.jorphan.collections.HashTree;
import org.apache.jorphan.collections.ListedHashTree;

/** A test plan, run in a folder given first: threads, each with a loop over a sampler whose sample is a script's, and a condition. */
public class Load {
    /** What the threads' samples were, by label and response, with how often. */
    public static class Results extends AbstractTestElement implements SampleListener {
        private static final long serialVersionUID = 1;
        static final ConcurrentMap<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

        @Override
        public void sampleOccurred(SampleEvent event) {
            SampleResult result = event.getResult();
            String text = result.getSampleLabel() + " " + result.isSuccessful() + " " + result.getResponseCode() + " "
                + result.getResponseDataAsString() + "; " + result.getResponseMessage();
            COUNTS.computeIfAbsent(text, key -> new AtomicInteger()).incrementAndGet();
        }

        @Override
        public void sampleStarted(SampleEvent event) { }

        @Override
        public void sampleStopped(SampleEvent event) { }
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        int threads = Integer.parseInt(args[1]);
        int loops = Integer.parseInt(args[2]);
        Path properties = Files.writeString(home.resolve("jmeter.properties"), "jmeter.save.saveservice.output_format=csv\n");
        JMeterUtils.loadJMeterProperties(properties.toString());
        JMeterUtils.setJMeterHome(home.toString());
        JMeterUtils.initLocale();

        LoopController loop = new LoopController();
        loop.setLoops(loops);
        loop.setFirst(true);
        loop.initialize();
        ThreadGroup group = new ThreadGroup();
        group.setName("users");
        group.setNumThreads(threads);
        group.setRampUp(0);
        group.setSamplerController(loop);

        JSR223Sampler sampler = script(new JSR223Sampler(), "numbers", "javascript", """
            const n = Number(vars.get('n') ?? 0) + 1;
            vars.put('n', String(n));
            SampleResult.setSuccessful(n % 2 == 0);
            SampleResult.setResponseCode(n % 2 == 0 ? '200' : '500');
            vars.put('thirds', n % 3 ? 'no' : 'yes');
            props.put('seen', 'by ' + sampler.name);
            var label = ctx.getThreadGroup().name + ' ' + Parameters + ' ' + args.length;
            `${label} ${n % 3}`
            """);
        sampler.setProperty("parameters", "a b");
        IfController thirds = new IfController("'${thirds}' == 'yes'");
        thirds.setName("if");
        thirds.setUseExpression(false);
        JSR223Sampler conditional = script(new JSR223Sampler(), "conditional", "js", "'third of ' + props.get('seen')");
        JSR223Sampler failing = script(new JSR223Sampler(), "failing", "javascript", "\n  unknownVariable + 1");

        HashTree tree = new ListedHashTree();
        HashTree plan = tree.add(new TestPlan("plan"));
        HashTree users = plan.add(group);
        users.add(sampler);
        users.add(thirds).add(conditional);
        users.add(failing);
        users.add(new Results());
        StandardJMeterEngine engine = new StandardJMeterEngine();
        engine.configure(tree);
        engine.run();
        new TreeMap<>(Results.COUNTS).forEach((text, count) -> System.out.println(count + " " + text));
        System.exit(0);
    }

    private static <T extends JSR223TestElement> T script(T element, String name, String language, String text) {
        element.setName(name);
        element.setProperty("scriptLanguage", language);
        element.setProperty("script", text);
        element.setProperty("cacheKey", "true");
        return element;
    }
}
