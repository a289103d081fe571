package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;

/** Prints one Code attribute: instructions by their offsets, before each the line and the frame that start there. */
final class CodeDump {
    private static final String[] MNEMONICS = (
        "nop aconst_null iconst_m1 iconst_0 iconst_1 iconst_2 iconst_3 iconst_4 iconst_5 lconst_0 lconst_1 fconst_0 "
        + "fconst_1 fconst_2 dconst_0 dconst_1 bipush sipush ldc ldc_w ldc2_w iload lload fload dload aload iload_0 "
        + "iload_1 iload_2 iload_3 lload_0 lload_1 lload_2 lload_3 fload_0 fload_1 fload_2 fload_3 dload_0 dload_1 "
        + "dload_2 dload_3 aload_0 aload_1 aload_2 aload_3 iaload laload faload daload aaload baload caload saload istore "
        + "lstore fstore dstore astore istore_0 istore_1 istore_2 istore_3 lstore_0 lstore_1 lstore_2 lstore_3 fstore_0 "
        + "fstore_1 fstore_2 fstore_3 dstore_0 dstore_1 dstore_2 dstore_3 astore_0 astore_1 astore_2 astore_3 iastore "
        + "lastore fastore dastore aastore bastore castore sastore pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap "
        + "iadd ladd fadd dadd isub lsub fsub dsub imul lmul fmul dmul idiv ldiv fdiv ddiv irem lrem frem drem ineg lneg "
        + "fneg dneg ishl lshl ishr lshr iushr lushr iand land ior lor ixor lxor iinc i2l i2f i2d l2i l2f l2d f2i f2l f2d "
        + "d2i d2l d2f i2b i2c i2s lcmp fcmpl fcmpg dcmpl dcmpg ifeq ifne iflt ifge ifgt ifle if_icmpeq if_icmpne "
        + "if_icmplt if_icmpge if_icmpgt if_icmple if_acmpeq if_acmpne goto jsr ret tableswitch lookupswitch ireturn "
        + "lreturn freturn dreturn areturn return getstatic putstatic getfield putfield invokevirtual invokespecial "
        + "invokestatic invokeinterface invokedynamic new newarray anewarray arraylength athrow checkcast instanceof "
        + "monitorenter monitorexit wide multianewarray ifnull ifnonnull goto_w jsr_w").split(" ");
    private static final String[] ELEMENT_TYPES = {"boolean", "char", "float", "double", "byte", "short", "int", "long"};
    private static final int OFFSET_WIDTH = 6;

    private final ClassFileReader in;
    private final StringBuilder out;
    private int codeStart;
    /** By code offset; 0 and null where nothing starts. */
    private int[] lines;
    private String[] frames;

    CodeDump(ClassFileReader in, StringBuilder out) {
        this.in = in;
        this.out = out;
    }

    /** Reads from behind the attribute's length. */
    void print() {
        out.append(" stack ").append(in.u2()).append(" locals ").append(in.u2());
        int length = in.u4();
        out.append(" bytes ").append(length).append('\n');
        codeStart = in.position;
        lines = new int[length + 1];
        frames = new String[length + 1];
        in.position = codeStart + length;
        int handlers = in.position;
        in.position += 2 + 8 * in.u2At(handlers);
        readAttributes();
        in.position = codeStart;
        while (in.position < codeStart + length) {
            printInstruction();
        }
        printHandlers();
    }

    private void readAttributes() {
        for (int count = in.u2(); count > 0; count--) {
            String attribute = in.utf8(in.u2());
            int length = in.u4();
            int end = in.position + length;
            if (attribute.equals("LineNumberTable")) {
                for (int entries = in.u2(); entries > 0; entries--) {
                    int offset = in.u2();
                    lines[offset] = in.u2();
                }
            } else if (attribute.equals("StackMapTable")) {
                new FrameDump(in).read(frames);
            }
            in.position = end;
        }
    }

    private void printHandlers() {
        for (int count = in.u2(); count > 0; count--) {
            out.append("  try ").append(in.u2()).append('-').append(in.u2()).append(" catch ").append(in.u2()).append(' ')
                .append(in.className(in.u2(), "any")).append('\n');
        }
    }

    private void printInstruction() {
        int offset = in.position - codeStart;
        if (lines[offset] != 0) {
            out.append("  line ").append(lines[offset]).append('\n');
        }
        if (frames[offset] != null) {
            out.append("  frame ").append(frames[offset]).append('\n');
        }
        String digits = Integer.toString(offset);
        for (int i = digits.length(); i < OFFSET_WIDTH; i++) {
            out.append(' ');
        }
        int opcode = in.u1();
        out.append(digits).append(' ');
        if (opcode == WIDE) {
            printWide();
        } else {
            out.append(MNEMONICS[opcode]);
            printOperands(opcode, offset);
        }
        out.append('\n');
    }

    private void printOperands(int opcode, int offset) {
        switch (opcode) {
            case BIPUSH -> space((byte) in.u1());
            case SIPUSH -> space((short) in.u2());
            case LDC -> space(in.describe(in.u1()));
            case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD, ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> space(in.u1());
            case IINC -> {
                space(in.u1());
                space((byte) in.u1());
            }
            case TABLESWITCH -> printTableSwitch(offset);
            case LOOKUPSWITCH -> printLookupSwitch(offset);
            case INVOKEINTERFACE, INVOKEDYNAMIC -> {
                space(in.describe(in.u2()));
                in.position += 2;
            }
            case NEWARRAY -> space(ELEMENT_TYPES[in.u1() - T_BOOLEAN]);
            case IFNULL, IFNONNULL -> space(offset + (short) in.u2());
            default -> {
                if (opcode >= IFEQ && opcode <= GOTO) {
                    space(offset + (short) in.u2());
                } else if (opcode == LDC_W || opcode == LDC2_W || hasTypeOrMember(opcode)) {
                    space(in.describe(in.u2()));
                }
            }
        }
    }

    private static boolean hasTypeOrMember(int opcode) {
        return opcode >= GETSTATIC && opcode <= NEW || opcode == ANEWARRAY || opcode == CHECKCAST || opcode == INSTANCEOF;
    }

    private void printWide() {
        int opcode = in.u1();
        out.append(MNEMONICS[opcode]).append("_w");
        space(in.u2());
        if (opcode == IINC) {
            space((short) in.u2());
        }
    }

    private void printTableSwitch(int offset) {
        skipPadding();
        int otherwise = offset + in.u4();
        int low = in.u4();
        int high = in.u4();
        for (int key = low; key <= high; key++) {
            printCase(key, offset + in.u4());
        }
        out.append(" else ").append(otherwise);
    }

    private void printLookupSwitch(int offset) {
        skipPadding();
        int otherwise = offset + in.u4();
        for (int count = in.u4(); count > 0; count--) {
            int key = in.u4();
            printCase(key, offset + in.u4());
        }
        out.append(" else ").append(otherwise);
    }

    private void printCase(int key, int target) {
        out.append(' ').append(key).append(':').append(target);
    }

    private void skipPadding() {
        while ((in.position - codeStart & 3) != 0) {
            in.position++;
        }
    }

    private void space(Object operand) {
        out.append(' ').append(operand);
    }
}
