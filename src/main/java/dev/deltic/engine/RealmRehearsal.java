package dev.deltic.engine;

import dev.deltic.ic.GlobalIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IntrinsicGuard;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.tiering.CompileService;
import dev.deltic.tiering.TieringOptions;
import dev.deltic.values.PropertyName;

/** The first moments of a realm: an isolate of an engine of its own, whose scripts touch what realms make when it is first touched.
 *
 *  <p>HotSpot compiles a branch that it has never seen taken to a trap, and throws the machine code away when it is. In a program that
 *  has run in one realm only, "is this made yet?" is such a branch, inlined into whatever is hot; without this, the second realm's
 *  first touches would cost it the machine code of the first. {@code docs/decisions/0021} tells more. */
final class RealmRehearsal implements Runnable, RealmHost, RehearsalStage {
    /** Played in turn, so that each takes little time. Each is true at the end. */
    private static final String[] SCENES = {
        """
        var array = [1, 2], key = 'push';
        array[key](3);
        array.push();
        array.map(x => x * 2).slice(1).length === Math.max(2, 1) && key + array.length === 'push3'
        """,
        """
        function Point(x) { this.x = x; }
        Point.prototype.get = function () { return this.x; };
        var point = new Point(4), pair = { point, b: 2 };
        point.get() + Math.max(pair.b, 1) === 6
        """,
        """
        var object = { a: 1 };
        'abc'.charCodeAt(0) === 97 && object.hasOwnProperty('a') && object instanceof Object
        """,
        """
        function few(o) { o.kept = 1; return o.kept; }
        function many(o) { o.kept = 2; return o.kept; }
        few({}); few([]); few(few);
        many({}); many({ a: 1 }); many([]); many(many); many(Object.create(null)); many({ b: 1 }) === 2
        """,
        """
        var text = 'a rope is what long texts are, ' + 5 + ' until they are read';
        /(r)o/.exec(text)[1] + text.replace(/,.+/g, '') === 'ra rope is what long texts are'
        """,
        """
        function first() { }
        function second() { }
        function third() { }
        var one = 1, two = [], three = 'x';
        one === 1 && two.length === 0
        """
    };
    /** The last of them, played after each other: what all scripts have in common takes longest, until its code is compiled. */
    private static final int OVERTURE = SCENES.length - 1;
    /** So many that what a realm is made of once is called often enough for HotSpot, by the time that others are made. */
    private static final int OVERTURES = 4;
    /** The scenes from this one on are left for later: a program that is warming up does without what not every program needs. */
    private static final int FIRST_LATE_SCENE = 2;
    private static final int EARLY = 100;

    private static final String FUNCTION = "(function () { })";
    /** Enough for HotSpot to think that nothing is as hot. */
    private static final int TOUCHES = 3_000;
    /** A power of two: one of so many touches is a first one. */
    private static final int FIRST = 64;

    private final Engine engine;
    private final CompiledScript[] scripts = new CompiledScript[SCENES.length];
    private int touched;
    private int played;
    /** What is touched: a lazy property of the global object, with what it holds before it is made. */
    private final Isolate stage;
    /** Where scenes are played. */
    private final RehearsalStage scenery;
    private Realm touchedRealm;
    private int number;
    private int slot;
    private Object unmade;
    /** The global object's property as compiled code reads it. */
    private GlobalIC.PropertyState site;
    /** What builtins ask before they take shortcuts, of a function that is made. */
    private IntrinsicGuard guard;
    /** A name that the global object has not got. */
    private PropertyName absent;
    /** Has room for one value, now and then. */
    private JSObject grown;
    /** What is touched too: a function whose prototype is not made. */
    private Closure function;

    /** A rehearsal with realms such as {@code embedder} has; null for realms without a scope. */
    RealmRehearsal(GlobalScope embedder) {
        // Nothing here is to be compiled, nor to be seen in the feedback and shapes of anybody's scripts.
        engine = new Engine(EngineOptions.DEFAULT.withEval(false).withTiering(new TieringOptions(TieringOptions.INTERPRETER, 0, false))
            .withCache(CacheOptions.fromProperties().withDirectory(null)));
        stage = engine.createIsolate();
        scenery = embedder == null ? this : embedder.rehearsalStage(engine);
    }

    /** Touches a realm, or when that has been done often enough plays the next scene in a new isolate, and again where it is the first
     *  time: only then inline caches know the way, and what realms make lazily is made on theirs. Throws when it does not end as it
     *  must. */
    @Override
    public void run() {
        if (touched < CompileService.QUICK_REHEARSALS) {
            touched++;
            touch();
            return;
        }
        int rest = played > EARLY ? OVERTURE : FIRST_LATE_SCENE;
        int scene = played++ / 2 % rest;        // each twice, so that no scene has but one of two stages that take turns
        if (scripts[scene] == null) {
            play(scene);
        }
        play(scene);
        for (int i = 0; i < OVERTURES; i++) {
            play(OVERTURE);
        }
    }

    /** Where scenes are played. */
    RehearsalStage scenery() {
        return scenery;
    }

    private void play(int scene) {
        if (scripts[scene] == null) {
            scripts[scene] = engine.compileScript("<rehearsal>", SCENES[scene]);
        }
        Object result = scenery.play(scripts[scene]);
        if (result != Boolean.TRUE) {
            throw new IllegalStateException("scene " + scene + " ended with " + result);
        }
    }

    @Override
    public Object play(CompiledScript script) {
        Isolate isolate = engine.createIsolate();
        isolate.enter();
        try {
            return isolate.runEntered(isolate.createRealm(this), script);
        } finally {
            isolate.exit();
        }
    }

    /** Reads a lazy property and a function's prototype, very often when they have been made and now and then when they have not. The
     *  scenes do too, but HotSpot counts branches only while the method with them is neither new to it nor compiled without counting:
     *  whether a scene is played in that time, and that time is before the program has machine code with the method in it, would be luck.
     *  What is called so often is compiled before all else. When its branch is compiled to a trap then, only its own code is lost to it,
     *  and HotSpot never does the same again.
     *
     *  <p>What fewer programs have at their hottest is touched as often in one way as in the other, and too seldom for HotSpot to compile
     *  it for that alone, which would keep a program that is warming up waiting: a lazy property read in two more ways, names that the
     *  global object has and has not, a guard that has and has not seen what it guards, an object that grows. */
    private void touch() {
        stage.enter();
        try {
            if (touchedRealm == null) {
                chooseTouched();
            }
            Realm realm = touchedRealm;
            JSObject global = realm.globalObject();
            for (int i = 0; i < TOUCHES; i++) {
                if ((i & FIRST - 1) == 0) {
                    touchFirst(realm, global);
                    touchAgain(realm, global, i / FIRST);
                }
                global.lazySlot(realm, slot);
                Closure.prototypeForNew(realm, function, Intrinsic.OBJECT_PROTOTYPE);
            }
        } finally {
            stage.exit();
        }
    }

    private void touchFirst(Realm realm, JSObject global) {
        function.setClassPrototype(null);
        guard.reset();
        global.hasOwnProperty(realm, absent);
        global.getOwnProperty(realm, absent);
        grown.slots = new Object[1];
        grown.setOverflowReference(1, realm);
        global.slots[slot] = unmade;
        global.ownValue(realm, number);
        global.slots[slot] = unmade;
        site.loadLazy(realm);
        global.slots[slot] = unmade;
        global.lazySlot(realm, slot);
    }

    private void touchAgain(Realm realm, JSObject global, int turn) {
        global.ownValue(realm, number);
        site.loadLazy(realm);
        guard.holds();
        global.shape.find(global.shape.key(turn % global.shape.count));
        global.hasOwnProperty(realm, site.key());
        global.getOwnProperty(realm, site.key());
        grown.setOverflowReference(0, realm);
    }

    private void chooseTouched() {
        touchedRealm = stage.createRealm(this);
        JSObject global = touchedRealm.globalObject();
        PropertyName name = touchedRealm.name("Reflect");
        number = global.shape.find(name);
        int property = global.shape.property(number);
        slot = Property.field(property);
        unmade = global.slots[slot];
        site = new GlobalIC.PropertyState(touchedRealm.lexicals.shape, global.shape, property, slot, name, null, 0);
        absent = touchedRealm.name("<absent>");
        grown = JSObject.create(touchedRealm);
        PropertyName guarded = touchedRealm.name("hasOwnProperty");
        touchedRealm.intrinsic(Intrinsic.OBJECT_PROTOTYPE).get(touchedRealm, guarded);     // a marker would be what is expected
        guard = new IntrinsicGuard(touchedRealm, Intrinsic.OBJECT_PROTOTYPE, guarded);
        function = (Closure) stage.runEntered(touchedRealm, engine.compileScript("<rehearsal>", FUNCTION));
    }

    @Override
    public void print(String line) {
        throw new IllegalStateException(line);
    }

    @Override
    public void printError(String line) {
        throw new IllegalStateException(line);
    }
}
