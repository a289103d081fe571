package dev.deltic.classfile;

import java.util.Arrays;

/** Writes one class file of version 61 (Java 17). Names are internal names: {@code java/lang/Object}. */
public final class ClassWriter {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION = 61;
    private static final int MAX_ENTRIES = 65_535;

    private final ConstantPool pool = new ConstantPool();
    private final String name;
    private final int access;
    private final int thisClass;
    private final int superClass;
    private int[] interfaces = new int[0];
    private final ByteVector fields = new ByteVector(64);
    private int fieldCount;
    private final ByteVector methods = new ByteVector(1_024);
    private int methodCount;
    private MethodWriter[] open = new MethodWriter[4];
    private int openCount;
    private int sourceFile;
    /** Null where nobody has asked for it. */
    private CallSites callSites;

    /** For a hidden class the JVM adds a suffix to the name; the class names itself by what is given here. */
    public ClassWriter(int access, String internalName, String superName) {
        this.access = access | AccessFlags.SUPER;
        this.name = internalName;
        thisClass = pool.classConstant(internalName);
        superClass = pool.classConstant(superName);
    }

    public ConstantPool constantPool() {
        return pool;
    }

    public String name() {
        return name;
    }

    /** The verification type of a class's instances. */
    public int objectType(String internalName) {
        return VerificationType.object(pool.classConstant(internalName));
    }

    /** Adds an interface that the class implements. */
    public void implement(String internalName) {
        interfaces = Arrays.copyOf(interfaces, interfaces.length + 1);
        interfaces[interfaces.length - 1] = pool.classConstant(internalName);
    }

    /** What stack traces name beside the line. */
    public void sourceFile(String file) {
        sourceFile = pool.utf8(file);
    }

    public void field(int fieldAccess, String fieldName, String descriptor) {
        fields.put2(fieldAccess);
        fields.put2(pool.utf8(fieldName));
        fields.put2(pool.utf8(descriptor));
        fields.put2(0);
        fieldCount++;
    }

    /** Starts a method. Several may be written at the same time; each belongs to the class once it has ended. */
    public MethodWriter method(int methodAccess, String methodName, String descriptor) {
        MethodWriter method = new MethodWriter(this, methodAccess, methodName, descriptor);
        if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
        }
        open[openCount++] = method;
        return method;
    }

    /** Has the places of calls listed, of methods that are started from now on. Calls of methods of the classes {@code types} have
     *  places of their own, by instructions before them that do nothing. */
    public CallSites listCalls(String... types) {
        callSites = new CallSites(types);
        return callSites;
    }

    /** Null where nobody has asked for it. */
    CallSites callSites() {
        return callSites;
    }

    /** The class file; methods that have not ended are ended.
     *  @throws MethodTooLargeException by a method still open
     *  @throws ClassTooLargeException if a table is full */
    public byte[] toByteArray() {
        while (openCount > 0) {
            open[0].end();
        }
        checkCount("fields", fieldCount);
        checkCount("methods", methodCount);
        ByteVector attributes = new ByteVector(16);
        int attributeCount = 0;
        if (sourceFile != 0) {
            attributes.put2(pool.utf8("SourceFile"));
            attributes.put4(2);
            attributes.put2(sourceFile);
            attributeCount++;
        }
        if (pool.hasBootstrapMethods()) {
            pool.writeBootstrapMethods(attributes);
            attributeCount++;
        }
        ByteVector out = new ByteVector(8_192);
        out.put4(MAGIC);
        out.put4(VERSION);
        pool.write(out);
        out.put2(access);
        out.put2(thisClass);
        out.put2(superClass);
        out.put2(interfaces.length);
        for (int type : interfaces) {
            out.put2(type);
        }
        out.put2(fieldCount);
        out.putAll(fields);
        out.put2(methodCount);
        out.putAll(methods);
        out.put2(attributeCount);
        out.putAll(attributes);
        return Arrays.copyOf(out.data, out.size);
    }

    /** Where an ending method writes itself. */
    ByteVector methodOutput() {
        methodCount++;
        return methods;
    }

    /** Forgets an ended or discarded method. */
    void close(MethodWriter method) {
        for (int i = 0; i < openCount; i++) {
            if (open[i] == method) {
                System.arraycopy(open, i + 1, open, i, --openCount - i);
                open[openCount] = null;
                return;
            }
        }
    }

    private static void checkCount(String what, int count) {
        if (count > MAX_ENTRIES) {
            throw ClassTooLargeException.table(what, count);
        }
    }
}
