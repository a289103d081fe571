package dev.deltic.codecache;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.math.BigInteger;

/** Writes the constants of functions. What it does not know makes a script one that is not kept: {@link UnsupportedOperationException}. */
final class ConstantWriter {
    private final CodeWriter code;

    ConstantWriter(CodeWriter code) {
        this.code = code;
    }

    void write(Object value, ByteSink out) {
        if (!writePrimitive(value, out) && !writeTable(value, out)) {
            writeDescription(value, out);
        }
    }

    private static void kind(ConstantKind kind, ByteSink out) {
        out.putByte(kind.ordinal());
    }

    private boolean writePrimitive(Object value, ByteSink out) {
        if (value == null) {
            kind(ConstantKind.NULL, out);
        } else if (value == Hole.HOLE) {
            kind(ConstantKind.HOLE, out);
        } else if (value instanceof Boolean bool) {
            kind(bool ? ConstantKind.TRUE : ConstantKind.FALSE, out);
        } else if (value instanceof Integer integer) {
            kind(ConstantKind.INTEGER, out);
            out.putSigned(integer);
        } else if (value instanceof Double number) {
            kind(ConstantKind.DOUBLE, out);
            out.putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof BigInteger number) {
            kind(ConstantKind.BIG_INTEGER, out);
            out.putBytes(number.toByteArray());
        } else if (value instanceof String string) {
            kind(ConstantKind.STRING, out);
            out.putInt(code.string(string));
        } else {
            return false;
        }
        return true;
    }

    private boolean writeTable(Object value, ByteSink out) {
        if (value instanceof PropertyKey key) {
            kind(ConstantKind.NAME, out);
            name(key, out);
        } else if (value instanceof int[] ints) {
            kind(ConstantKind.INTS, out);
            out.putInts(ints);
        } else if (value instanceof PropertyKey[] keys) {
            kind(ConstantKind.KEYS, out);
            names(keys, out);
        } else if (value.getClass() == Object[].class) {
            Object[] values = (Object[]) value;
            kind(ConstantKind.VALUES, out);
            out.putInt(values.length);
            for (Object element : values) {
                if (!writePrimitive(element, out)) {
                    throw new UnsupportedOperationException("an element of " + element.getClass());
                }
            }
        } else {
            return false;
        }
        return true;
    }

    private void writeDescription(Object value, ByteSink out) {
        if (value instanceof SharedFunctionInfo function) {
            kind(ConstantKind.FUNCTION, out);
            out.putInt(code.function(function));
        } else if (value instanceof MessageTemplate message) {
            kind(ConstantKind.MESSAGE, out);
            out.putInt(message.ordinal());
        } else if (value instanceof RegExpBoilerplate regExp) {
            kind(ConstantKind.REGEXP, out);
            out.putInt(code.string(regExp.pattern()));
            out.putInt(code.string(regExp.flags()));
        } else if (value instanceof TemplateBoilerplate template) {
            kind(ConstantKind.TEMPLATE, out);
            out.putInt(template.count());
            for (int i = 0; i < template.count(); i++) {
                out.putInt(code.stringOrNull(template.cooked(i)));
                out.putInt(code.string(template.raw(i)));
            }
        } else if (value instanceof PrivateNameBoilerplate name) {
            kind(ConstantKind.PRIVATE_NAME, out);
            out.putInt(code.string(name.description()));
        } else if (value instanceof GlobalDeclarations globals) {
            kind(ConstantKind.GLOBALS, out);
            globals(globals, out);
        } else if (value instanceof EnvironmentLayout layout) {
            kind(ConstantKind.LAYOUT, out);
            layout(layout, out);
        } else if (value instanceof EvalSite site) {
            kind(ConstantKind.EVAL_SITE, out);
            out.putBoolean(site.strict());
            out.putInt(code.scope((ScopeInfo) site.staticScope()));
        } else {
            throw new UnsupportedOperationException("a constant of " + value.getClass());
        }
    }

    private void name(PropertyKey key, ByteSink out) {
        if (!(key instanceof PropertyName name)) {
            throw new UnsupportedOperationException("a key that is no name");
        }
        out.putInt(code.string(name.string()));
    }

    private void names(PropertyKey[] keys, ByteSink out) {
        out.putInt(keys.length);
        for (PropertyKey key : keys) {
            name(key, out);
        }
    }

    private void globals(GlobalDeclarations globals, ByteSink out) {
        names(globals.lets(), out);
        names(globals.constants(), out);
        names(globals.functionNames(), out);
        for (SharedFunctionInfo function : globals.functions()) {
            out.putInt(code.function(function));
        }
        names(globals.variables(), out);
        names(globals.annexBFunctions(), out);
    }

    void layout(EnvironmentLayout layout, ByteSink out) {
        out.putByte(layout.kind().ordinal());
        out.putBoolean(layout.takesEvalVariables());
        out.putInt(code.scope((ScopeInfo) layout.staticScope()));
        out.putInt(layout.slotCount());
        for (int i = 0; i < layout.slotCount(); i++) {
            PropertyKey name = layout.name(i);
            out.putInt(name == null ? 0 : code.string(((PropertyName) name).string()) + 1);
            out.putByte(layout.slotKind(i).ordinal());
        }
    }
}
