package example.host;

import java.util.HashMap;
import java.util.function.UnaryOperator;

/** Classes with members of one name. */
public final class Namesakes {
    private Namesakes() { }

    /** A method and a getter's property: {@code name}. */
    public static final class Both {
        /** A field, and a method. */
        public int size = 7;

        /** Bean property. */
        public String getName() {
            return "property";
        }

        /** The method. */
        public String name() {
            return "method";
        }

        /** The method of the field's name. */
        public int size() {
            return size * 2;
        }

        /** A property that can be called; no method has its name. */
        public UnaryOperator<String> getShout() {
            return text -> text + "!";
        }
    }

    /** A map that answers differently. */
    public static final class Polite extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public Object get(Object key) {
            return containsKey(key) ? super.get(key) : "no " + key;
        }
    }

    /** A map whose reading fails. */
    public static final class Broken extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public Object get(Object key) {
            throw new IllegalStateException("broken at " + key);
        }

        @Override
        public boolean containsKey(Object key) {
            throw new IllegalStateException("broken in containsKey");
        }
    }
}
