package example.host;

import java.io.IOException;

/** A bean whose methods throw. */
public final class Failing {
    /** A checked exception. */
    public void checked() throws IOException {
        throw new IOException("checked");
    }

    /** An unchecked one. */
    public void unchecked() {
        throw new IllegalStateException("unchecked");
    }
}
