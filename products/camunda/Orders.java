import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Processes and a decision with scripts, from the folder that is the argument. */
public class Orders {
    public static void main(String[] args) throws Exception {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration().buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String name : List.of("order.bpmn", "delivery.dmn")) {
            deployment.addString(name, Files.readString(Path.of(args[0], name)));
        }
        deployment.deploy();
        order(engine, "gold", "bread", "wine", "bread");
        order(engine, "silver", "wine");
        order(engine, "none", "wine", "wine");
        run(engine, "broken", Map.of());
        run(engine, "loading", Map.of("library", Path.of(args[0], "library.js").toString()));
        for (double weight : new double[] {0.5, 5, 50}) {
            Map<String, Object> item = Map.of("weight", weight);
            Object by = engine.getDecisionService().evaluateDecisionTableByKey("delivery", Map.of("items", List.of(item, item)))
                .getSingleResult().getSingleEntry();
            System.out.println(by);
        }
        engine.close();
    }

    private static void order(ProcessEngine engine, String level, String... items) {
        run(engine, "order", Map.of("level", level, "items", new ArrayList<>(List.of(items)), "count", items.length));
    }

    private static void run(ProcessEngine engine, String key, Map<String, Object> variables) {
        try {
            ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(key, variables);
            Map<String, Object> left = new TreeMap<>();
            for (HistoricVariableInstance variable : engine.getHistoryService().createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId()).list()) {
                left.put(variable.getName(), variable.getValue());
            }
            left.remove("library");
            HistoricActivityInstance end = engine.getHistoryService().createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId()).activityType("noneEndEvent").singleResult();
            System.out.println((end == null ? key + " waits" : end.getActivityId()) + " " + left);
        } catch (ProcessEngineException e) {
            System.out.println(e.getMessage().replaceFirst("in the process definition with id '.*?':", "\n  "));
        }
    }
}
