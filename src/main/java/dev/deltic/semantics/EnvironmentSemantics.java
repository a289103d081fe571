package dev.deltic.semantics;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.EnvironmentLayout.SlotKind;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.StoreIC;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.GlobalLexicals;
import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.VariableEnvironment;
import dev.deltic.runtime.WithEnvironment;
import dev.deltic.values.PropertyKey;

/** Bindings that are found by name at run time, because {@code with} or a direct {@code eval} may have come between.
 *  <a href="https://tc39.es/ecma262/#sec-getidentifierreference">GetIdentifierReference</a> */
public final class EnvironmentSemantics {
    /** Stands for "the global environment" as a holder. */
    private static final Object GLOBAL = new Object();

    private EnvironmentSemantics() { }

    /** An object of the eval-declared variables of an environment, as a holder. */
    private record EvalHolder(JSObject variables) { }

    /** The ReferenceError of a binding in its temporal dead zone. */
    public static RuntimeException beforeInitialization(Realm realm, Object name) {
        return Errors.create(realm, MessageTemplate.ACCESS_BEFORE_INITIALIZATION, name);
    }

    private static Object checked(Realm realm, Object value, PropertyKey key) {
        return value == HOLE ? GlobalIC.checked(realm, value, key) : value;
    }

    /** What holds the binding: an environment, an object's {@link WithEnvironment}, eval's variables, {@link #GLOBAL}, or
     *  undefined when it is unresolvable. */
    public static Object resolve(Realm realm, Environment start, PropertyKey key) {
        for (Environment e = start; e != null; e = e.parent) {
            if (e instanceof WithEnvironment with) {
                if (with.hasBinding(realm, key)) {
                    return with;
                }
                continue;
            }
            if (e.layout.find(key) >= 0) {
                return e;
            }
            if (e instanceof VariableEnvironment variable && variable.evalVariables != null
                    && variable.evalVariables.hasOwnProperty(realm, key)) {
                return new EvalHolder(variable.evalVariables);
            }
        }
        return realm.lexicals.find(key) >= 0 || realm.globalObject().hasProperty(realm, key) ? GLOBAL : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-getvalue">GetValue</a> of a name. */
    public static Object get(Realm realm, Environment start, PropertyKey key, boolean forTypeof, boolean strict) {
        Object holder = resolve(realm, start, key);
        if (holder == UNDEFINED) {
            Object answer = GlobalIC.absent(realm, key);
            if (answer != HOLE) {
                return answer;
            }
            if (forTypeof) {
                return UNDEFINED;
            }
            throw Errors.notDefined(realm, key);
        }
        return getResolved(realm, holder, key, strict);
    }

    /** GetBindingValue; {@code strict} tells what happens when a with-object's property has gone meanwhile. */
    public static Object getResolved(Realm realm, Object holder, PropertyKey key, boolean strict) {
        if (holder instanceof WithEnvironment with) {
            if (!with.object.hasProperty(realm, key)) {
                if (!strict) {
                    return UNDEFINED;
                }
                throw Errors.notDefined(realm, key);
            }
            return with.object.get(realm, key);
        }
        if (holder instanceof Environment environment) {
            int slot = environment.layout.find(key);
            Object value = environment.slots[slot];
            if (environment.layout.slotKind(slot) == SlotKind.IMPORT && value instanceof ImportCell cell) {
                value = cell.read();
            }
            return checked(realm, value, key);
        }
        if (holder instanceof EvalHolder eval) {
            return eval.variables.get(realm, key);
        }
        if (holder == UNDEFINED) {
            Object answer = GlobalIC.absent(realm, key);
            if (answer == HOLE) {
                throw Errors.notDefined(realm, key);
            }
            return answer;
        }
        GlobalLexicals lexicals = realm.lexicals;
        int number = lexicals.find(key);
        if (number >= 0) {
            return checked(realm, lexicals.values[number], key);
        }
        JSObject global = realm.globalObject();
        if (!global.hasProperty(realm, key)) {
            if (!strict) {
                return UNDEFINED;
            }
            throw Errors.notDefined(realm, key);
        }
        return global.get(realm, key);
    }

    /** The receiver of a call of a function that a holder's binding gave. */
    public static Object receiverOf(Object holder) {
        return holder instanceof WithEnvironment with ? with.object : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-putvalue">PutValue</a> to a resolved name. */
    public static void setResolved(Realm realm, Object holder, PropertyKey key, Object value, boolean strict) {
        if (holder instanceof WithEnvironment with) {
            boolean exists = with.object.hasProperty(realm, key);
            if (!exists && strict) {
                throw Errors.notDefined(realm, key);
            }
            StoreIC.set(realm, with.object, key, value, strict);
        } else if (holder instanceof Environment environment) {
            setSlot(realm, environment, key, value, strict);
        } else if (holder instanceof EvalHolder eval) {
            StoreIC.set(realm, eval.variables, key, value, strict);
        } else if (holder == GLOBAL) {
            setGlobal(realm, key, value, strict);
        } else if (strict) {
            throw Errors.notDefined(realm, key);
        } else {
            StoreIC.set(realm, realm.globalObject(), key, value, false);
        }
    }

    private static void setGlobal(Realm realm, PropertyKey key, Object value, boolean strict) {
        GlobalIC.store(realm, key, value, strict);
    }

    private static void setSlot(Realm realm, Environment environment, PropertyKey key, Object value, boolean strict) {
        int slot = environment.layout.find(key);
        SlotKind kind = environment.layout.slotKind(slot);
        checked(realm, environment.slots[slot], key);
        switch (kind) {
            case FUNCTION_NAME -> {
                if (strict) {
                    throw Errors.create(realm, MessageTemplate.CONST_ASSIGNMENT);
                }
            }
            case CONSTANT, IMPORT -> throw Errors.create(realm, MessageTemplate.CONST_ASSIGNMENT);
            default -> environment.slots[slot] = value;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation">delete</a> of a name. */
    public static boolean delete(Realm realm, Environment start, PropertyKey key) {
        Object holder = resolve(realm, start, key);
        if (holder instanceof WithEnvironment with) {
            return with.object.delete(realm, key);
        }
        if (holder instanceof EvalHolder eval) {
            return eval.variables.delete(realm, key);
        }
        if (holder != GLOBAL) {
            return holder == UNDEFINED;
        }
        return realm.lexicals.find(key) < 0 && realm.globalObject().delete(realm, key);
    }

    /** The environment where sloppy eval code inside {@code start} declares its variables; null for the global one. */
    static VariableEnvironment variableEnvironment(Environment start) {
        for (Environment e = start; e != null; e = e.parent) {
            if (e instanceof VariableEnvironment variable) {
                return variable;
            }
        }
        return null;
    }

    /** Assigns to the {@code var} that eval code declared for a function in a block (Annex B.3.2.3). */
    public static void setVariable(Realm realm, Environment start, PropertyKey key, Object value) {
        VariableEnvironment environment = variableEnvironment(start);
        if (environment == null) {
            StoreIC.set(realm, realm.globalObject(), key, value, false);
            return;
        }
        int slot = environment.layout.find(key);
        if (slot >= 0) {
            environment.slots[slot] = value;
        } else {
            StoreIC.set(realm, environment.evalVariables(realm), key, value, false);
        }
    }

    /** The value of an import. */
    public static Object importValue(Realm realm, Environment environment, int depth, int slot, Object name) {
        Object cell = environment.outer(depth).slots[slot];
        Object value = cell instanceof ImportCell c ? c.read() : cell;
        if (value == HOLE) {
            throw beforeInitialization(realm, name);
        }
        return value;
    }

    /** A new environment of a scope. */
    public static Environment create(Object parent, Object layout) {
        return Environment.create((Environment) parent, (EnvironmentLayout) layout);
    }
}
