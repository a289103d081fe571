package dev.deltic.differential;

/** Something that runs programs: a configuration of the engine, or another engine. */
interface Target extends AutoCloseable {
    /** How reports name it. */
    String name();

    /** Hands a program over; it may start to run at once. Pairs with {@link #answer}. */
    void start(String program);

    /** What the program started last did. */
    Outcome answer();

    /** Both at once. */
    default Outcome run(String program) {
        start(program);
        return answer();
    }

    @Override
    default void close() { }
}
