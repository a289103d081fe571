package dev.deltic.engine;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSArrayBuffer;
import dev.deltic.shapes.Property;

/** The {@code $262} object that test262 asks of its host, defined in every realm of an engine with the option {@code test262}.
 *  <a href="https://github.com/tc39/test262/blob/main/INTERPRETING.md#host-defined-functions">Host-Defined Functions</a> */
final class Test262Host extends NativeCode {
    private enum Function { CREATE_REALM, EVAL_SCRIPT, DETACH, GC, START, BROADCAST, GET_REPORT, SLEEP, NOW, RECEIVE, REPORT, LEAVING }

    private final Function function;
    private final Isolate isolate;
    private final Test262Agents agents;
    private final Test262Agents.Member member;

    private Test262Host(Function function, Isolate isolate, Test262Agents agents, Test262Agents.Member member) {
        this.function = function;
        this.isolate = isolate;
        this.agents = agents;
        this.member = member;
    }

    /** Defines {@code $262} for the main agent. */
    static void install(Realm realm, Isolate isolate) {
        Test262Agents agents = isolate.test262Agents();
        install(realm, isolate, agents, null);
    }

    /** Defines {@code $262}; {@code member} is null in the main agent. */
    static JSObject install(Realm realm, Isolate isolate, Test262Agents agents, Test262Agents.Member member) {
        JSObject host = JSObject.create(realm);
        define(realm, host, "createRealm", new Test262Host(Function.CREATE_REALM, isolate, agents, member), 0);
        define(realm, host, "evalScript", new Test262Host(Function.EVAL_SCRIPT, isolate, agents, member), 1);
        define(realm, host, "detachArrayBuffer", new Test262Host(Function.DETACH, isolate, agents, member), 1);
        define(realm, host, "gc", new Test262Host(Function.GC, isolate, agents, member), 0);
        value(realm, host, "global", realm.globalObject());
        value(realm, host, "IsHTMLDDA", new HTMLDDA(realm));
        value(realm, host, "AbstractModuleSource", realm.intrinsic(Intrinsic.ABSTRACT_MODULE_SOURCE));
        JSObject agent = JSObject.create(realm);
        value(realm, host, "agent", agent);
        define(realm, agent, "sleep", new Test262Host(Function.SLEEP, isolate, agents, member), 1);
        define(realm, agent, "monotonicNow", new Test262Host(Function.NOW, isolate, agents, member), 0);
        if (member == null) {
            define(realm, agent, "start", new Test262Host(Function.START, isolate, agents, null), 1);
            define(realm, agent, "broadcast", new Test262Host(Function.BROADCAST, isolate, agents, null), 2);
            define(realm, agent, "getReport", new Test262Host(Function.GET_REPORT, isolate, agents, null), 0);
        } else {
            define(realm, agent, "receiveBroadcast", new Test262Host(Function.RECEIVE, isolate, agents, member), 1);
            define(realm, agent, "report", new Test262Host(Function.REPORT, isolate, agents, member), 1);
            define(realm, agent, "leaving", new Test262Host(Function.LEAVING, isolate, agents, member), 0);
        }
        realm.globalObject().addProperty(realm.name("$262"), host, Property.HIDDEN);
        return host;
    }

    private static void define(Realm realm, JSObject target, String name, NativeCode code, int length) {
        value(realm, target, name, BuiltinFunction.create(realm, code, length, name));
    }

    private static void value(Realm realm, JSObject target, String name, Object value) {
        target.addProperty(realm.name(name), value, Property.HIDDEN);
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        Object first = at(arguments, 0);
        switch (function) {
            case CREATE_REALM: return createRealm(realm);
            case EVAL_SCRIPT:
                return Isolate.evaluate(realm, isolate.compile(realm, "<evalScript>", TypeConversion.toString(realm, first)));
            case DETACH:
                if (!(first instanceof JSArrayBuffer buffer) || buffer.isShared()) {
                    throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(first));
                }
                buffer.detach(realm, at(arguments, 1));
                return null;
            case GC:
                System.gc();
                return UNDEFINED;
            case START:
                agents.start(isolate.engine(), TypeConversion.toString(realm, first));
                return UNDEFINED;
            case BROADCAST:
                agents.broadcast(((JSArrayBuffer) first).block(), at(arguments, 1));
                return UNDEFINED;
            case GET_REPORT: return agents.nextReport();
            case SLEEP:
                agents.sleep(TypeConversion.toNumber(realm, first));
                return UNDEFINED;
            case NOW: return System.nanoTime() / 1e6;
            case RECEIVE:
                member.receiver = first;
                return UNDEFINED;
            case REPORT:
                agents.report(TypeConversion.toString(realm, first));
                return UNDEFINED;
            default: return UNDEFINED;
        }
    }

    private Object createRealm(Realm current) {
        Realm realm = isolate.createRealm((RealmHost) current.hostData, null);
        return realm.globalObject().get(realm, realm.name("$262"));
    }

    /** An object like {@code document.all}. */
    private static final class HTMLDDA extends JSObject {
        HTMLDDA(Realm realm) {
            super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        }

        @Override
        public boolean isHTMLDDA() {
            return true;
        }

        @Override
        public boolean isCallable() {
            return true;
        }

        @Override
        public Object call(Realm realm, Object thisValue, Object... arguments) {
            return null;
        }
    }

    /** Runs what an agent was started with, then what it received; on the agent's own thread. */
    static void runAgent(Isolate isolate, Realm realm, Test262Agents.Member member, String source) {
        try {
            isolate.run(realm, isolate.compile(realm, "<agent>", source));
            member.awaitBroadcast(isolate, realm);
        } catch (JSException e) {
            member.failed(Errors.describeWithoutCode(e.value()));
        }
    }
}
