package dev.deltic.classfile;

import java.util.ArrayList;
import java.util.List;

/** Reads a StackMapTable: for each frame how it is encoded, and what it adds to the locals before or says in full. */
final class FrameDump {
    private static final String[] TYPES = {"top", "int", "float", "double", "long", "null", "uninitialized this"};

    private final ClassFileReader in;

    FrameDump(ClassFileReader in) {
        this.in = in;
    }

    /** Puts a text for each frame at its offset. */
    void read(String[] frames) {
        int offset = -1;
        for (int count = in.u2(); count > 0; count--) {
            int kind = in.u1();
            int delta = kind < 128 ? kind & 63 : in.u2();
            offset += delta + 1;
            frames[offset] = frame(kind);
        }
    }

    private String frame(int kind) {
        if (kind < 64) {
            return "same";
        }
        if (kind < 128) {
            return "same, stack " + types(1);
        }
        if (kind == 247) {
            return "same extended, stack " + types(1);
        }
        if (kind < 251) {
            return "chop " + (251 - kind);
        }
        if (kind == 251) {
            return "same extended";
        }
        if (kind < 255) {
            return "append " + types(kind - 251);
        }
        String locals = types(in.u2());
        return "full " + locals + ", stack " + types(in.u2());
    }

    private String types(int count) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(type());
        }
        return types.toString();
    }

    private String type() {
        int tag = in.u1();
        if (tag == VerificationType.OBJECT) {
            return in.className(in.u2(), "");
        }
        return tag == VerificationType.UNINITIALIZED ? "uninitialized " + in.u2() : TYPES[tag];
    }
}
