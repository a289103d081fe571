package dev.deltic.ast;

import dev.deltic.source.SourceKind;
import java.util.List;

/** The whole of a script, a module or eval code. {@code module} is null but for modules; {@code topLevelAwait} is true
 *  if a module awaits outside of functions. */
public record Program(int start, int end, SourceKind sourceKind, boolean strict, StaticScope scope,
        List<Statement> body, ModuleDescriptor module, boolean topLevelAwait) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.PROGRAM;
    }
}
