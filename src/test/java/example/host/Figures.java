package example.host;

import java.util.Map;

/** Beans of several classes with the same members, declared in the ways that Java has. */
public final class Figures {
    private Figures() { }

    /** What all have; some are of classes that nobody else can name. */
    public interface Figure {
        /** Bean property. */
        int getSides();

        /** A method with an argument. */
        default String scaled(int factor) {
            return getSides() * factor + "";
        }
    }

    /** A class to inherit from. */
    public static class Square implements Figure {
        /** A field. */
        public double edge = 1.5;
        /** A field of a kind that is wrapped. */
        public Map<String, Object> tags = Map.of("kind", "square");
        private String label = "none";
        private Figure inner;
        private long serial;
        private boolean open;

        @Override
        public int getSides() {
            return 4;
        }

        /** Bean property. */
        public String getLabel() {
            return label;
        }

        /** Bean property. */
        public void setLabel(String label) {
            this.label = label;
        }

        /** Bean property. */
        public Figure getInner() {
            return inner;
        }

        /** Bean property. */
        public void setInner(Figure inner) {
            this.inner = inner;
        }

        /** Bean property. */
        public long getSerial() {
            return serial;
        }

        /** Bean property, with a result. */
        public Square setSerial(long serial) {
            this.serial = serial;
            return this;
        }

        /** Bean property. */
        public boolean isOpen() {
            return open;
        }

        /** Bean property. */
        public void setOpen(boolean open) {
            this.open = open;
        }

        /** Bean property. */
        public char getLetter() {
            return 'q';
        }

        /** Bean property. */
        public float getRatio() {
            return 0.5f;
        }

        /** Throws an unchecked exception for odd arguments. */
        public int even(int value) {
            if ((value & 1) != 0) {
                throw new IllegalStateException("odd: " + value);
            }
            return value;
        }

        /** Throws. */
        public int getBroken() throws Exception {
            throw new java.io.IOException("broken");
        }

        /** Takes what the callers have. */
        public String join(String text, double number, boolean flag, Object... rest) {
            return text + number + flag + rest.length;
        }

        /** Two overloads of one arity. */
        public String pick(int value) {
            return "int " + value;
        }

        /** Two overloads of one arity. */
        public String pick(String value) {
            return "text " + value;
        }

        /** Three simple arguments. */
        public String three(double a, boolean b, CharSequence c) {
            return a + "," + b + "," + c;
        }

        /** An object of a class. */
        public int sidesOf(Figure figure) {
            return figure.getSides();
        }

        /** A static method. */
        public static int twice(int value) {
            return 2 * value;
        }
    }

    /** Overrides the getter. */
    public static final class Cube extends Square {
        @Override
        public int getSides() {
            return 6;
        }
    }

    /** Inherits the getter. */
    public static final class Rhombus extends Square { }

    private static final class Hidden implements Figure {
        @Override
        public int getSides() {
            return 3;
        }
    }

    /** A figure of a class that is private. */
    public static Figure hidden() {
        return new Hidden();
    }

    /** A figure of a class without a name. */
    public static Figure nameless() {
        return () -> 2;
    }
}
