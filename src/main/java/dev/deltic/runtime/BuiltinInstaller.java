package dev.deltic.runtime;

import dev.deltic.base.EngineError;
import dev.deltic.flags.Compatibility;
import dev.deltic.flags.Proposal;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyKeyTable;
import dev.deltic.values.PropertyName;
import java.util.Arrays;

/** Turns a {@link BuiltinTable} into an object's properties. The first installation in an engine builds a {@link Template}:
 *  a shape, and slots full of {@link LazyValue} markers; every realm after that clones the slots. */
public final class BuiltinInstaller {
    /** The shape and initial slots of a holder; immutable, shared by the realms of an engine. */
    static final class Template {
        final Shape shape;
        final Object[] slots;

        Template(Shape shape, Object[] slots) {
            this.shape = shape;
            this.slots = slots;
        }
    }

    /** What the names of compatibility modes begin with where those of proposals may be, too. */
    private static final String MODE = "mode ";

    private BuiltinInstaller() { }

    /** Whether the holder of a table is itself a function. */
    public static boolean isFunction(BuiltinTable table) {
        return table.self() >= 0;
    }

    /** Gives {@code holder}, which has no other properties than its class's own native ones, all properties of the table. */
    public static void install(Realm realm, Intrinsic intrinsic, BuiltinTable table, JSObject holder) {
        Template template = realm.agent.templates[intrinsic.ordinal()];
        if (template == null) {
            template = build(realm.agent, table, holder.shape);
            realm.agent.templates[intrinsic.ordinal()] = template;
        }
        holder.shape = template.shape;
        holder.slots = template.slots.clone();
    }

    /** Whether an intrinsic is anything else than what its table makes it. Its functions are looked at too, other intrinsics are not. */
    static boolean isChanged(Realm realm, int intrinsic, JSObject object) {
        Template template = realm.agent.templates[intrinsic];
        if (template == null || object.shape != template.shape || object.hasTraces()) {
            return true;
        }
        Object[] initial = template.slots;
        Object[] slots = object.slots;
        for (int i = 0; i < initial.length; i++) {
            if (slots[i] != initial[i] && !(initial[i] instanceof LazyValue lazy && isMade(realm, slots[i], lazy))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value is what a marker became, without any change. */
    private static boolean isMade(Realm realm, Object value, LazyValue lazy) {
        return lazy.isValue(realm, value) && (lazy.isIntrinsic() || (value instanceof AccessorPair pair
            ? isUnchanged(realm, pair.getter) && isUnchanged(realm, pair.setter) : isUnchanged(realm, value)));
    }

    private static boolean isUnchanged(Realm realm, Object function) {
        Shape initial = realm.agent.wellKnownShapes.builtinFunction;
        return function == null || function instanceof BuiltinFunction known && known.shape == initial && !known.hasTraces();
    }

    private static Template build(Agent agent, BuiltinTable table, Shape start) {
        PropertyKeyTable keys = agent.keys;
        String[] proposals = table.proposals();
        Shape shape = start;
        Object[] slots = new Object[table.size() + table.aliases().length + table.valueCount()
            + table.intrinsics().length / 3 + 1];
        int used = 0;
        String[] intrinsics = table.intrinsics();
        for (int i = 0; i < intrinsics.length; i += 3) {
            if (isOff(proposals, intrinsics[i], agent)) {
                continue;
            }
            int attributesAndKind = Integer.parseInt(intrinsics[i + 2]);
            Intrinsic intrinsic = Intrinsic.valueOf(intrinsics[i + 1]);
            shape = shape.add(key(keys, intrinsics[i]), attributesAndKind | Property.LAZY, 0);
            slots[used++] = (attributesAndKind & Property.ACCESSOR) != 0 ? LazyValue.intrinsicAccessor(intrinsic)
                : LazyValue.intrinsic(intrinsic);
        }
        for (int id = 0; id < table.size(); id++) {
            if (isOff(proposals, table.name(id), agent)) {
                continue;
            }
            PropertyKey key = key(keys, table.name(id));
            int kind = table.kind(id);
            if (kind == BuiltinTable.METHOD) {
                LazyValue value = LazyValue.function(table, id);
                shape = shape.add(key, table.attributes(id) | Property.LAZY, 0);
                slots[used++] = value;
                for (String alias : table.aliases()) {
                    if (alias.startsWith(table.name(id) + "=")) {
                        shape = shape.add(key(keys, alias.substring(table.name(id).length() + 1)),
                            table.attributes(id) | Property.LAZY, 0);
                        slots[used++] = value;
                    }
                }
            } else if ((kind == BuiltinTable.GETTER || kind == BuiltinTable.SETTER) && shape.find(key) < 0) {
                int other = other(table, id);
                shape = shape.add(key, table.attributes(id) & ~Property.WRITABLE | Property.ACCESSOR | Property.LAZY, 0);
                slots[used++] = kind == BuiltinTable.GETTER ? LazyValue.accessor(table, id, other)
                    : LazyValue.accessor(table, other, id);
            }
        }
        for (int i = 0; i < table.valueCount(); i++) {
            if (isOff(proposals, table.valueName(i), agent)) {
                continue;
            }
            shape = shape.add(key(keys, table.valueName(i)), table.valueAttributes(i), 0);
            slots[used++] = table.value(i);
        }
        if (!table.toStringTag().isEmpty()) {
            shape = shape.add(JSSymbol.wellKnown("@@toStringTag"), Property.CONFIGURABLE, 0);
            slots[used++] = table.toStringTag();
        }
        return new Template(shape, Arrays.copyOf(slots, used));
    }

    /** Whether a property belongs to a proposal, or a compatibility mode, that an engine does not have. */
    private static boolean isOff(String[] proposals, String name, Agent agent) {
        if (proposals != null) {
            for (int i = 0; i < proposals.length; i += 2) {
                if (proposals[i].equals(name)) {
                    return isOff(proposals[i + 1], agent);
                }
            }
        }
        return false;
    }

    private static boolean isOff(String condition, Agent agent) {
        if (condition.startsWith(MODE)) {
            Compatibility mode = agent.hooks.compatibility();
            return mode == null || !condition.substring(MODE.length()).equals(mode.name());
        }
        return agent.proposals == 0 || !Proposal.valueOf(condition).isIn(agent.proposals);
    }

    /** The other half of the accessor that function {@code id} is one half of, or -1. */
    private static int other(BuiltinTable table, int id) {
        int wanted = BuiltinTable.GETTER + BuiltinTable.SETTER - table.kind(id);
        for (int i = 0; i < table.size(); i++) {
            if (table.kind(i) == wanted && table.name(i).equals(table.name(id))) {
                return i;
            }
        }
        return -1;
    }

    private static PropertyKey key(PropertyKeyTable keys, String name) {
        if (!name.startsWith("@@")) {
            return (PropertyName) keys.of(name);
        }
        PropertyKey symbol = JSSymbol.wellKnown(name);
        if (symbol == null) {
            throw new EngineError("a builtin table names the unknown symbol " + name);
        }
        return symbol;
    }
}
