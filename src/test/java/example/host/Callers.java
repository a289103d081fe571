package example.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What well-known callers of script engines bind for their scripts. */
public final class Callers {
    private Callers() { }

    /** Camunda's error that a process catches. */
    public static class BpmnError extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        public BpmnError(String code) {
            super("error " + code);
            this.code = code;
        }

        public String getErrorCode() {
            return code;
        }
    }

    /** Camunda's and Flowable's execution. */
    public static class Execution {
        public final Map<String, Object> variables = new HashMap<>();

        public Object getVariable(String name) {
            return variables.get(name);
        }

        public void setVariable(String name, Object value) {
            variables.put(name, value);
        }

        public void raise(String code) {
            throw new BpmnError(code);
        }
    }

    /** Keycloak's outcome of a login. */
    public enum FlowError { INVALID_USER, ACCESS_DENIED }

    /** Keycloak's AuthenticationFlowContext. */
    public static class FlowContext {
        public String outcome;

        public void success() {
            outcome = "success";
        }

        public void failure(FlowError error) {
            outcome = error.name();
        }
    }

    /** Keycloak's UserModel and others with getters. */
    public record User(String username, List<String> roles) {
        public String getUsername() {
            return username;
        }
    }

    /** Ant's project, and what a scriptdef sees of its element. */
    public static class Project {
        public final Map<String, String> properties = new LinkedHashMap<>();
        public final List<String> log = new ArrayList<>();

        public String getProperty(String name) {
            return properties.get(name);
        }

        public void setProperty(String name, String value) {
            properties.put(name, value);
        }

        public void log(String message) {
            log.add(message);
        }

        public void log(String message, int level) {
            log.add(level + " " + message);
        }
    }

    /** JMeter's SampleResult and variables. */
    public static class Sample {
        private boolean successful;
        private String responseData = "";

        public void setSuccessful(boolean successful) {
            this.successful = successful;
        }

        public boolean isSuccessful() {
            return successful;
        }

        public void setResponseData(String data, String encoding) {
            responseData = data + " " + encoding;
        }

        public String getResponseDataAsString() {
            return responseData;
        }
    }

    /** Spring's RenderingContext: how templates load others. */
    public record Rendering(Function<String, String> templateLoader, String url) { }

    /** log4j's event. */
    public static class LogEvent {
        private final String level;
        private final Map<String, String> contextData;

        public LogEvent(String level, Map<String, String> contextData) {
            this.level = level;
            this.contextData = contextData;
        }

        public String getLevel() {
            return level;
        }

        public Map<String, String> getContextData() {
            return contextData;
        }
    }

    /** openHAB's item registry. */
    public static class Items {
        public final Map<String, Object> states = new HashMap<>();

        public Object getItem(String name) {
            return states.get(name);
        }

        public void sendCommand(String name, Object command) {
            states.put(name, command);
        }
    }

    /** What ZAP asks of an active rule. */
    public interface ScanRule {
        void scan(Alerts helper, String message, String param, String value);

        default String getId() {
            return "none";
        }
    }

    /** Where ZAP's scripts raise alerts. */
    public static class Alerts {
        public final List<String> raised = new ArrayList<>();

        public void newAlert(String name, int risk) {
            raised.add(name + ":" + risk);
        }
    }
}
