package dev.deltic.bytecodegen;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.VariableMode;
import dev.deltic.values.PropertyKey;

/** What the environments of scopes look like. */
final class EnvironmentLayouts {
    private EnvironmentLayouts() { }

    /** The layout of the environments of a scope. */
    static EnvironmentLayout of(ScopeInfo info, CompilationUnit unit) {
        int count = info.slotCount();
        PropertyKey[] names = new PropertyKey[count];
        EnvironmentLayout.SlotKind[] kinds = new EnvironmentLayout.SlotKind[count];
        for (int i = 0; i < count; i++) {
            kinds[i] = slotKind(info, info.mode(i));
            names[i] = kinds[i] == EnvironmentLayout.SlotKind.INTERNAL ? null : unit.name(info.name(i));
        }
        return new EnvironmentLayout(layoutKind(info.kind(), info), names, kinds, info.hasDynamicVariables(), info);
    }

    private static EnvironmentLayout.Kind layoutKind(ScopeKind kind, ScopeInfo info) {
        return switch (kind) {
            case BLOCK, CATCH, CLASS -> EnvironmentLayout.Kind.BLOCK;
            case FUNCTION -> info.hasParameterExpressions() ? EnvironmentLayout.Kind.PARAMETERS
                    : EnvironmentLayout.Kind.FUNCTION;
            case FUNCTION_BODY, STATIC_BLOCK -> EnvironmentLayout.Kind.FUNCTION;
            case EVAL -> info.isStrict() ? EnvironmentLayout.Kind.EVAL : EnvironmentLayout.Kind.BLOCK;
            case MODULE -> EnvironmentLayout.Kind.MODULE;
            case WITH -> EnvironmentLayout.Kind.WITH;
            case SCRIPT -> throw new AssertionError("the bindings of scripts are found by name");
        };
    }

    private static EnvironmentLayout.SlotKind slotKind(ScopeInfo info, VariableMode mode) {
        return switch (mode) {
            case VAR, CATCH, ARGUMENTS -> EnvironmentLayout.SlotKind.VARIABLE;
            case PARAMETER -> info.hasParameterExpressions() ? EnvironmentLayout.SlotKind.LEXICAL
                    : EnvironmentLayout.SlotKind.VARIABLE;
            case FUNCTION -> EnvironmentLayout.SlotKind.BLOCK_FUNCTION;
            case FUNCTION_NAME -> EnvironmentLayout.SlotKind.FUNCTION_NAME;
            case LET, CLASS -> EnvironmentLayout.SlotKind.LEXICAL;
            case CONST, USING, CLASS_NAME -> EnvironmentLayout.SlotKind.CONSTANT;
            case IMPORT -> EnvironmentLayout.SlotKind.IMPORT;
            case PRIVATE_NAME, FIELD_KEY, THIS, NEW_TARGET, HOME_OBJECT, ACTIVE_FUNCTION ->
                    EnvironmentLayout.SlotKind.INTERNAL;
            case GLOBAL, DYNAMIC -> throw new AssertionError("a slot for a name that no scope declares");
        };
    }
}
