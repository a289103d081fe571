package dev.deltic.baseline;

/** Named properties: with the shape in place where the site has seen one, else by its inline cache. */
final class PropertyGenerator {
    private PropertyGenerator() { }

    static void load(FunctionGenerator g, int pc) {
        StubCalls.emit(g, pc);
    }

    static void store(FunctionGenerator g, int pc) {
        StubCalls.emit(g, pc);
    }
}
