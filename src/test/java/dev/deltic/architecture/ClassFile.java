package dev.deltic.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The parts of a class file that the size rules need: its methods, their bytes of bytecode and their lines. */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;

    private final Object[] constants;
    private final List<Method> methods = new ArrayList<>();
    private String name;

    /** @param bytes length of the code; 0 for an abstract method
     *  @param lines from the first line with code to the last, 0 without line numbers */
    record Method(String owner, String name, int bytes, int lines) {
        String key() {
            return owner + '#' + name;
        }
    }

    private ClassFile(int constants) {
        this.constants = new Object[constants];
    }

    static ClassFile read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file); DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no class file");
            }
            in.readInt();
            ClassFile read = new ClassFile(in.readUnsignedShort());
            read.readConstants(in);
            read.readBody(in);
            return read;
        }
    }

    List<Method> methods() {
        return methods;
    }

    private void readConstants(DataInputStream in) throws IOException {
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                case 7 -> constants[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
    }

    private void readBody(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        name = ((String) constants[(Integer) constants[in.readUnsignedShort()]]).replace('/', '.');
        in.readUnsignedShort();
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers(in, false);
        readMembers(in, true);
    }

    private void readMembers(DataInputStream in, boolean areMethods) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            String member = (String) constants[in.readUnsignedShort()];
            in.readUnsignedShort();
            int[] size = new int[2];
            readAttributes(in, size);
            if (areMethods) {
                methods.add(new Method(name, member, size[0], size[1]));
            }
        }
    }

    private void readAttributes(DataInputStream in, int[] size) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = (String) constants[in.readUnsignedShort()];
            int length = in.readInt();
            switch (attribute) {
                case "Code" -> {
                    in.readInt();
                    size[0] = in.readInt();
                    in.skipNBytes(size[0]);
                    in.skipNBytes(8L * in.readUnsignedShort());
                    readAttributes(in, size);
                }
                case "LineNumberTable" -> size[1] = Math.max(size[1], readLines(in));
                default -> in.skipNBytes(length);
            }
        }
    }

    private static int readLines(DataInputStream in) throws IOException {
        int first = Integer.MAX_VALUE;
        int last = 0;
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            int line = in.readUnsignedShort();
            first = Math.min(first, line);
            last = Math.max(last, line);
        }
        return count == 0 ? 0 : last - first + 1;
    }
}
