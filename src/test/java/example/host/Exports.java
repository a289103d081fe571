package example.host;

import dev.deltic.api.HostAccess;

/** Classes that export members to scripts of strangers. */
public final class Exports {
    private Exports() { }

    /** What a host exports, and what it does not. */
    public static class Exporting {
        @HostAccess.Export
        public int shown = 1;
        public int hidden = 2;

        @HostAccess.Export
        public String hello(String name) {
            return "hello " + name;
        }

        public String secret() {
            return "secret";
        }

        @HostAccess.Export
        public Exporting self() {
            return this;
        }
    }

    /** An interface that exports for its implementations. */
    public interface Greeter {
        @HostAccess.Export
        String greet();

        String other();
    }

    /** Exports nothing itself. */
    public static class Greeting implements Greeter {
        @Override
        public String greet() {
            return "hi";
        }

        @Override
        public String other() {
            return "no";
        }
    }

    /** All of it. */
    @HostAccess.Export
    public record Exported(int x) {
        public int twice() {
            return 2 * x;
        }
    }
}
