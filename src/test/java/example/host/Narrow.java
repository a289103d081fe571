package example.host;

import java.util.Arrays;

/** Methods and fields of types that not every number fits; the methods say what they were given. */
public class Narrow {
    /** A field that large numbers do not fit. */
    public int field;
    /** A field of text. */
    public String text = "";

    public String b(byte value) {
        return "byte:" + value;
    }

    public String s(short value) {
        return "short:" + value;
    }

    public String i(Integer value) {
        return "Integer:" + value;
    }

    public String d(double value) {
        return "double:" + value;
    }

    public String c(char value) {
        return "char:" + value;
    }

    public String intOrText(int value) {
        return "int:" + value;
    }

    public String intOrText(String value) {
        return "String:" + value;
    }

    public String byteOrShort(byte value) {
        return "byte:" + value;
    }

    public String byteOrShort(short value) {
        return "short:" + value;
    }

    public String rest(int... values) {
        return Arrays.toString(values);
    }
}
