package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Hole;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A module namespace object: live views of a module's exports, in code unit order.
 *  <a href="https://tc39.es/ecma262/#sec-module-namespace-exotic-objects">Module Namespace Exotic Objects</a> */
public final class JSModuleNamespace extends ExoticObject {
    private final PropertyKey[] keys;
    private final Map<PropertyKey, Integer> numbers = new HashMap<>();
    /** The bindings in the order of the names passed in; set once, right after construction. */
    private ImportCell[] cells;
    /** For each key, the number of its cell. */
    private final int[] order;
    /** Of a deferred namespace: the name that no deferred module exports; null otherwise. */
    private final PropertyKey then;
    /** What must happen before the exports are looked at; null when nothing must, or it has. */
    private Evaluation evaluation;

    /** The evaluation of a module whose namespace was imported deferred. */
    public interface Evaluation {
        /** Evaluates the module unless it has been; throws a JSException when that fails, or cannot be done now. */
        void evaluate(Realm realm);
    }

    /** A namespace of {@code names}, which are without duplicates. */
    public JSModuleNamespace(Realm realm, List<String> names) {
        this(realm, names, null);
    }

    /** A namespace whose module is evaluated when its exports are first looked at, or with null a usual one.
     *  <a href="https://tc39.es/proposal-defer-import-eval/">Deferred namespaces</a> */
    public JSModuleNamespace(Realm realm, List<String> names, Evaluation evaluation) {
        super(realm.agent.wellKnownShapes.empty.add(JSSymbol.TO_STRING_TAG, 0, 0).preventExtensions(), null);
        this.evaluation = evaluation;
        this.then = evaluation == null ? null : realm.key("then");
        slots = new Object[] {evaluation == null ? "Module" : "Deferred Module"};
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        keys = new PropertyKey[sorted.length];
        order = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            keys[i] = realm.key(sorted[i]);
            order[i] = names.indexOf(sorted[i]);
            numbers.put(keys[i], order[i]);
        }
    }

    /** Sets what the names are bound to, in the order of the names. */
    public void setCells(ImportCell[] bindings) {
        cells = bindings;
    }

    /** Whether a key means what it does on any object: IsSymbolLikeNamespaceKey. Promises ask for {@code then}, which must not evaluate. */
    private boolean isOrdinary(PropertyKey key) {
        return key.isSymbol() || key == then;
    }

    /** GetModuleExportsList */
    private void touch(Realm realm) {
        if (evaluation != null) {
            evaluation.evaluate(realm);
            evaluation = null;
        }
    }

    private Object read(Realm realm, PropertyKey key, int number) {
        Object value = cells[number].read();
        if (value == Hole.HOLE) {
            throw Errors.create(realm, MessageTemplate.ACCESS_BEFORE_INITIALIZATION, key.toDisplayString());
        }
        return value;
    }

    @Override
    public boolean setPrototypeOf(Realm realm, JSObject newPrototype) {
        return newPrototype == null;
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (isOrdinary(key)) {
            return super.getOwnProperty(realm, key);
        }
        touch(realm);
        Integer number = numbers.get(key);
        return number == null ? null
            : PropertyDescriptor.data(read(realm, key, number), Property.WRITABLE | Property.ENUMERABLE);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (isOrdinary(key)) {
            return super.defineOwnProperty(realm, key, descriptor);
        }
        PropertyDescriptor current = getOwnProperty(realm, key);
        if (current == null || descriptor.hasConfigurable() && descriptor.configurable()
                || descriptor.hasEnumerable() && !descriptor.enumerable() || descriptor.isAccessor()
                || descriptor.hasWritable() && !descriptor.writable()) {
            return false;
        }
        return !descriptor.hasValue() || Comparison.sameValue(descriptor.value(), current.value());
    }

    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        if (isOrdinary(key)) {
            return super.hasProperty(realm, key);
        }
        touch(realm);
        return numbers.containsKey(key);
    }

    /** Throws, as [[GetOwnProperty]] does, for a binding that is not initialized. */
    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        return getOwnProperty(realm, key) != null;
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        if (isOrdinary(key)) {
            return super.get(realm, key, receiver);
        }
        touch(realm);
        Integer number = numbers.get(key);
        return number == null ? UNDEFINED : read(realm, key, number);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return false;
    }

    /** Says so without evaluating a deferred module, or reading a binding that is not initialized. */
    @Override
    public JSException refusedAssignment(Realm realm, PropertyKey key) {
        return numbers.containsKey(key)
            ? Errors.create(realm, MessageTemplate.CANNOT_ASSIGN_READ_ONLY, key.toDisplayString(), "object '" + Errors.display(this) + "'")
            : key.isSymbol() ? null : Errors.create(realm, MessageTemplate.NOT_EXTENSIBLE, key.toDisplayString());
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        if (isOrdinary(key)) {
            return super.delete(realm, key);
        }
        touch(realm);
        return !numbers.containsKey(key);
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        touch(realm);
        ArrayList<PropertyKey> all = new ArrayList<>(Arrays.asList(keys));
        OrdinaryProperties.addNamedKeys(this, all);
        return all;
    }

    @Override
    public String className() {
        return "Module";
    }
}
