package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listing of a class, against a golden text and against the JDK's javap. {@code -Dgolden.update} rewrites the text. */
final class ClassDumpTest {
    private static final Path GOLDEN = Path.of("src/test/golden/jvm/classfile.txt");
    private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): ?([a-z][a-z0-9_]+)", Pattern.MULTILINE);
    private static final Pattern OUR_INSTRUCTION = Pattern.compile("^ +(\\d+) ([a-z][a-z0-9_]+)", Pattern.MULTILINE);

    @Test
    void golden() throws IOException {
        String actual = ClassDump.print(sample());
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        } else {
            assertEquals(Files.readString(GOLDEN), actual);
        }
    }

    /** A class with every kind of operand, attribute and member. */
    private static byte[] sample() {
        ClassWriter writer = new ClassWriter(AccessFlags.PUBLIC | AccessFlags.FINAL, "a/Sample", "java/lang/Object");
        writer.sourceFile("sample.js");
        writer.implement("java/lang/Runnable");
        writer.implement("java/lang/Cloneable");
        ClassConstants constants = new ClassConstants(writer);
        int key = constants.add(List.of(), "Ljava/util/List;");
        writer.method(AccessFlags.PUBLIC | AccessFlags.ABSTRACT, "run", "()V");
        operands(writer, constants, key);
        control(writer);
        constants.finish();
        return writer.toByteArray();
    }

    private static void operands(ClassWriter writer, ClassConstants constants, int key) {
        ConstantPool pool = writer.constantPool();
        MethodWriter code = writer.method(AccessFlags.STATIC, "operands", "(Ljava/lang/Object;)V");
        code.lineNumber(1);
        code.pushInt(100);
        code.pushInt(-1_000);
        code.pushInt(100_000);
        code.op(POP);
        code.pushLong(1L << 40);
        code.op(POP2);
        code.pushDouble(1.5);
        code.dstore(300);
        code.pushFloat(0.1f);
        code.fstore(9);
        code.lineNumber(2);
        code.pushString("a\n\"é\"\\");
        code.pushClass("java/lang/String");
        code.op(POP2);
        code.istore(4);
        code.istore(5);
        code.iinc(4, -3);
        code.iinc(4, 300);
        constants.load(code, key);
        code.pushInt(7);
        code.invokeInterface("java/util/List", "get", "(I)Ljava/lang/Object;");
        code.checkCast("[I");
        code.instanceOf("a/Sample");
        code.newArray(T_INT);
        code.op(POP);
        code.pushInt(2);
        code.newReferenceArray("java/lang/Object");
        code.op(POP);
        int bootstrap = pool.bootstrapMethod(pool.methodHandle(ConstantPool.INVOKE_STATIC_HANDLE, pool.method("a/B", "link", "()V")),
            pool.integer(3), pool.methodType("(J)V"));
        code.invokeDynamic(bootstrap, "site", "()V");
        code.loadConstant(pool.dynamic(bootstrap, "lazy", "I"));
        code.op(POP);
        code.op(RETURN);
        code.end();
    }

    private static void control(ClassWriter writer) {
        MethodWriter code = writer.method(AccessFlags.PRIVATE, "control", "(IJ)I");
        FrameLocals entry = code.entryLocals();
        JumpLabel loop = new JumpLabel();
        JumpLabel done = new JumpLabel();
        JumpLabel handler = new JumpLabel();
        code.exceptionHandler(loop, done, handler, "java/lang/Throwable");
        code.exceptionHandler(loop, done, handler, null);
        code.bind(loop);
        code.frame(loop, entry);
        code.lineNumber(10);
        code.iload(1);
        code.jump(IFEQ, done);
        code.iload(1);
        code.tableSwitch(3, new JumpLabel[] {loop, null, done}, loop);
        code.bind(done);
        code.frame(done, entry.plus(VerificationType.TOP, 2));
        code.lineNumber(12);
        code.aload(0);
        code.jump(IFNONNULL, loop);
        code.iload(1);
        code.lookupSwitch(new int[] {-9, 900}, new JumpLabel[] {loop, done}, loop);
        code.bind(handler);
        code.frame(handler, FrameLocals.of(writer.objectType("a/Sample")), writer.objectType("java/lang/Throwable"));
        code.op(ATHROW);
    }

    @Test
    void agreesWithJavap(@TempDir Path folder) throws IOException {
        ToolProvider javap = ToolProvider.findFirst("javap").orElse(null);
        Assumptions.assumeTrue(javap != null);
        compareWithJavap(javap, folder, sample());
        for (String name : new String[] {"ConstantPool", "MethodWriter", "CodeDump", "ClassFileReader"}) {
            try (InputStream in = ClassDump.class.getResourceAsStream(name + ".class")) {
                compareWithJavap(javap, folder, in.readAllBytes());
            }
        }
    }

    private static void compareWithJavap(ToolProvider javap, Path folder, byte[] classFile) throws IOException {
        Path file = folder.resolve("C.class");
        Files.write(file, classFile);
        StringWriter text = new StringWriter();
        javap.run(new PrintWriter(text), new PrintWriter(text), "-c", "-p", file.toString());
        List<String> expected = instructions(INSTRUCTION, text.toString());
        assertTrue(expected.size() > 50, text::toString);
        assertEquals(expected, instructions(OUR_INSTRUCTION, ClassDump.print(classFile)));
    }

    private static List<String> instructions(Pattern pattern, String listing) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(listing); matcher.find();) {
            found.add(matcher.group(1) + ' ' + matcher.group(2).replace("_w", ""));
        }
        return found;
    }
}
