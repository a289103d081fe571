import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;

/** Processes with scripts that store their variables and that don't. The model is the argument. */
public class Pricing {
    public static void main(String[] args) throws Exception {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration().buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("pricing.bpmn20.xml", Files.readString(Path.of(args[0]))).deploy();
        for (String key : List.of("stored", "unstored", "stored")) {
            run(engine, key, 20);
        }
        run(engine, "errors", 20);
        run(engine, "errors", 2);
        engine.close();
    }

    private static void run(ProcessEngine engine, String key, int a) {
        try {
            ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(key, Map.of("a", a, "b", 22));
            Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult();
            System.out.println(key + " " + (task == null ? "" : task.getName() + " " + task.getPriority() + " "
                + new TreeMap<>(engine.getRuntimeService().getVariables(instance.getId()))));
        } catch (FlowableException e) {
            System.out.println(key + " " + e.getMessage().replaceFirst(" Trace: .*", ""));
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.out.println("  " + cause);
            }
        }
    }
}
