package example.host;

/** What has a name and is no {@link Line}. */
public final class Title {
    /** A text. */
    public String getName() {
        return "title";
    }
}
