package dev.deltic.codecache;

import static dev.deltic.codecache.ByteSource.check;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyKeyTable;
import java.math.BigInteger;

/** Reads what {@link ConstantWriter} writes. */
final class ConstantReader {
    private static final MessageTemplate[] MESSAGES = MessageTemplate.values();
    private static final EnvironmentLayout.Kind[] LAYOUT_KINDS = EnvironmentLayout.Kind.values();
    private static final EnvironmentLayout.SlotKind[] SLOT_KINDS = EnvironmentLayout.SlotKind.values();

    private final CodeReader code;
    private final PropertyKeyTable keys;

    ConstantReader(CodeReader code, PropertyKeyTable keys) {
        this.code = code;
        this.keys = keys;
    }

    Object read(ByteSource in) {
        ConstantKind kind = ConstantKind.of(in.getByte());
        check(kind != null, "no kind of constant");
        return switch (kind) {
            case NULL, HOLE, TRUE, FALSE, INTEGER, DOUBLE, BIG_INTEGER, STRING -> primitive(kind, in);
            case NAME -> name(in);
            case INTS -> in.getInts();
            case KEYS -> names(in);
            case VALUES -> values(in);
            case FUNCTION -> code.function(in);
            case MESSAGE -> MESSAGES[in.getIndex(MESSAGES.length)];
            case REGEXP -> new RegExpBoilerplate(code.string(in), code.string(in));
            case TEMPLATE -> template(in);
            case PRIVATE_NAME -> new PrivateNameBoilerplate(code.string(in));
            case GLOBALS -> globals(in);
            case LAYOUT -> layout(in);
            case EVAL_SITE -> new EvalSite(in.getBoolean(), code.scope(in));
        };
    }

    private Object primitive(ConstantKind kind, ByteSource in) {
        return switch (kind) {
            case NULL -> null;
            case HOLE -> Hole.HOLE;
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case INTEGER -> in.getSigned();
            case DOUBLE -> Double.longBitsToDouble(in.getLong());
            case BIG_INTEGER -> bigInteger(in.getBytes());
            case STRING -> code.string(in);
            default -> throw new CorruptCodeException("an element that is no primitive");
        };
    }

    private static BigInteger bigInteger(byte[] bytes) {
        check(bytes.length > 0, "an empty number");
        return new BigInteger(bytes);
    }

    private Object[] values(ByteSource in) {
        Object[] values = new Object[in.getCount()];
        for (int i = 0; i < values.length; i++) {
            ConstantKind kind = ConstantKind.of(in.getByte());
            check(kind != null, "no kind of constant");
            values[i] = primitive(kind, in);
        }
        return values;
    }

    private TemplateBoilerplate template(ByteSource in) {
        int count = in.getCount();
        check(count > 0, "a template without strings");
        String[] cooked = new String[count];
        String[] raw = new String[count];
        for (int i = 0; i < count; i++) {
            cooked[i] = code.stringOrNull(in);
            raw[i] = code.string(in);
        }
        return new TemplateBoilerplate(cooked, raw);
    }

    private PropertyKey name(ByteSource in) {
        return key(code.string(in));
    }

    private PropertyKey key(String string) {
        check(PropertyKeyTable.arrayIndex(string) < 0, "a name that is an index");
        return keys.name(string);
    }

    private PropertyKey[] names(ByteSource in) {
        PropertyKey[] names = new PropertyKey[in.getCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(in);
        }
        return names;
    }

    private GlobalDeclarations globals(ByteSource in) {
        PropertyKey[] lets = names(in);
        PropertyKey[] constants = names(in);
        PropertyKey[] functionNames = names(in);
        SharedFunctionInfo[] functions = new SharedFunctionInfo[functionNames.length];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = code.function(in);
        }
        return new GlobalDeclarations(lets, constants, functions, functionNames, names(in), names(in));
    }

    EnvironmentLayout layout(ByteSource in) {
        EnvironmentLayout.Kind kind = LAYOUT_KINDS[in.getIndex(LAYOUT_KINDS.length)];
        boolean takesEvalVariables = in.getBoolean();
        Object scope = code.scope(in);
        PropertyKey[] names = new PropertyKey[in.getCount()];
        EnvironmentLayout.SlotKind[] kinds = new EnvironmentLayout.SlotKind[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = code.stringOrNull(in);
            names[i] = name == null ? null : keys.name(name);
            kinds[i] = SLOT_KINDS[in.getIndex(SLOT_KINDS.length)];
        }
        return new EnvironmentLayout(kind, names, kinds, takesEvalVariables, scope);
    }
}
