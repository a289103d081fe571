package dev.deltic.classfile;

import dev.deltic.base.IntList;
import java.util.Arrays;

/** The constant pool of a class being written. Equal constants share an entry; every method returns the entry's index.
 *  Besides the bytes it keeps, for each entry, what a lookup compares: the tag and up to eight bytes, or the text. */
public final class ConstantPool {
    static final int UTF8 = 1;
    static final int INTEGER = 3;
    static final int FLOAT = 4;
    static final int LONG = 5;
    static final int DOUBLE = 6;
    static final int CLASS = 7;
    static final int STRING = 8;
    static final int FIELD = 9;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int NAME_AND_TYPE = 12;
    static final int METHOD_HANDLE = 15;
    static final int METHOD_TYPE = 16;
    static final int DYNAMIC = 17;
    static final int INVOKE_DYNAMIC = 18;

    /** Kinds of {@link #methodHandle}, as the format numbers them. */
    public static final int GET_STATIC_HANDLE = 2;
    public static final int INVOKE_VIRTUAL_HANDLE = 5;
    public static final int INVOKE_STATIC_HANDLE = 6;
    public static final int NEW_INVOKE_SPECIAL_HANDLE = 8;

    /** One less than the format's: HotSpot adds an entry for the name of a hidden class, and 17 crashes on a full pool. */
    private static final int MAX_SIZE = 65_534;
    private static final int MAX_BYTES = 65_535;
    private static final int MEMO_SIZE = 128;

    private final ByteVector bytes = new ByteVector(2_048);
    private int next = 1;
    private byte[] tags = new byte[256];
    private long[] payloads = new long[256];
    private String[] texts = new String[256];
    /** For members and call sites, the slots of the descriptor: see {@link #slots}. */
    private int[] slots = new int[256];
    /** Open addressing; 0 is a free place. At most half full. */
    private int[] index = new int[512];
    private int used;

    /** Members by the identity of their three texts, which a code generator's literals have: one look instead of six. */
    private final String[] memoTexts = new String[3 * MEMO_SIZE];
    private final int[] memoEntries = new int[MEMO_SIZE];

    private final ByteVector bootstrapMethods = new ByteVector(0);
    private final IntList bootstrapOffsets = new IntList(0);

    /** Text as names and descriptors are kept. */
    public int utf8(String text) {
        int hash = text.hashCode();
        int mask = index.length - 1;
        int place = place(UTF8, hash) & mask;
        for (int entry; (entry = index[place]) != 0; place = place + 1 & mask) {
            if (tags[entry] == UTF8 && payloads[entry] == hash && texts[entry].equals(text)) {
                return entry;
            }
        }
        int length = encodedLength(text);
        int entry = add(place, UTF8, hash, 1);
        texts[entry] = text;
        bytes.put2(length);
        encode(text, length);
        return entry;
    }

    public int classConstant(String internalName) {
        return reference(CLASS, utf8(internalName));
    }

    /** Longer strings than {@link #isEncodable} says do not fit and must come with the class data. */
    public int string(String value) {
        return reference(STRING, utf8(value));
    }

    public int methodType(String descriptor) {
        return reference(METHOD_TYPE, utf8(descriptor));
    }

    public int integer(int value) {
        return number4(INTEGER, value);
    }

    public int floatConstant(float value) {
        return number4(FLOAT, Float.floatToRawIntBits(value));
    }

    public int longConstant(long value) {
        return number8(LONG, value);
    }

    /** Told apart by bits: 0.0 and -0.0 are two constants. */
    public int doubleConstant(double value) {
        return number8(DOUBLE, Double.doubleToRawLongBits(value));
    }

    public int nameAndType(String name, String descriptor) {
        return pair(NAME_AND_TYPE, utf8(name), utf8(descriptor));
    }

    public int field(String owner, String name, String descriptor) {
        return classMember(FIELD, owner, name, descriptor);
    }

    public int method(String owner, String name, String descriptor) {
        return classMember(METHOD, owner, name, descriptor);
    }

    public int interfaceMethod(String owner, String name, String descriptor) {
        return classMember(INTERFACE_METHOD, owner, name, descriptor);
    }

    /** {@code member} is a field's, method's or interface method's entry, as {@code kind} asks. */
    public int methodHandle(int kind, int member) {
        int place = find(METHOD_HANDLE, (long) kind << 16 | member);
        if (place >= 0) {
            return place;
        }
        int entry = add(~place, METHOD_HANDLE, (long) kind << 16 | member, 1);
        bytes.put1(kind);
        bytes.put2(member);
        return entry;
    }

    /** A bootstrap method with its static arguments, for {@link #dynamic} and {@link #invokeDynamic}. Not a pool entry. */
    public int bootstrapMethod(int methodHandle, int... arguments) {
        int start = bootstrapMethods.size;
        bootstrapMethods.put2(methodHandle);
        bootstrapMethods.put2(arguments.length);
        for (int argument : arguments) {
            bootstrapMethods.put2(argument);
        }
        int end = bootstrapMethods.size;
        for (int i = 0; i < bootstrapOffsets.size(); i++) {
            int from = bootstrapOffsets.get(i);
            int to = i + 1 < bootstrapOffsets.size() ? bootstrapOffsets.get(i + 1) : start;
            if (Arrays.equals(bootstrapMethods.data, from, to, bootstrapMethods.data, start, end)) {
                bootstrapMethods.size = start;
                return i;
            }
        }
        if (bootstrapOffsets.size() == MAX_BYTES) {
            throw ClassTooLargeException.table("bootstrap methods", bootstrapOffsets.size());
        }
        bootstrapOffsets.add(start);
        return bootstrapOffsets.size() - 1;
    }

    /** A constant computed by its bootstrap method when first loaded. */
    public int dynamic(int bootstrapMethod, String name, String descriptor) {
        return member(DYNAMIC, bootstrapMethod, name, descriptor);
    }

    public int invokeDynamic(int bootstrapMethod, String name, String descriptor) {
        return member(INVOKE_DYNAMIC, bootstrapMethod, name, descriptor);
    }

    /** Whether {@link #string} has room for the text. */
    public static boolean isEncodable(String text) {
        return text.length() <= MAX_BYTES / 3 || modifiedLength(text) <= MAX_BYTES;
    }

    /** How many indices are in use, 0 among them; 65,534 is the most. */
    public int size() {
        return next;
    }

    /** For a field or constant, the slots of its type. For a method or call site, 4 times the slots of the arguments,
     *  receiver not counted, plus those of the result. */
    int slots(int entry) {
        return slots[entry];
    }

    boolean hasBootstrapMethods() {
        return !bootstrapOffsets.isEmpty();
    }

    void write(ByteVector out) {
        out.put2(next);
        out.putAll(bytes);
    }

    void writeBootstrapMethods(ByteVector out) {
        out.put2(utf8("BootstrapMethods"));
        out.put4(2 + bootstrapMethods.size);
        out.put2(bootstrapOffsets.size());
        out.putAll(bootstrapMethods);
    }

    private int reference(int tag, int target) {
        int place = find(tag, target);
        if (place >= 0) {
            return place;
        }
        int entry = add(~place, tag, target, 1);
        bytes.put2(target);
        return entry;
    }

    private int number4(int tag, int bits) {
        int place = find(tag, bits);
        if (place >= 0) {
            return place;
        }
        int entry = add(~place, tag, bits, 1);
        bytes.put4(bits);
        return entry;
    }

    private int number8(int tag, long bits) {
        int place = find(tag, bits);
        if (place >= 0) {
            return place;
        }
        int entry = add(~place, tag, bits, 2);
        bytes.put8(bits);
        return entry;
    }

    private int pair(int tag, int first, int second) {
        long payload = (long) first << 16 | second;
        int place = find(tag, payload);
        if (place >= 0) {
            return place;
        }
        int entry = add(~place, tag, payload, 1);
        bytes.put2(first);
        bytes.put2(second);
        return entry;
    }

    private int classMember(int tag, String owner, String name, String descriptor) {
        int hash = owner.hashCode() + 31 * name.hashCode() + 961 * descriptor.hashCode() + tag;
        int memo = (hash ^ hash >>> 15) & MEMO_SIZE - 1;
        int memoText = memo * 3;
        int entry = memoEntries[memo];
        if (entry != 0 && memoTexts[memoText] == owner && memoTexts[memoText + 1] == name && memoTexts[memoText + 2] == descriptor
                && tags[entry] == tag) {
            return entry;
        }
        entry = member(tag, classConstant(owner), name, descriptor);
        memoEntries[memo] = entry;
        memoTexts[memoText] = owner;
        memoTexts[memoText + 1] = name;
        memoTexts[memoText + 2] = descriptor;
        return entry;
    }

    private int member(int tag, int owner, String name, String descriptor) {
        int entry = pair(tag, owner, nameAndType(name, descriptor));
        if (slots[entry] == 0) {
            slots[entry] = descriptorSlots(descriptor);
        }
        return entry;
    }

    /** The entry, or the complement of the place in the index where it belongs. */
    private int find(int tag, long payload) {
        int mask = index.length - 1;
        int place = place(tag, payload) & mask;
        for (int entry; (entry = index[place]) != 0; place = place + 1 & mask) {
            if (tags[entry] == tag && payloads[entry] == payload) {
                return entry;
            }
        }
        return ~place;
    }

    private static int place(int tag, long payload) {
        int hash = ((int) (payload ^ payload >>> 32) + tag) * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private int add(int place, int tag, long payload, int width) {
        int entry = next;
        if (entry + width > MAX_SIZE) {
            throw ClassTooLargeException.constantPool();
        }
        if (entry + width > tags.length) {
            int capacity = tags.length * 2;
            tags = Arrays.copyOf(tags, capacity);
            payloads = Arrays.copyOf(payloads, capacity);
            texts = Arrays.copyOf(texts, capacity);
            slots = Arrays.copyOf(slots, capacity);
        }
        next = entry + width;
        tags[entry] = (byte) tag;
        payloads[entry] = payload;
        index[place] = entry;
        if (++used * 2 > index.length) {
            growIndex();
        }
        bytes.put1(tag);
        return entry;
    }

    private void growIndex() {
        int[] larger = new int[index.length * 2];
        int mask = larger.length - 1;
        for (int entry = 1; entry < next; entry++) {
            if (tags[entry] != 0) {
                int place = place(tags[entry], payloads[entry]) & mask;
                while (larger[place] != 0) {
                    place = place + 1 & mask;
                }
                larger[place] = entry;
            }
        }
        index = larger;
    }

    private static int encodedLength(String text) {
        long length = modifiedLength(text);
        if (length > MAX_BYTES) {
            throw ClassTooLargeException.string(length);
        }
        return (int) length;
    }

    /** Bytes in modified UTF-8: surrogates one by one, and U+0000 in two bytes. */
    private static long modifiedLength(String text) {
        long length = text.length();
        for (int i = 0, count = text.length(); i < count; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80 || unit == 0) {
                length += unit < 0x800 ? 1 : 2;
            }
        }
        return length;
    }

    @SuppressWarnings("deprecation") // The one copy that narrows each unit to a byte; the text is known to be ASCII.
    private void encode(String text, int length) {
        bytes.reserve(length);
        byte[] data = bytes.data;
        int at = bytes.size;
        bytes.size = at + length;
        int count = text.length();
        if (length == count) {
            text.getBytes(0, count, data, at);
            return;
        }
        for (int i = 0; i < count; i++) {
            char unit = text.charAt(i);
            if (unit < 0x80 && unit != 0) {
                data[at++] = (byte) unit;
            } else if (unit < 0x800) {
                data[at++] = (byte) (0xC0 | unit >> 6);
                data[at++] = (byte) (0x80 | unit & 0x3F);
            } else {
                data[at++] = (byte) (0xE0 | unit >> 12);
                data[at++] = (byte) (0x80 | unit >> 6 & 0x3F);
                data[at++] = (byte) (0x80 | unit & 0x3F);
            }
        }
    }

    /** See {@link #slots}. */
    static int descriptorSlots(String descriptor) {
        if (descriptor.charAt(0) != '(') {
            return typeSlots(descriptor.charAt(0));
        }
        int arguments = 0;
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            arguments += typeSlots(descriptor.charAt(at));
            at = typeEnd(descriptor, at);
        }
        return arguments << 2 | typeSlots(descriptor.charAt(at + 1));
    }

    private static int typeSlots(char first) {
        return first == 'V' ? 0 : first == 'J' || first == 'D' ? 2 : 1;
    }

    /** The index after the type that starts at {@code at}. */
    static int typeEnd(String descriptor, int at) {
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }
}
