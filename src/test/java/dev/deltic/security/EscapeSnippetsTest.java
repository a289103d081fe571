package dev.deltic.security;

import static dev.deltic.security.Profile.ANY;
import static dev.deltic.security.Profile.DENIED;
import static dev.deltic.security.Profile.ENDS;

import javax.script.ScriptEngine;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The snippets that got out of other engines, in the order of the checklist (d4). What each profile is to make of them:
 *  untrusted, embedded, nashorn, trusted. */
@Isolated("sets system properties that every new engine reads")
@Timeout(180)
class EscapeSnippetsTest {
    private static final String UNDEFINED = "undefined";

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_01_classLookup(Profile p) {
        String found = ".getProperty('java.version').length > 0";
        p.expect("java.lang.System" + found, DENIED, DENIED, "true", "true");
        p.expect("Packages.java.lang.System" + found, DENIED, DENIED, "true", "true");
        p.expect("with (new JavaImporter(java.lang)) System" + found, DENIED, DENIED, "true", "true");
        p.expect("Java.type('java.lang.System')" + found,
            "!Access to Java class java.lang.System is denied by the policy 'untrusted'; the system property"
            + " deltic.allow.classes=java.lang.System or the call HostAccess.Builder.allowClasses(\"java.lang.System\") allows it",
            "!Access to Java class java.lang.System is denied by the policy 'embedded'", "true", "true");
        p.expect("typeof java + typeof Packages + typeof JavaImporter", "undefinedundefinedundefined", "undefinedundefinedundefined",
            "objectobjectfunction", "objectobjectfunction");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_02_engineFactory(Profile p) {
        p.expect("engine.factory.scriptEngine.eval('1')", DENIED);
        p.expect("this.engine.factory.scriptEngine", DENIED);
        p.expect("engine.getFactory().getScriptEngine().eval('1')", DENIED);
        for (String mode : new String[] {"nashorn", "graal", "rhino"}) {
            // Where the mode has an engine variable, it has no factory.
            ScriptEngine engine = p.engine("deltic.compat", mode);
            for (String script : new String[] {"engine.factory.scriptEngine.eval('1')", "engine.getFactory().getScriptEngine()",
                "this['engine']['factory']['scriptEngine']", "engine.getClass()", "engine.getContext().getScopes()",
                "engine.getBindings(200)", "engine.context.getBindings(100)", "loadWithNewGlobal({name: 'x', script: '$EXEC'})"}) {
                Profile.check(engine, script, DENIED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_03_scriptingModeOfTheFactory(Profile p) {
        p.expect("engine.factory.getScriptEngine('-scripting').eval('$ENV.PATH')", DENIED);
        p.expect("$EXEC('id')", DENIED);
        p.expect("typeof $ENV + typeof $EXEC + typeof $ARG", "undefinedundefinedundefined");
        // Where the mode and the option define them, processes and the environment are as the classes are, files as load is.
        boolean open = p == Profile.NASHORN || p == Profile.TRUSTED;
        for (String script : new String[] {"$EXEC('true')", "Java = {type: x => x}; $EXEC('true')", "$ENV.PATH.length",
            "Array.from = x => ['id']; String.prototype.matchAll = x => ['id']; $EXEC(['true'])"}) {
            Profile.check(p.engine("deltic.compat", "nashorn", "deltic.syntax.scripting", "true"), script, open ? ANY : DENIED);
        }
        Profile.check(p.engine("deltic.compat", "nashorn", "deltic.syntax.scripting", "true"), "readFully('/etc/hostname')",
            p == Profile.TRUSTED ? ENDS : DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_04_classLoaderOfABean(Profile p) {
        p.expect("'' + b.getClass().getClassLoader().loadClass('java.lang.Runtime')", DENIED, DENIED, DENIED, "class java.lang.Runtime");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_05_forNameOfAClass(Profile p) {
        p.expect("'' + b.getClass().forName('java.lang.Runtime')", DENIED, DENIED, DENIED, "class java.lang.Runtime");
        p.expect("'' + b.class.forName('java.lang.Runtime')", DENIED, DENIED, DENIED, "class java.lang.Runtime");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_06_boundClass(Profile p) {
        p.expect("'' + b.k.forName('java.lang.Runtime')", DENIED, DENIED, DENIED, "class java.lang.Runtime");
        p.expect("'' + m.k.forName('java.lang.Runtime')", DENIED, DENIED, DENIED, "class java.lang.Runtime");
        p.expect("m.k.getName()", DENIED, DENIED, "example.host.Bean", "example.host.Bean");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_07_protectionDomain(Profile p) {
        p.expect("'' + b.self().getClass().getProtectionDomain().getCodeSource().getLocation()", DENIED, DENIED, DENIED, ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_08_classOfResults(Profile p) {
        p.expect("typeof list.stream().getClass()", DENIED, DENIED, "object", "object");
        p.expect("list.stream().getClass().getModule()", DENIED, DENIED, DENIED, ANY);
        p.expect("typeof fn.getClass()", DENIED, DENIED, "object", "object");
        p.expect("fn.getClass().getModule()", DENIED, DENIED, DENIED, ANY);
        p.expect("list.toArray().getClass().getComponentType()", DENIED, DENIED, DENIED, ANY);
        p.expect("(1).getClass()", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_09_stackTraceOfAHostException(Profile p) {
        p.expect("try { b.boom() } catch (x) { x.stackTrace[0].className }", DENIED, DENIED, "example.host.Bean", "example.host.Bean");
        p.expect("try { b.boom() } catch (x) { x.getStackTrace()[0].className }", DENIED, DENIED, "example.host.Bean",
            "example.host.Bean");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_10_hostExceptionOfAScriptError(Profile p) {
        p.expect("try { null.x } catch (x) { x.nashornException }", "null");
        p.expect("try { null.x } catch (x) { x.javaException.message }", DENIED);
        p.expect("try { null.x } catch (x) { x.rhinoException.message }", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_11_scriptContext(Profile p) {
        p.expect("context.getBindings(100)", DENIED);
        p.expect("context.setAttribute('zz', 1, 200)", DENIED);
        p.expect("engine.getContext().getScopes()", DENIED);
        p.expect("context.getWriter()", DENIED);
        p.expect("context.getScopes()", DENIED);
        p.expect("'' + Object.getPrototypeOf(context) === '' + Object.prototype", "true");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_12_load(Profile p) {
        p.expect("load('/etc/hostname')", DENIED);
        p.expect("load('http://localhost/x.js')", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_13_loadWithNewGlobal(Profile p) {
        p.expect("loadWithNewGlobal({name: 'x', script: 'typeof exit'})", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_14_exit(Profile p) {
        p.expect("typeof exit + typeof quit", "undefinedundefined");
        p.expect("exit(0)", DENIED);
        p.expect("quit()", DENIED);
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, EscapeSnippetsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_15_classesOfTheEngine(Profile p) {
        // Rhino itself may be on the tests' class path: where all classes are open it is one of them, and has no context here.
        String rhino = isThere("org.mozilla.javascript.Context") ? "null" : DENIED;
        p.expect("Packages.org.mozilla.javascript.Context.getCurrentContext()", DENIED, DENIED, rhino, rhino);
        p.expect("typeof Packages.dev.deltic.engine.Engine", DENIED, DENIED, DENIED, "function");
        p.expect("typeof Java.type('dev.deltic.api.HostAccess').TRUSTED", DENIED, DENIED, DENIED, "object");
        p.expect("typeof Java.type('dev.deltic.scripting.DelticScriptEngineFactory')", DENIED, DENIED, DENIED, "function");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_16_functionConstructors(Profile p) {
        p.expect("this.constructor.constructor('return this')() === globalThis", DENIED, "true", "true", "true");
        p.expect("Function('return typeof engine')()", DENIED, UNDEFINED, UNDEFINED, UNDEFINED);
        p.expect("(0, eval)('this') === globalThis", DENIED, "true", "true", "true");
        p.expect("(function* () {}).constructor('yield this')().next().value === globalThis", DENIED, "true", "true", "true");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_17_catastrophicRegularExpression(Profile p) {
        ScriptEngine engine = p == Profile.UNTRUSTED ? p.bare() : p.bare("deltic.limit.regexpSteps", "5000000");
        Profile.check(engine, "/(a+)+$/.test('a'.repeat(27) + '!')", "false");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_18_spellingsOfGetClass(Profile p) {
        String name = "example.host.Bean";
        p.expect("b['getClass()']().getName()", DENIED, DENIED, name, name);
        p.expect("b.ge\\u0074Class().getName()", DENIED, DENIED, name, name);
        p.expect("b['get' + 'Class']().getName()", DENIED, DENIED, name, name);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_19_classOfAMap(Profile p) {
        p.expect("typeof m.class + typeof m['class']", "undefinedundefined");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_20_getClassWithoutADot(Profile p) {
        String name = "example.host.Bean";
        p.expect("with (b) { getClass().getName() }", DENIED, DENIED, name, name);
        p.expect("Reflect.get(b, 'getClass').call(b).getName()", DENIED, DENIED, name, name);
        p.expect("var {getClass: g} = b; g.call(b).getName()", DENIED, DENIED, name, name);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_21_callbackWithAHostObject(Profile p) {
        p.expect("b.map(function (x) { return x.getClass().getName() })", DENIED, DENIED, "example.host.Bean", "example.host.Bean");
        p.expect("b.map(x => x.getClass().getClassLoader())", DENIED, DENIED, DENIED, ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_22_bindProperties(Profile p) {
        p.expect("Object.bindProperties({}, b).getClass().getClassLoader()", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_23_engineByOtherNames(Profile p) {
        p.expect("this['engine']['factory']['scriptEngine']", DENIED);
        p.expect("delete this.engine; typeof engine", UNDEFINED);
        p.expect("globalThis.engine", "null");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_24_prologueOfAHost(Profile p) {
        p.expect("Object.defineProperty(this, 'engine', {value: 0, configurable: false}); engine", "0");
    }
}
