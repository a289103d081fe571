package dev.deltic.ic;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.GlobalLexicals;
import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.HostScope;
import dev.deltic.runtime.HostType;
import dev.deltic.runtime.HostWrapping;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import dev.deltic.values.SmallIntegers;

/** Global variables: script-scope lexical bindings first, then properties of the global object. */
public final class GlobalIC {
    private GlobalIC() { }

    /** A lexical binding by its number: right wherever the realm's binding of that number has the key.
     *
     *  @param lexicals a shape of the bindings that has it */
    public record LexicalState(int number, Shape lexicals) {
        /** Whether the binding can be assigned where the bindings have that shape. */
        public boolean isWritable() {
            return (lexicals.property(number) & Property.WRITABLE) != 0;
        }
    }

    /** A property of the global object, while no lexical binding hides it. A record, whose fields HotSpot takes for constants where the
     *  state is one.
     *
     *  @param lexicals the shape of the lexical bindings that do not hide it
     *  @param global the global object's shape
     *  @param property how the shape describes the property
     *  @param place the index in the overflow slots, or -1 where the field is another kind
     *  @param vector the site's feedback vector, and its slot there */
    public record PropertyState(Shape lexicals, Shape global, int property, int place, PropertyKey key, FeedbackVector vector, int slot) {
        static PropertyState of(Realm realm, int number, PropertyKey key, FeedbackVector vector, int slot) {
            Shape global = realm.globalObject().shape;
            int property = global.property(number);
            boolean plain = (property & (Property.ACCESSOR | Property.NATIVE | Property.REPRESENTATION | Property.INLINE)) == 0;
            return new PropertyState(realm.lexicals.shape, global, property, plain ? Property.field(property) : -1, key, vector, slot);
        }

        /** Whether the slot may hold a LazyValue. */
        public boolean isLazy() {
            return (property & Property.LAZY) != 0;
        }

        /** The variable's value, where it has a place and is not lazy. */
        public Object load(Realm realm) {
            JSObject object = realm.globalObject();
            return global == object.shape && lexicals == realm.lexicals.shape ? object.slots[place]
                : GlobalIC.load(realm, key, vector, slot);
        }

        /** The same for one that may be lazy. */
        public Object loadLazy(Realm realm) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return GlobalIC.load(realm, key, vector, slot);
            }
            Object value = object.slots[place];
            // What is inlined here is inlined often: of what is lazy, the numbers only.
            return !(value instanceof LazyValue lazy) ? value : lazy.isNumber() ? lazy.box() : object.materialize(realm, 0, lazy);
        }

        /** Assigns to the variable, where it has a place. */
        public void store(Realm realm, Object value) {
            JSObject object = realm.globalObject();
            if (global == object.shape && lexicals == realm.lexicals.shape) {
                put(object.slots, place, value);
            } else {
                GlobalIC.store(realm, key, value, vector, slot);
            }
        }

        /** Whether the variable's place may hold a number without a box, or a host object without a wrapper: one that is lazy, because who
         *  reads those expects what is no value yet. The methods below are for such. */
        public boolean holdsCells() {
            return place >= 0 && (property & (Property.LAZY | Property.WRITABLE)) == (Property.LAZY | Property.WRITABLE);
        }

        /** The variable's value if it is an int32, else the least of them. */
        public int int32(Realm realm) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return Integer.MIN_VALUE;
            }
            Object value = object.slots[place];
            return value instanceof LazyValue number ? number.isInt32() ? (int) number.number() : Integer.MIN_VALUE
                : value instanceof Integer i ? i : Integer.MIN_VALUE;
        }

        /** The variable's value if it is a number, else NaN. */
        public double number(Realm realm) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return Double.NaN;
            }
            Object value = object.slots[place];
            return value instanceof LazyValue number ? number.isNumber() ? number.number() : Double.NaN
                : value instanceof Double d ? d : value instanceof Integer i ? i : Double.NaN;
        }

        /** Assigns to the variable; false, and nothing is done, where it has no such place. */
        public boolean storeInt32(Realm realm, int value) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return false;
            }
            Object[] slots = object.slots;
            if (slots[place] instanceof LazyValue number && number.isNumber()) {
                number.set(value);
            } else {
                slots[place] = SmallIntegers.box(value);
            }
            return true;
        }

        /** Assigns to the variable a number that often is an int32, as such if it is; false, and nothing is done, where it has no such
         *  place. */
        public boolean storeMixed(Realm realm, double value) {
            int i = (int) value;
            return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? storeInt32(realm, i) : storeNumber(realm, value);
        }

        /** Assigns to the variable; false, and nothing is done, where it has no such place. */
        public boolean storeNumber(Realm realm, double value) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return false;
            }
            Object[] slots = object.slots;
            if (slots[place] instanceof LazyValue number && number.isNumber()) {
                number.set(value);
            } else {
                slots[place] = LazyValue.number(value);
            }
            return true;
        }

        /** Assigns to the variable what nothing else refers to; false, and nothing is done, if that is no bare host object, or the variable
         *  has no such place. */
        public boolean storeHost(Realm realm, Object value) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape || !(value instanceof HostObject host) || !host.isBare()) {
                return false;
            }
            Object[] slots = object.slots;
            if (slots[place] instanceof LazyValue cell && cell.type() != null) {
                cell.setHost(host.host, host.type);
            } else {
                slots[place] = LazyValue.host(host.host, host.type);
            }
            return true;
        }

        /** The accessor with a number of the type known by {@code type}, if that is the type of the variable's value; else null, and where
         *  there is none. */
        public HostAccessor hostAccessor(Realm realm, Object type, int number) {
            JSObject object = realm.globalObject();
            if (global != object.shape || lexicals != realm.lexicals.shape) {
                return null;
            }
            Object value = object.slots[place];
            HostType actual = value instanceof LazyValue cell ? cell.type() : value instanceof HostObject host ? host.type : null;
            if (actual == null || actual.self != type) {
                return null;
            }
            HostAccessor[] accessors = actual.accessors;
            return number < accessors.length ? accessors[number] : null;
        }

        /** The host object that is the variable's value, after {@link #hostAccessor} has found one. */
        public Object host(Realm realm) {
            Object value = realm.globalObject().slots[place];
            return value instanceof LazyValue cell ? cell.host() : ((HostObject) value).host;
        }
    }

    /** A name that neither the lexical bindings nor the global object itself has, while they have those shapes: the host is asked.
     *
     *  @param name the name, interned by the JVM: so are the keys of most maps, which then are found without comparing characters
     *  @param wrapping what the values become JavaScript values by
     *  @param vector the site's feedback vector, and its slot there
     *  @param strict whether the site assigns in strict code */
    public record ScopeState(Shape lexicals, Shape global, String name, HostWrapping wrapping, PropertyKey key, FeedbackVector vector,
            int slot, boolean strict) {
        /** The variable's value. */
        public Object load(Realm realm) {
            Object value = holdsFor(realm) ? realm.globalScope.value(name, wrapping) : null;
            return value != null ? value : loadMiss(realm, key, vector, slot);
        }

        /** Assigns to the variable. */
        public void store(Realm realm, Object value) {
            if (!holdsFor(realm) || !realm.globalScope.assign(name, value, strict)) {
                storeMiss(realm, key, value, vector, slot);
            }
        }

        private boolean holdsFor(Realm realm) {
            return lexicals == realm.lexicals.shape && global == realm.globalObject().shape && realm.globalScope != null;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-global-environment-records-getbindingvalue-n-s">GetBindingValue</a> */
    public static Object load(Realm realm, PropertyKey key, FeedbackVector vector, int slot) {
        Object state = vector.slots[slot];
        if (state instanceof LexicalState lexical) {
            GlobalLexicals lexicals = realm.lexicals;
            if (lexical.number < lexicals.shape.count && lexicals.shape.key(lexical.number) == key) {
                Object value = lexicals.values[lexical.number];
                if (value != HOLE) {
                    return value;
                }
            }
        } else if (state instanceof PropertyState property && property.lexicals == realm.lexicals.shape) {
            JSObject global = realm.globalObject();
            if (property.global == global.shape && property.place >= 0) {
                return global.lazySlot(realm, property.place);
            }
        }
        return state instanceof ScopeState scoped ? scoped.load(realm) : loadMiss(realm, key, vector, slot);
    }

    /** Assigns to a slot; a number there that has no box stays one. */
    private static void put(Object[] slots, int place, Object value) {
        if (!(slots[place] instanceof LazyValue number && number.take(value))) {
            slots[place] = value;
        }
    }

    private static Object loadMiss(Realm realm, PropertyKey key, FeedbackVector vector, int slot) {
        GlobalLexicals lexicals = realm.lexicals;
        int number = lexicals.find(key);
        if (number >= 0) {
            set(realm, "load-global", key, vector, slot, new LexicalState(number, lexicals.shape));
            return checked(realm, lexicals.values[number], key);
        }
        JSObject global = realm.globalObject();
        if (!(global instanceof ExoticObject) && global.shape.dictionary == null) {
            int found = global.shape.find(key);
            if (found >= 0) {
                set(realm, "load-global", key, vector, slot, PropertyState.of(realm, found, key, vector, slot));
                return global.get(realm, key, global);
            }
            setScope(realm, "load-global", key, vector, slot);
        }
        Object value = global.getIfPresent(realm, key);
        if (value == HOLE) {
            Object answer = absent(realm, key);
            if (answer != HOLE) {
                return answer;
            }
            if (vector.kind(slot) == FeedbackSlotKind.LOAD_GLOBAL_TYPEOF) {
                return UNDEFINED;
            }
            throw Errors.notDefined(realm, key);
        }
        return value;
    }

    /** What a global name is that nothing has, where scripts may answer for such names; HOLE where nobody does. */
    public static Object absent(Realm realm, PropertyKey key) {
        return realm.agent.answersMissing ? MissHooks.global(realm, key) : HOLE;
    }

    private static void set(Realm realm, String site, PropertyKey key, FeedbackVector vector, int slot, Object after) {
        Object before = vector.slots[slot];
        vector.slots[slot] = after;
        Tracing.report(realm, site, key, before, after);
    }

    /** Notes that the host is asked for a name that the realm itself has not. */
    private static void setScope(Realm realm, String site, PropertyKey key, FeedbackVector vector, int slot) {
        HostScope scope = realm.globalScope;
        if (scope == null || !(key instanceof PropertyName name)) {
            return;
        }
        Shape lexicals = realm.lexicals.shape;
        Shape global = realm.globalObject().shape;
        ScopeState before = vector.slots[slot] instanceof ScopeState scoped ? scoped : null;
        if (before == null || before.lexicals != lexicals || before.global != global) {
            HostWrapping wrapping = before == null ? scope.createWrapping() : before.wrapping;
            set(realm, site, key, vector, slot, new ScopeState(lexicals, global, name.interned(), wrapping, name, vector, slot,
                vector.kind(slot).isStrictStore()));
        }
    }

    /** The value, unless it is in its temporal dead zone. */
    public static Object checked(Realm realm, Object value, PropertyKey key) {
        if (value == HOLE) {
            throw Errors.create(realm, MessageTemplate.ACCESS_BEFORE_INITIALIZATION, key.toDisplayString());
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-global-environment-records-setmutablebinding-n-v-s">SetMutableBinding</a> */
    public static void store(Realm realm, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        Object state = vector.slots[slot];
        if (state instanceof LexicalState lexical) {
            GlobalLexicals lexicals = realm.lexicals;
            if (lexical.number < lexicals.shape.count && lexicals.shape.key(lexical.number) == key
                    && lexicals.values[lexical.number] != HOLE && !lexicals.isConstant(lexical.number)) {
                lexicals.values[lexical.number] = value;
                return;
            }
        } else if (state instanceof PropertyState property && property.lexicals == realm.lexicals.shape) {
            JSObject global = realm.globalObject();
            if (property.global == global.shape) {
                put(global.slots, property.place, value);
                return;
            }
        }
        if (state instanceof ScopeState scoped) {
            scoped.store(realm, value);
        } else {
            storeMiss(realm, key, value, vector, slot);
        }
    }

    private static void storeMiss(Realm realm, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        GlobalLexicals lexicals = realm.lexicals;
        int number = lexicals.find(key);
        if (number >= 0) {
            set(realm, "store-global", key, vector, slot, new LexicalState(number, lexicals.shape));
            storeLexical(realm, key, value, number);
            return;
        }
        JSObject global = realm.globalObject();
        if (!(global instanceof ExoticObject) && global.shape.dictionary == null) {
            int found = global.shape.find(key);
            if (found >= 0) {
                PropertyState fresh = PropertyState.of(realm, found, key, vector, slot);
                if (fresh.place >= 0 && (fresh.property & Property.WRITABLE) != 0) {
                    set(realm, "store-global", key, vector, slot, fresh);
                }
            } else {
                setScope(realm, "store-global", key, vector, slot);
            }
        }
        storeToGlobalObject(realm, global, key, value, vector.kind(slot).isStrictStore());
    }

    private static void storeLexical(Realm realm, PropertyKey key, Object value, int number) {
        GlobalLexicals lexicals = realm.lexicals;
        checked(realm, lexicals.values[number], key);
        if (lexicals.isConstant(number)) {
            throw Errors.create(realm, MessageTemplate.CONST_ASSIGNMENT);
        }
        lexicals.values[number] = value;
    }

    private static void storeToGlobalObject(Realm realm, JSObject global, PropertyKey key, Object value, boolean strict) {
        if (strict && !global.hasProperty(realm, key)) {
            throw Errors.notDefined(realm, key);
        }
        StoreIC.set(realm, global, key, value, strict);
    }

    /** SetMutableBinding without a feedback slot. */
    public static void store(Realm realm, PropertyKey key, Object value, boolean strict) {
        int number = realm.lexicals.find(key);
        if (number >= 0) {
            storeLexical(realm, key, value, number);
        } else {
            storeToGlobalObject(realm, realm.globalObject(), key, value, strict);
        }
    }
}
