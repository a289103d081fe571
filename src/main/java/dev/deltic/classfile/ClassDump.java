package dev.deltic.classfile;

/** Prints a class file for people: {@code --print-jvm} and golden tests. Constants are shown in place, so that the listing
 *  holds no constant pool indices. Reads what {@link ClassWriter} writes; other attributes are skipped. */
public final class ClassDump {
    private static final int MAJOR_VERSION_OFFSET = 6;

    private final ClassFileReader in;
    private final StringBuilder out = new StringBuilder();

    private ClassDump(byte[] classFile) {
        in = new ClassFileReader(classFile);
    }

    /** The listing, several lines. */
    public static String print(byte[] classFile) {
        ClassDump dump = new ClassDump(classFile);
        dump.printClass();
        return dump.out.toString();
    }

    private void printClass() {
        in.readConstantPool();
        int access = in.u2() & ~AccessFlags.SUPER;
        out.append("class ");
        appendFlags(access);
        out.append(in.className(in.u2(), "")).append(" extends ").append(in.className(in.u2(), "nothing"));
        for (int i = 0, count = in.u2(); i < count; i++) {
            out.append(i == 0 ? " implements " : ", ").append(in.className(in.u2(), ""));
        }
        out.append(" version ").append(in.u2At(MAJOR_VERSION_OFFSET)).append('\n');
        for (int count = in.u2(); count > 0; count--) {
            out.append("field ");
            appendMember(":");
            out.append('\n');
            skipAttributes();
        }
        for (int count = in.u2(); count > 0; count--) {
            printMethod();
        }
        for (int count = in.u2(); count > 0; count--) {
            printClassAttribute();
        }
    }

    private void printMethod() {
        out.append("method ");
        appendMember("");
        boolean hasCode = false;
        for (int count = in.u2(); count > 0; count--) {
            String attribute = in.utf8(in.u2());
            int length = in.u4();
            int end = in.position + length;
            if (attribute.equals("Code")) {
                hasCode = true;
                new CodeDump(in, out).print();
            }
            in.position = end;
        }
        if (!hasCode) {
            out.append('\n');
        }
    }

    private void printClassAttribute() {
        String attribute = in.utf8(in.u2());
        int length = in.u4();
        int end = in.position + length;
        if (attribute.equals("SourceFile")) {
            out.append("source ").append(in.utf8(in.u2())).append('\n');
        } else if (attribute.equals("BootstrapMethods")) {
            int count = in.u2();
            for (int i = 0; i < count; i++) {
                out.append("bootstrap ").append(i).append(' ').append(in.describe(in.u2()));
                for (int arguments = in.u2(); arguments > 0; arguments--) {
                    out.append(", ").append(in.describe(in.u2()));
                }
                out.append('\n');
            }
        }
        in.position = end;
    }

    private void appendMember(String separator) {
        appendFlags(in.u2());
        out.append(in.utf8(in.u2())).append(separator).append(in.utf8(in.u2()));
    }

    private void skipAttributes() {
        for (int count = in.u2(); count > 0; count--) {
            in.position += 2;
            int length = in.u4();
            in.position += length;
        }
    }

    private void appendFlags(int access) {
        appendFlag(access, AccessFlags.PUBLIC, "public ");
        appendFlag(access, AccessFlags.PRIVATE, "private ");
        appendFlag(access, AccessFlags.PROTECTED, "protected ");
        appendFlag(access, AccessFlags.STATIC, "static ");
        appendFlag(access, AccessFlags.FINAL, "final ");
        appendFlag(access, AccessFlags.INTERFACE, "interface ");
        appendFlag(access, AccessFlags.ABSTRACT, "abstract ");
        appendFlag(access, AccessFlags.SYNTHETIC, "synthetic ");
    }

    private void appendFlag(int access, int flag, String text) {
        if ((access & flag) != 0) {
            out.append(text);
        }
    }
}
