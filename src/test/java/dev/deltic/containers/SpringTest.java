package dev.deltic.containers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Engine;
import dev.deltic.scripting.DelticScriptEngineFactory;
import example.host.Ware;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.ScriptEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.scripting.ScriptCompilationException;
import org.springframework.scripting.support.ScriptFactoryPostProcessor;
import org.springframework.scripting.support.StandardScriptEvaluator;
import org.springframework.scripting.support.StandardScriptFactory;
import org.springframework.scripting.support.StaticScriptSource;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.view.script.ScriptTemplateConfigurer;
import org.springframework.web.servlet.view.script.ScriptTemplateView;

/** Spring Framework's own classes for scripts, with nothing but the engine's name told to them. */
final class SpringTest {
    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";

    /** What a script implements. */
    public interface Greeter {
        /** Greets somebody. */
        String greet(String name);

        /** Has a body here. */
        default String twice(String name) {
            return greet(name) + ' ' + greet(name);
        }
    }

    private static ScriptTemplateView view(String template, boolean shared, String... scripts) throws Exception {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(ScriptTemplateConfigurer.class, () -> {
            ScriptTemplateConfigurer configurer = new ScriptTemplateConfigurer();
            configurer.setEngineName("javascript");
            configurer.setScripts(scripts);
            configurer.setRenderFunction("render");
            configurer.setSharedEngine(shared);
            return configurer;
        });
        context.refresh();
        ScriptTemplateView view = new ScriptTemplateView("classpath:/containers/" + template);
        view.setApplicationContext(context);
        view.afterPropertiesSet();
        return view;
    }

    private static String render(ScriptTemplateView view, int number) throws Exception {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Tea & more " + number);
        model.put("items", List.of(new Ware("cup", 4.5), new Ware("<kettle>", 39),
            Map.of("name", "spoon", "price", number, "cheap", true)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        view.render(model, new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }

    private static String expected(int number) {
        return """
            <h1>Tea &amp; more %d</h1>
            <li class="cheap">cup: 4.5</li>
            <li>&lt;kettle&gt;: 39</li>
            <li class="cheap">spoon: %d</li>
            """.formatted(number, number);
    }

    @ParameterizedTest
    @CsvSource({"handlebars.hbs,handlebars/4.7.7/dist/handlebars.js,render-handlebars.js,true",
        "handlebars.hbs,handlebars/4.7.7/dist/handlebars.js,render-handlebars.js,false",
        "mustache.html,mustache/4.2.0/mustache.js,render-mustache.js,true"})
    void templatesAreRendered(String template, String library, String script, boolean shared) throws Exception {
        assertRenders(view(template, shared, LIBRARIES + library, "classpath:/containers/" + script), "");
    }

    /** A page that is rendered on the server: components, with hooks and of classes, from beans of the model. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void componentsOfReactAreRendered(boolean shared) throws Exception {
        String library = LIBRARIES + "react/17.0.2/umd/react.production.min.js";
        String server = LIBRARIES + "react-dom/17.0.2/umd/react-dom-server.browser.production.min.js";
        assertRenders(view("react.html", shared, "classpath:/containers/polyfill.js", library, server,
            "classpath:/containers/render-react.js"), "<!doctype html>\n");
    }

    private static void assertRenders(ScriptTemplateView view, String start) throws Exception {
        assertEquals(start + expected(0), render(view, 0));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int number = i;
                tasks.add(() -> render(view, number));
            }
            int number = 0;
            for (Future<String> result : threads.invokeAll(tasks)) {
                assertEquals(start + expected(number++), result.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void scriptsAreEvaluated() {
        StandardScriptEvaluator evaluator = new StandardScriptEvaluator();
        evaluator.setEngineName("deltic");
        evaluator.setBeanClassLoader(SpringTest.class.getClassLoader());
        evaluator.setGlobalBindings(Map.of("base", 40));
        assertEquals(42, evaluator.evaluate(new StaticScriptSource("base + 2")));
        assertEquals("7 items", evaluator.evaluate(new StaticScriptSource("`${count} items`"), Map.of("count", 7)));
        ScriptCompilationException failure = assertThrows(ScriptCompilationException.class,
            () -> evaluator.evaluate(new StaticScriptSource("let = = 1")));
        assertTrue(failure.getCause().getMessage().contains("SyntaxError"), failure.getCause().getMessage());
    }

    @Test
    void scriptsImplementBeans() throws Exception {
        StandardScriptFactory factory = new StandardScriptFactory("deltic", "inline:", Greeter.class);
        Object bean = factory.getScriptedObject(new StaticScriptSource("function greet(name) { return 'Hello, ' + name + '!'; }"),
            Greeter.class);
        assertEquals("Hello, Ada!", ((Greeter) bean).greet("Ada"));
        Object object = factory.getScriptedObject(
            new StaticScriptSource("({ calls: 0, greet(name) { return `${++this.calls} ${name}`; } })"), Greeter.class);
        assertEquals("1 Ada 2 Ada", assertInstanceOf(Greeter.class, object).twice("Ada"));
    }

    @Test
    void beansAreDefinedInline() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBeanDefinition("post", BeanDefinitionBuilder.rootBeanDefinition(ScriptFactoryPostProcessor.class)
                .getBeanDefinition());
            context.registerBeanDefinition("greeter", BeanDefinitionBuilder.rootBeanDefinition(StandardScriptFactory.class)
                .addConstructorArgValue("js").addConstructorArgValue("inline:function greet(name) { return 'Dear ' + name; }")
                .addConstructorArgValue(Greeter.class).getBeanDefinition());
            context.refresh();
            assertEquals("Dear Grace Dear Grace", context.getBean(Greeter.class).twice("Grace"));
        }
    }

    /** What a container closes, it closes with its context. */
    @Test
    void enginesAreBeans() {
        Engine engine;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Engine.class, Engine::create);
            context.registerBean(ScriptEngine.class, () -> DelticScriptEngineFactory.of(context.getBean(Engine.class)).getScriptEngine());
            context.refresh();
            engine = context.getBean(Engine.class);
            assertEquals(3, assertDoesNotThrow(() -> context.getBean(ScriptEngine.class).eval("1 + 2")));
            assertEquals(1, engine.cacheStatistics().scripts());
        }
        assertTrue(engine.isClosed());
    }
}
