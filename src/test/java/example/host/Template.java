package example.host;

/** An abstract class for scripts to extend: constructors, protected and abstract methods. */
public abstract class Template {
    /** A class with a static side. */
    public static final class Registry {
        /** A constant. */
        public static final String KIND = "registry";
        /** A static field that can be written. */
        public static int count = 2;

        private Registry() { }

        /** A static bean property. */
        public static String getOwner() {
            return "owner";
        }

        /** A static method with overloads. */
        public static String of(int value) {
            return "int:" + value;
        }

        /** Another overload. */
        public static String of(String value) {
            return "text:" + value;
        }

        /** A method of nobody's but an object's. */
        public String instance() {
            return "instance";
        }
    }

    private final String name;
    private final String early;

    protected Template(String name) {
        this(name, 1);
    }

    protected Template(String name, int times) {
        this.name = name.repeat(times);
        this.early = prefix();
    }

    /** Calls what a subclass has. */
    public String render() {
        return prefix() + name + suffix('!', 2, 0.5);
    }

    /** What {@link #prefix} gave while the superclass's constructor ran. */
    public String early() {
        return early;
    }

    /** For subclasses to write. */
    protected abstract String prefix();

    /** For subclasses to change. */
    protected String suffix(char mark, long count, double fraction) {
        return String.valueOf(mark).repeat((int) count) + fraction;
    }

    /** A checked exception through an overridden method. */
    public int load(String what) throws java.io.IOException {
        throw new java.io.IOException(what);
    }

    /** Nobody overrides it. */
    public final String fixed() {
        return "fixed";
    }
}
