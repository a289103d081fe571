package dev.deltic.security;

import static dev.deltic.security.Profile.ANY;
import static dev.deltic.security.Profile.DENIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import example.host.Bean;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The known cases of the checklist (d3), in its order, as far as they are about an engine. Left out: Keycloak's CVE-2022-2668, where a
 *  server took scripts although told not to; the last row, which has no mechanism. */
@Isolated("sets system properties that every new engine reads")
@Timeout(180)
class KnownCasesTest {
    private static final String EXEC = "java.lang.Runtime.getRuntime().exec('id')";

    /** commons-text: an engine by its name from the manager, and a text of a stranger's. */
    @Test
    void d3_01_cve_2022_42889_textInterpolation() throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        assertEquals(7, engine.eval("3 + 4"));
        Profile.check(engine, EXEC, DENIED);
        Profile.check(engine, "new java.lang.ProcessBuilder('id').start()", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_02_cve_2023_26919_newGlobal(Profile p) {
        p.expect("loadWithNewGlobal({script: '" + EXEC.replace("'", "") + "', name: 'x'})", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_03_delight_engineVariable(Profile p) {
        p.expect("this.engine.factory.scriptEngine.eval(\"" + EXEC + "\")", DENIED);
    }

    /** The sandbox's own regular expressions were the hole; ours end: with an answer, or, where a back-reference needs backtracking, at the limit. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_04_cve_2021_40660_catastrophicPatterns(Profile p) {
        ScriptEngine engine = p == Profile.UNTRUSTED ? p.bare() : p.bare("deltic.limit.regexpSteps", "5000000");
        Profile.check(engine, "/^(([a-z])+.)+[A-Z]([a-z])+$/.test('a'.repeat(40))", "false");
        Profile.check(engine, "/^((([a-z])+.)+[A-Z]([a-z])+)\\1$/.test('a'.repeat(40))", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_05_rhinoSandbox_everyScopeIsShielded(Profile p) throws ScriptException {
        ScriptEngine engine = p.bare();
        engine.getContext().setBindings(new SimpleBindings(), 200);
        for (int scope : new int[] {100, 200}) {
            engine.getContext().getBindings(scope).put("bean", new Bean());
            String result = p == Profile.TRUSTED ? ANY : DENIED;
            Profile.check(engine, "bean.getClass().getClassLoader()", result);
            engine.getContext().getBindings(scope).remove("bean");
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_06_cve_2025_26074_conductor(Profile p) {
        p.expect("typeof Java.type('java.lang.Runtime').getRuntime()", DENIED, DENIED, "object", "object");
        p.expect("engine.factory.scriptEngine.eval(\"" + EXEC + "\")", DENIED);
    }

    /** A package in the allow-list is not its dangerous classes. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED", "NASHORN"})
    void d3_07_arcadeDB_packageInTheAllowList(Profile p) {
        ScriptEngine engine = p.bare("deltic.allow.classes", "java.lang.*,java.util.**");
        Profile.check(engine, EXEC, "!deltic.allow.classes=java.lang.Runtime");
        Profile.check(engine, "java.lang.System.exit(1)", DENIED);
        Profile.check(engine, "'' + new java.lang.StringBuilder('x')", "x");
        Profile.check(engine, "new java.util.ArrayList().getClass().getClassLoader()", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_08_dolphinScheduler_injectedExpression(Profile p) {
        p.expect("true && typeof new java.lang.ProcessBuilder('id')", DENIED, DENIED, "object", "object");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_09_cve_2025_66453_toFixed(Profile p) {
        p.expect("(1e21).toFixed(100).length + (Number.MAX_VALUE).toFixed(100).length", ANY);
        p.expect("(1.7e308).toFixed(1e9)", DENIED);
    }

    /** Java access only as the host lists it. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED", "NASHORN"})
    void d3_10_wso2_allowList(Profile p) {
        ScriptEngine engine = p.bare("deltic.allow.classes", "java.math.BigDecimal");
        Profile.check(engine, "new java.math.BigDecimal('1.5').add(new java.math.BigDecimal('1')) + ''", "2.5");
        Profile.check(engine, "new java.math.BigInteger('1')", DENIED);
        Profile.check(engine, EXEC, DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_11_o2oa_spelledAnotherWay(Profile p) {
        p.expect("typeof Java['ty' + 'pe'](['java', 'lang', 'Runt' + 'ime'].join('.')).getRuntime()", DENIED, DENIED, "object", "object");
        p.expect("typeof globalThis['ja' + 'va'].lang['\\x52untime'].getRuntime()", DENIED, DENIED, "object", "object");
    }

    /** A class filter, and a host object with getClass. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED", "NASHORN"})
    void d3_12_graal987_reflectionAroundTheFilter(Profile p) {
        ScriptEngine engine = p.engine("deltic.allow.classes", "java.util.ArrayList");
        Profile.check(engine, "b.getClass().getClassLoader().loadClass('java.lang.Runtime')", DENIED);
        Profile.check(engine, "new java.util.ArrayList().getClass().forName('java.lang.Runtime')", DENIED);
        Profile.check(engine, "java.util.ArrayList.class.getClassLoader()", DENIED);
    }

    /** ysoserial's gadgets: see {@link DefaultPolicyTest#d1_07_deserializationRunsNothing}. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_13_ysoserial_objectStreams(Profile p) {
        p.expect("new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(Java.to([1], 'byte[]')))", DENIED);
        p.expect("typeof java.io.ObjectInputStream", DENIED, DENIED, DENIED, "function");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_14_proxyVole_remotePac(Profile p) {
        p.expect("function FindProxyForURL(u, h) { return typeof " + EXEC.replace(".exec('id')", "") + " } FindProxyForURL('', '')",
            DENIED, DENIED, "object", "object");
    }

    /** H2's triggers: a text that begins with a comment. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void d3_15_h2_trigger(Profile p) {
        p.expect("//javascript\ntypeof java.lang.Runtime.getRuntime()", DENIED, DENIED, "object", "object");
    }
}
