package dev.deltic.build;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Writes, for each {@link BuiltinHolder}, a {@code <Class>Table} that extends {@code runtime.BuiltinTable}, and for each enum with
 *  {@link OrdinalConstants} the class of its constants. */
@SupportedAnnotationTypes({"dev.deltic.build.BuiltinHolder", "dev.deltic.build.OrdinalConstants"})
public final class BuiltinProcessor extends AbstractProcessor {
    /** Arities with a switch of their own; calls with more arguments go through the array form. */
    private static final int FIXED_ARITIES = 4;
    /** The most calls in one method; more are in groups of 8. */
    private static final int MAX_CASES = 10;
    private static final int GROUP_BITS = 3;
    /** Writable, which says nothing of accessors, and configurable: the default of {@link Builtin#attributes}. */
    private static final int GETTER_ATTRIBUTES = 5;

    /** A function of a table.
     *  @param call the Java call up to the receiver
     *  @param construct the Java call up to the new target; of a constructor only */
    private record Function(String name, int length, Builtin.Kind kind, int attributes, String[] aliases, int parameters,
            boolean takesArray, String call, String construct, String proposal) { }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(BuiltinHolder.class)) {
            try {
                writeTable((TypeElement) element);
            } catch (IOException e) {
                error(element, "cannot write the table: " + e);
            }
        }
        for (Element element : round.getElementsAnnotatedWith(OrdinalConstants.class)) {
            try {
                writeConstants((TypeElement) element);
            } catch (IOException e) {
                error(element, "cannot write the constants: " + e);
            }
        }
        return false;
    }

    private void writeConstants(TypeElement type) throws IOException {
        String packageName = processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
        String name = type.getAnnotation(OrdinalConstants.class).value();
        String enumName = type.getQualifiedName().toString().substring(packageName.length() + 1);
        String access = type.getModifiers().contains(Modifier.PUBLIC) ? "public " : "";
        StringBuilder text = new StringBuilder(16384);
        text.append("package ").append(packageName).append(";\n\n/** The ordinals of {@link ").append(enumName)
            .append("} as constants, for the cases of a switch. */\n").append(access).append("final class ").append(name).append(" {\n");
        int ordinal = 0;
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                text.append("    /** {@link ").append(enumName).append('#').append(member.getSimpleName())
                    .append("} */\n    ").append(access).append("static final int ").append(member.getSimpleName()).append(" = ")
                    .append(ordinal++).append(";\n");
            }
        }
        text.append("\n    private ").append(name).append("() { }\n}\n");
        try (Writer out = processingEnv.getFiler().createSourceFile(packageName + "." + name, type).openWriter()) {
            out.write(text.toString());
        }
    }

    private void writeTable(TypeElement holder) throws IOException {
        List<Function> functions = new ArrayList<>();
        List<VariableElement> values = new ArrayList<>();
        for (SharedGetters shared : holder.getAnnotationsByType(SharedGetters.class)) {
            sharedGetters(holder, shared, functions);
        }
        for (Element member : holder.getEnclosedElements()) {
            Builtin builtin = member.getAnnotation(Builtin.class);
            if (builtin != null) {
                functions.add(function(holder, (ExecutableElement) member, builtin));
            }
            if (member.getAnnotation(BuiltinValue.class) != null) {
                values.add((VariableElement) member);
            }
        }
        String packageName = processingEnv.getElementUtils().getPackageOf(holder).getQualifiedName().toString();
        String name = holder.getSimpleName() + "Table";
        try (Writer out = processingEnv.getFiler().createSourceFile(packageName + "." + name, holder).openWriter()) {
            StringBuilder text = new StringBuilder(4096);
            text.append("package ").append(packageName).append(";\n\n")
                .append("import static dev.deltic.values.Undefined.UNDEFINED;\n\n")
                .append("import dev.deltic.runtime.BuiltinTable;\nimport dev.deltic.runtime.Realm;\n\n")
                .append("/** Generated from {@link ").append(holder.getSimpleName()).append("}. */\n")
                .append("public final class ").append(name).append(" extends BuiltinTable {\n");
            tables(text, holder, functions, values);
            for (int arity = 0; arity < FIXED_ARITIES; arity++) {
                fixedSwitch(text, functions, arity);
            }
            arraySwitch(text, functions);
            constructSwitch(text, functions);
            text.append("}\n");
            out.write(text.toString());
        }
    }

    private void sharedGetters(TypeElement holder, SharedGetters shared, List<Function> functions) {
        Element from = null;
        try {
            shared.from();
        } catch (MirroredTypeException e) {
            from = processingEnv.getTypeUtils().asElement(e.getTypeMirror());
        }
        for (String name : shared.names()) {
            boolean known = false;
            for (ExecutableElement method : ElementFilter.methodsIn(from.getEnclosedElements())) {
                known |= method.getSimpleName().contentEquals(name) && method.getModifiers().contains(Modifier.STATIC)
                    && method.getParameters().size() == 1;
            }
            if (!known) {
                error(holder, from + " has no getter " + name);
            }
            String call = from.getSimpleName() + "." + name + "(" + holder.getSimpleName() + ".self(realm, thisValue, " + quote(name) + ")";
            functions.add(new Function(name, 0, Builtin.Kind.GETTER, GETTER_ATTRIBUTES, new String[0], 0, false, call, null, ""));
        }
    }

    private Function function(TypeElement holder, ExecutableElement method, Builtin builtin) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (!method.getModifiers().contains(Modifier.STATIC) || parameters.size() < 2) {
            error(method, "a builtin is static and takes (Realm, Object thisValue or newTarget, ...)");
        }
        int leading = builtin.receivesThis() ? 3 : 2;
        boolean takesArray = parameters.size() > leading
            && parameters.get(parameters.size() - 1).asType().getKind() == TypeKind.ARRAY;
        if (takesArray && parameters.size() != leading + 1) {
            error(method, "Object[] holds all arguments and is the only parameter after thisValue");
        }
        String called = holder.getSimpleName() + "." + method.getSimpleName() + "(realm, ";
        // A constructor that is called, not constructed, gets undefined as its new target.
        String receiver = builtin.receivesThis() ? "UNDEFINED, thisValue"
            : builtin.kind() == Builtin.Kind.CONSTRUCTOR ? "UNDEFINED" : "thisValue";
        return new Function(builtin.name(), builtin.length(), builtin.kind(), builtin.attributes(), builtin.aliases(),
            takesArray ? 0 : parameters.size() - leading, takesArray, called + receiver,
            called + (builtin.receivesThis() ? "newTarget, UNDEFINED" : "newTarget"), builtin.proposal());
    }

    private void tables(StringBuilder text, TypeElement holder, List<Function> functions, List<VariableElement> values) {
        text.append("    private static final String[] NAMES = {");
        for (Function f : functions) {
            text.append(quote(f.name())).append(", ");
        }
        text.append("};\n    private static final String LENGTHS = \"");
        for (Function f : functions) {
            text.append(octal(f.length()));
        }
        text.append("\";\n    private static final String KINDS = \"");
        for (Function f : functions) {
            text.append(octal(f.kind().ordinal()));
        }
        text.append("\";\n    private static final String ATTRIBUTES = \"");
        for (Function f : functions) {
            text.append(octal(f.attributes()));
        }
        text.append("\";\n    private static final String[] ALIASES = {");
        for (int i = 0; i < functions.size(); i++) {
            for (String alias : functions.get(i).aliases()) {
                text.append(quote(functions.get(i).name() + "=" + alias)).append(", ");
            }
        }
        text.append("};\n    private static final String[] INTRINSICS = {");
        for (IntrinsicProperty property : holder.getAnnotationsByType(IntrinsicProperty.class)) {
            text.append(quote(property.name())).append(", ").append(quote(property.intrinsic())).append(", ")
                .append(quote(String.valueOf(property.attributes()))).append(", ");
        }
        text.append("};\n\n    /** A table; holds no state of a realm. */\n    public ")
            .append(holder.getSimpleName()).append("Table() {\n        super(")
            .append(quote(holder.getAnnotation(BuiltinHolder.class).value())).append(", ")
            .append(quote(holder.getAnnotation(BuiltinHolder.class).toStringTag()))
            .append(", NAMES, LENGTHS, KINDS, ATTRIBUTES, ALIASES, INTRINSICS);\n    }\n\n");
        proposals(text, holder, functions, values);
        text.append("    @Override\n    public int valueCount() {\n        return ").append(values.size())
            .append(";\n    }\n\n    @Override\n    public String valueName(int index) {\n        switch (index) {\n");
        for (int i = 0; i < values.size(); i++) {
            text.append("            case ").append(i).append(": return ")
                .append(quote(values.get(i).getAnnotation(BuiltinValue.class).name())).append(";\n");
        }
        text.append("            default: throw unknown(index);\n        }\n    }\n\n")
            .append("    @Override\n    public int valueAttributes(int index) {\n        switch (index) {\n");
        for (int i = 0; i < values.size(); i++) {
            text.append("            case ").append(i).append(": return ")
                .append(values.get(i).getAnnotation(BuiltinValue.class).attributes()).append(";\n");
        }
        text.append("            default: throw unknown(index);\n        }\n    }\n\n")
            .append("    @Override\n    public Object value(int index) {\n        switch (index) {\n");
        for (int i = 0; i < values.size(); i++) {
            // Named by its own class, so that a holder is not loaded for it; other constants are in the table itself.
            boolean undefined = values.get(i).asType().toString().equals("dev.deltic.values.Undefined");
            text.append("            case ").append(i).append(": return ")
                .append(undefined ? "UNDEFINED" : holder.getSimpleName() + "." + values.get(i).getSimpleName()).append(";\n");
        }
        text.append("            default: throw unknown(index);\n        }\n    }\n\n");
    }

    /** The proposals of the properties, where there are some. */
    private static void proposals(StringBuilder text, TypeElement holder, List<Function> functions, List<VariableElement> values) {
        StringBuilder pairs = new StringBuilder();
        for (IntrinsicProperty property : holder.getAnnotationsByType(IntrinsicProperty.class)) {
            if (!property.proposal().isEmpty()) {
                pairs.append(quote(property.name())).append(", ").append(quote(property.proposal())).append(", ");
            }
        }
        for (Function f : functions) {
            if (!f.proposal().isEmpty()) {
                pairs.append(quote(f.name())).append(", ").append(quote(f.proposal())).append(", ");
            }
        }
        for (VariableElement value : values) {
            BuiltinValue property = value.getAnnotation(BuiltinValue.class);
            if (!property.proposal().isEmpty()) {
                pairs.append(quote(property.name())).append(", ").append(quote(property.proposal())).append(", ");
            }
        }
        if (pairs.length() > 0) {
            text.append("    @Override\n    public String[] proposals() {\n        return new String[] {").append(pairs)
                .append("};\n    }\n\n");
        }
    }

    private void fixedSwitch(StringBuilder text, List<Function> functions, int arity) {
        StringBuilder declared = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < arity; i++) {
            declared.append(", Object a").append(i);
            passed.append(", a").append(i);
        }
        List<String> calls = new ArrayList<>();
        for (Function f : functions) {
            String arguments = f.takesArray ? ", new Object[] {" + (arity == 0 ? "" : passed.substring(2)) + "}" : fixedArguments(f, arity);
            calls.add(f.call + arguments);
        }
        callSwitch(text, "call" + arity, declared.toString(), passed.toString(), calls);
    }

    private static String fixedArguments(Function f, int arity) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < f.parameters; i++) {
            text.append(i < arity ? ", a" + i : ", UNDEFINED");
        }
        return text.toString();
    }

    private void arraySwitch(StringBuilder text, List<Function> functions) {
        List<String> calls = new ArrayList<>();
        for (Function f : functions) {
            calls.add(f.call + arrayArguments(f));
        }
        callSwitch(text, "callN", ", Object[] a", ", a", calls);
    }

    /** The switch over the calls by number, in two steps if there are many: HotSpot inlines no method of more than 325 bytes, and calls
     *  of builtins whose number is a constant are to be inlined. */
    private static void callSwitch(StringBuilder text, String name, String declared, String passed, List<String> calls) {
        String parameters = "(int id, Realm realm, Object thisValue" + declared + ") {\n";
        boolean grouped = calls.size() > MAX_CASES;
        text.append("    @Override\n    public Object ").append(name).append(parameters);
        if (!grouped) {
            cases(text, calls, 0, calls.size());
            return;
        }
        text.append("        switch (id >> ").append(GROUP_BITS).append(") {\n");
        int groups = (calls.size() - 1 >> GROUP_BITS) + 1;
        for (int group = 0; group < groups; group++) {
            text.append("            case ").append(group).append(": return ").append(name).append("In").append(group)
                .append("(id, realm, thisValue").append(passed).append(");\n");
        }
        text.append("            default: throw unknown(id);\n        }\n    }\n\n");
        for (int group = 0; group < groups; group++) {
            text.append("    private Object ").append(name).append("In").append(group).append(parameters);
            cases(text, calls, group << GROUP_BITS, Math.min(calls.size(), group + 1 << GROUP_BITS));
        }
    }

    private static void cases(StringBuilder text, List<String> calls, int from, int to) {
        text.append("        switch (id) {\n");
        for (int id = from; id < to; id++) {
            text.append("            case ").append(id).append(": return ").append(calls.get(id)).append(");\n");
        }
        text.append("            default: throw unknown(id);\n        }\n    }\n\n");
    }

    private void constructSwitch(StringBuilder text, List<Function> functions) {
        text.append("    @Override\n    public Object construct(int id, Realm realm, Object newTarget, Object[] a) {\n")
            .append("        switch (id) {\n");
        for (int id = 0; id < functions.size(); id++) {
            Function f = functions.get(id);
            if (f.kind() == Builtin.Kind.CONSTRUCTOR) {
                text.append("            case ").append(id).append(": return ").append(f.construct).append(arrayArguments(f))
                    .append(");\n");
            }
        }
        text.append("            default: throw unknown(id);\n        }\n    }\n");
    }

    private static String arrayArguments(Function f) {
        if (f.takesArray) {
            return ", a";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < f.parameters; i++) {
            text.append(", at(a, ").append(i).append(')');
        }
        return text.toString();
    }

    private static String octal(int value) {
        return "\\" + (char) ('0' + (value >> 6 & 3)) + (char) ('0' + (value >> 3 & 7)) + (char) ('0' + (value & 7));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
