package dev.deltic.classfile;

import dev.deltic.base.EngineError;

/** Reads the bytes of a class file from front to back, and its constants by index. For printing only. */
final class ClassFileReader {
    private static final int CONSTANT_COUNT_OFFSET = 8;

    private final byte[] data;
    private int[] constants;
    int position;

    ClassFileReader(byte[] data) {
        this.data = data;
    }

    int u1() {
        return data[position++] & 0xFF;
    }

    int u2() {
        return u1() << 8 | u1();
    }

    int u4() {
        return u2() << 16 | u2();
    }

    int u2At(int offset) {
        return (data[offset] & 0xFF) << 8 | data[offset + 1] & 0xFF;
    }

    private int u4At(int offset) {
        return u2At(offset) << 16 | u2At(offset + 2);
    }

    private long u8At(int offset) {
        return (long) u4At(offset) << 32 | u4At(offset + 4) & 0xFFFFFFFFL;
    }

    /** Notes where the constants are, and stops behind them. */
    void readConstantPool() {
        position = CONSTANT_COUNT_OFFSET;
        constants = new int[u2()];
        for (int i = 1; i < constants.length; i++) {
            constants[i] = position;
            int tag = u1();
            switch (tag) {
                case ConstantPool.UTF8 -> {
                    int length = u2();
                    position += length;
                }
                case ConstantPool.CLASS, ConstantPool.STRING, ConstantPool.METHOD_TYPE -> position += 2;
                case ConstantPool.METHOD_HANDLE -> position += 3;
                case ConstantPool.LONG, ConstantPool.DOUBLE -> {
                    position += 8;
                    i++;
                }
                default -> position += 4;
            }
        }
    }

    /** A name or descriptor. */
    String utf8(int constant) {
        int at = constants[constant] + 1;
        int end = at + 2 + u2At(at);
        StringBuilder text = new StringBuilder();
        for (at += 2; at < end; at++) {
            int first = data[at] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
            } else if (first < 0xE0) {
                text.append((char) ((first & 0x1F) << 6 | data[++at] & 0x3F));
            } else {
                text.append((char) ((first & 0x0F) << 12 | (data[++at] & 0x3F) << 6 | data[++at] & 0x3F));
            }
        }
        return text.toString();
    }

    /** The name of a class constant; {@code none} for index 0. */
    String className(int constant, String none) {
        return constant == 0 ? none : utf8(u2At(constants[constant] + 1));
    }

    /** Any constant, as a listing shows it. */
    String describe(int constant) {
        int at = constants[constant] + 1;
        return switch (data[at - 1]) {
            case ConstantPool.UTF8 -> utf8(constant);
            case ConstantPool.INTEGER -> Integer.toString(u4At(at));
            case ConstantPool.FLOAT -> Float.intBitsToFloat(u4At(at)) + "f";
            case ConstantPool.LONG -> u8At(at) + "L";
            case ConstantPool.DOUBLE -> Double.toString(Double.longBitsToDouble(u8At(at)));
            case ConstantPool.CLASS -> utf8(u2At(at));
            case ConstantPool.STRING -> quote(utf8(u2At(at)));
            case ConstantPool.METHOD_TYPE -> "type " + utf8(u2At(at));
            case ConstantPool.FIELD, ConstantPool.METHOD, ConstantPool.INTERFACE_METHOD ->
                utf8(u2At(constants[u2At(at)] + 1)) + '.' + describe(u2At(at + 2));
            case ConstantPool.NAME_AND_TYPE -> nameAndType(utf8(u2At(at)), utf8(u2At(at + 2)));
            case ConstantPool.METHOD_HANDLE -> "handle " + data[at] + ' ' + describe(u2At(at + 1));
            case ConstantPool.DYNAMIC, ConstantPool.INVOKE_DYNAMIC ->
                describe(u2At(at + 2)) + " by bootstrap " + u2At(at);
            default -> throw EngineError.unreachable(data[at - 1]);
        };
    }

    private static String nameAndType(String name, String descriptor) {
        return descriptor.charAt(0) == '(' ? name + descriptor : name + ':' + descriptor;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit >= ' ' && unit < 0x7F) {
                quoted.append(unit);
            } else if (unit == '\n') {
                quoted.append("\\n");
            } else {
                quoted.append("\\u").append(Integer.toHexString(0x10000 + unit), 1, 5);
            }
        }
        return quoted.append('"').toString();
    }
}
