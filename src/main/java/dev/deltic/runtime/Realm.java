package dev.deltic.runtime;

import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.IdentityHashMap;

/** A global object and its intrinsics, each made when first touched. Cheap: a new realm is a few objects.
 *  <a href="https://tc39.es/ecma262/#sec-code-realms">Realms</a> */
public final class Realm {
    /** What the host adds to the global object's names, or null. */
    public final HostScope globalScope;
    /** The agent the realm belongs to. */
    public final Agent agent;
    /** What {@code this} is at the top level. */
    public JSObject globalThis;
    /** Who loads modules: a {@code modules.ModuleHost}, which this package may not name; null until
     *  {@link HostHooks#moduleHost} has made it. */
    public Object moduleHost;
    /** Free for the host: its context for this realm. */
    public Object hostData;
    /** Free for the library that shows scripts the host's objects: the realm's functions for their methods. */
    public Object hostFunctions;
    /** Free for whoever makes {@link Agent#hostMirrors}: what the mirrors of the realm's objects share. */
    public Object hostMirrors;

    /** The script-scope {@code let}, {@code const} and {@code class} bindings. */
    public final GlobalLexicals lexicals;
    /** [[TemplateMap]], null until a tagged template ran. */
    private IdentityHashMap<Object, JSObject> templates;

    /** What Intl keeps per realm: a {@code builtins.intl.IntlState}, which this package may not name; null until it was touched. */
    public Object intl;

    /** What regular expressions keep per realm; null until there is %RegExp.prototype%. */
    public RegExpRealmState regExps;
    /** The closure of the script that ran last; null before the first. */
    Closure lastScript;
    /** Null until there is %ArrayIteratorPrototype%. */
    ArrayIterationGuard arrayIteration;

    private final JSObject[] intrinsics = new JSObject[Intrinsic.COUNT];
    /** Made with the realm: a branch that makes it later would be in all code that uses global variables. */
    private final JSObject global;

    /** A realm with an ordinary global object. */
    public Realm(Agent agent) {
        this(agent, null);
    }

    /** A realm whose global object the host shares in. */
    public Realm(Agent agent, HostScope globalScope) {
        this.agent = agent;
        this.globalScope = globalScope;
        agent.register(this);
        this.lexicals = new GlobalLexicals(agent.wellKnownShapes.empty);
        this.global = intrinsic(Intrinsic.GLOBAL);
        this.globalThis = global;
    }

    /** The intrinsic object. */
    public JSObject intrinsic(Intrinsic which) {
        return intrinsicAt(which.ordinal());
    }

    private JSObject create(Intrinsic which) {
        JSObject object = agent.installer.create(this, which);
        intrinsics[which.ordinal()] = object;
        // What is asked for as often as these are made with them, so that whoever asks has no branch for its making: see orMade.
        if (which == Intrinsic.REG_EXP_PROTOTYPE) {
            regExps = new RegExpRealmState(this);
        } else if (which == Intrinsic.ARRAY_ITERATOR_PROTOTYPE) {
            arrayIteration = new ArrayIterationGuard(this);
        }
        return object;
    }

    /** The intrinsic if it has been made, else null. */
    public JSObject intrinsicIfCreated(Intrinsic which) {
        return intrinsics[which.ordinal()];
    }

    /** The intrinsic of an ordinal: for compiled code. */
    public JSObject intrinsicAt(int ordinal) {
        return orMade(intrinsics[ordinal], this, ordinal);
    }

    /** What a realm or closure has made when it was first asked for, or makes now. All that does so shares this method, and with it
     *  HotSpot's count of the branch, which has seen both ways early in each process. A branch of its own, for what is made once in a
     *  program with one realm, would be compiled to a trap: the next realm's first use of it would cost what is hot its machine code.
     *
     *  @param ordinal of a realm's intrinsic */
    static JSObject orMade(JSObject present, Object owner, int ordinal) {
        return present != null ? present : make(owner, ordinal);
    }

    private static JSObject make(Object owner, int ordinal) {
        return owner instanceof Realm realm ? realm.create(Intrinsic.at(ordinal)) : ((Closure) owner).makePrototypeObject();
    }

    /** Whether a new realm of a new agent would behave differently to a script that comes with nothing of this one: whether scripts have
     *  declared anything, or changed the global object or builtins, or wait for something. Reading and calling builtins leaves no trace.
     *  In doubt, there are some. Not to be asked while a script runs. */
    public boolean hasTraces() {
        if (lexicals.shape != agent.wellKnownShapes.empty || moduleHost != null || hostMirrors != null || agent.hasTraces()
                || intrinsicIfCreated(Intrinsic.FINALIZATION_REGISTRY) != null || intrinsicIfCreated(Intrinsic.JAVA) != null) {
            return true;
        }
        for (int i = 0; i < intrinsics.length; i++) {
            if (intrinsics[i] != null && BuiltinInstaller.isChanged(this, i, intrinsics[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the object is one of the realm's intrinsics. */
    boolean hasIntrinsic(JSObject object) {
        for (JSObject intrinsic : intrinsics) {
            if (intrinsic == object) {
                return true;
            }
        }
        return false;
    }

    /** Records an intrinsic while it is being made, for those that refer back to it. */
    public void setIntrinsic(Intrinsic which, JSObject object) {
        intrinsics[which.ordinal()] = object;
    }

    /** The global object. */
    public JSObject globalObject() {
        return global;
    }

    /** The template object of a site, or null. <a href="https://tc39.es/ecma262/#sec-gettemplateobject">[[TemplateMap]]</a> */
    public JSObject template(Object site) {
        return templates == null ? null : templates.get(site);
    }

    /** Records the template object of a site. */
    public void setTemplate(Object site, JSObject template) {
        if (templates == null) {
            templates = new IdentityHashMap<>();
        }
        templates.put(site, template);
    }

    /** The property key of any string. */
    public PropertyKey key(String string) {
        return agent.key(string);
    }

    /** The property key of a non-negative integer. */
    public PropertyKey key(long index) {
        return agent.keys.of(index);
    }

    /** The interned name of a string that is not an array index. */
    public PropertyName name(String string) {
        return agent.keys.name(string);
    }
}
