package dev.deltic.scope;

import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;

/** Closes one scope: finds what its names refer to, as far as it declares them, and hands the others outward. */
final class ScopeResolver {
    private final Scope scope;
    private final boolean discard;
    private final boolean function;
    /** Names not found here may be added at run time, so a static answer from further out could be wrong. */
    private boolean opaque;
    private Identifier undeclaredPrivate;
    private HashMap<String, Variable> byName;

    ScopeResolver(Scope scope, boolean discard) {
        this.scope = scope;
        this.discard = discard;
        this.function = scope.kind == ScopeKind.FUNCTION;
    }

    Identifier close() {
        hoistFunctions();
        opaque = scope.kind == ScopeKind.WITH || scope.hasDynamicVariables();
        if ((scope.evalFlags & EvalFlags.INSIDE) != 0) {
            prepareForEval();
        }
        if (scope.kind == ScopeKind.FUNCTION_BODY) {
            requestArgumentsForVar();
        }
        resolveAll();
        if (function && scope.hasMappedArguments()) {
            captureParameters();
        }
        passEvalFlags();
        if (function || scope.outer == null || scope.kind == ScopeKind.MODULE || scope.kind == ScopeKind.EVAL) {
            if (!discard) {
                ScopeAllocator.allocate(scope);
            }
        }
        scope.references.clear();
        scope.closureReferences.clear();
        scope.closureNames.clear();
        return undeclaredPrivate;
    }

    private void resolveAll() {
        if (scope.references.isEmpty() && scope.closureReferences.isEmpty() && scope.closureNames.isEmpty()) {
            return;
        }
        for (int i = 0; i < scope.references.size(); i++) {
            Identifier reference = scope.references.get(i);
            Variable variable = lookup(reference.name());
            if (variable != null) {
                variable.noteReferenced();
                boolean checked = mayBeUninitialized(variable, reference, false);
                if (checked) {
                    variable.noteChecked();
                }
                reference.resolve(variable, checked);
            } else {
                handOn(reference, false);
            }
        }
        for (int i = 0; i < scope.closureReferences.size(); i++) {
            Identifier reference = scope.closureReferences.get(i);
            Variable variable = lookup(reference.name());
            if (variable != null) {
                variable.capture();
                reference.resolve(variable, mayBeUninitialized(variable, reference, true));
            } else {
                handOn(reference, true);
            }
        }
        HashSet<String> handedOn = null;
        for (int i = 0; i < scope.closureNames.size(); i++) {
            String name = scope.closureNames.get(i);
            Variable variable = lookup(name);
            if (variable != null) {
                variable.capture();
            } else if (scope.outer != null) {
                if (handedOn == null) {
                    handedOn = new HashSet<>();
                }
                if (handedOn.add(name)) {
                    forceOuter(name);
                }
            }
        }
    }

    private Variable lookup(String name) {
        Variable variable = scope.variables.get(name);
        if (variable != null) {
            return variable;
        }
        if (function) {
            return lookupSpecial(name);
        }
        if (name.equals(SpecialNames.THIS) && (scope.outer == null || scope.kind == ScopeKind.MODULE)) {
            variable = new Variable(name, VariableMode.THIS, scope);
            variable.allocate(Location.PROGRAM_THIS, -1);
            return variable;
        }
        return null;
    }

    private Variable lookupSpecial(String name) {
        if (scope.functionKind != FunctionKind.ARROW) {
            VariableMode mode = SpecialNames.specialMode(name);
            if (mode != null) {
                return scope.add(name, mode);
            }
        }
        if (name.equals(scope.functionName()) && !opaque) {
            return scope.add(name, VariableMode.FUNCTION_NAME);
        }
        return null;
    }

    private boolean mayBeUninitialized(Variable variable, Identifier reference, boolean fromClosure) {
        if (!variable.hasDeadZone() || scope.kind == ScopeKind.SCRIPT) {
            return false;       // a script's lexical declarations are checked by whoever looks up the global name
        }
        if (variable.mode() == VariableMode.THIS) {
            return true;
        }
        if (fromClosure) {
            return variable.mode() != VariableMode.PARAMETER || reference.start() < scope.bodyStart;
        }
        return scope.switchScope || reference.start() < variable.initializedAt();
    }

    private void handOn(Identifier reference, boolean fromClosure) {
        String name = reference.name();
        if (opaque && !SpecialNames.isStatic(name)) {
            Variable dynamic = new Variable(name, VariableMode.DYNAMIC, scope);
            dynamic.allocate(Location.DYNAMIC, -1);
            reference.resolve(dynamic, false);
            if (scope.outer != null) {
                forceOuter(name);
            }
            return;
        }
        Scope outer = scope.outer;
        if (outer == null) {
            resolveGlobal(reference);
        } else if (outer.isFinished()) {
            resolveRestored(reference);
        } else if (function && discard && name.charAt(0) != '#') {
            forceOuter(name);
        } else if (function || fromClosure) {
            outer.closureReferences.add(reference);
        } else {
            outer.references.add(reference);
        }
    }


    private void forceOuter(String name) {
        if (!scope.outer.isFinished()) {
            scope.outer.closureNames.add(name);
        }
    }

    private void resolveGlobal(Identifier reference) {
        if (reference.name().startsWith("#")) {
            noteUndeclaredPrivate(reference);
            return;
        }
        if (byName == null) {
            byName = new HashMap<>();
        }
        Variable variable = byName.get(reference.name());
        if (variable == null) {
            variable = globalVariable(reference.name(), scope);
            byName.put(reference.name(), variable);
        }
        reference.resolve(variable, false);
    }

    private void noteUndeclaredPrivate(Identifier reference) {
        if (undeclaredPrivate == null || reference.start() < undeclaredPrivate.start()) {
            undeclaredPrivate = reference;
        }
    }

    private static Variable globalVariable(String name, Scope root) {
        boolean programThis = name.equals(SpecialNames.THIS);
        Variable variable = new Variable(name, programThis ? VariableMode.THIS : VariableMode.GLOBAL, root);
        variable.allocate(programThis ? Location.PROGRAM_THIS : Location.GLOBAL, -1);
        return variable;
    }

    /** Looks through the scopes of code compiled earlier. They cannot change any more, so this is final. */
    private void resolveRestored(Identifier reference) {
        String name = reference.name();
        boolean fixed = SpecialNames.isStatic(name);
        Scope outer = scope.outer;
        for (; outer.outer != null; outer = outer.outer) {
            Variable variable = outer.lookupLocal(name);
            if (variable != null && variable.mode() == VariableMode.PRIVATE_NAME && scope.outer.isInHeritage(outer, reference.start())) {
                continue;
            }
            boolean ownName = variable != null && variable.mode() == VariableMode.FUNCTION_NAME;
            if (variable != null && !(ownName && outer.hasDynamicVariables())) {
                boolean initialized = variable.mode() == VariableMode.PARAMETER
                        && !scope.outer.mayPrecedeBody(outer, reference.start());
                reference.resolve(variable, variable.hasDeadZone() && !initialized);
                return;
            }
            if (name.equals(SpecialNames.THIS) && outer.kind == ScopeKind.MODULE) {
                break;
            }
            if (!fixed && (outer.kind == ScopeKind.WITH || outer.hasDynamicVariables())) {
                Variable dynamic = new Variable(name, VariableMode.DYNAMIC, outer);
                dynamic.allocate(Location.DYNAMIC, -1);
                reference.resolve(dynamic, false);
                return;
            }
        }
        if (name.startsWith("#")) {
            noteUndeclaredPrivate(reference);
            return;
        }
        reference.resolve(globalVariable(name, outer), false);
    }

    /** A direct eval may name everything that is visible where it stands, so all of that has to exist by name. */
    private void prepareForEval() {
        scope.allVariablesEscape = true;
        if (!function) {
            return;
        }
        if ((scope.evalFlags & EvalFlags.SAME_THIS) != 0 && scope.functionKind != FunctionKind.ARROW) {
            requestSpecial(SpecialNames.THIS);
            requestSpecial(SpecialNames.NEW_TARGET);
            if (scope.functionKind != FunctionKind.CLASS_INITIALIZER) {
                requestSpecial(SpecialNames.ARGUMENTS);
            }
            if (scope.functionKind.hasHomeObject()) {
                requestSpecial(SpecialNames.HOME_OBJECT);
            }
            if (scope.functionKind == FunctionKind.DERIVED_CONSTRUCTOR) {
                requestSpecial(SpecialNames.ACTIVE_FUNCTION);
            }
        }
        String ownName = scope.functionName();
        if (ownName != null && !scope.variables.containsKey(ownName)) {
            scope.add(ownName, VariableMode.FUNCTION_NAME);
        }
    }

    private void requestSpecial(String name) {
        if (!scope.variables.containsKey(name)) {
            scope.add(name, SpecialNames.specialMode(name));
        }
    }

    /** {@code var arguments} in a body with its own scope starts with the value of the parameters' {@code arguments}. */
    private void requestArgumentsForVar() {
        Variable variable = scope.variables.get(SpecialNames.ARGUMENTS);
        if (variable != null && variable.mode() == VariableMode.VAR
                && scope.outer.functionKind != FunctionKind.ARROW
                && !scope.outer.variables.containsKey(SpecialNames.ARGUMENTS)) {
            scope.outer.add(SpecialNames.ARGUMENTS, VariableMode.ARGUMENTS);
        }
    }

    private void captureParameters() {
        for (Variable variable : scope.variables.values()) {
            if (variable.mode() == VariableMode.PARAMETER) {
                variable.capture();
            }
        }
    }

    private void passEvalFlags() {
        Scope outer = scope.outer;
        if (outer == null || scope.evalFlags == 0) {
            return;
        }
        int passed = scope.evalFlags;
        if (scope.isVarScope()) {
            passed &= ~EvalFlags.SAME_FUNCTION;
        }
        if (function && scope.functionKind != FunctionKind.ARROW) {
            passed &= ~EvalFlags.SAME_THIS;
        }
        outer.evalFlags |= passed;
    }

    /** <a href="https://tc39.es/ecma262/#sec-functiondeclarationinstantiation">Annex B.3.2</a>: a sloppy block's function
     *  becomes a {@code var} too, unless that conflicts with a lexical declaration or a parameter in between. */
    private void hoistFunctions() {
        if (scope.kind == ScopeKind.FUNCTION) {
            claimArguments();
        }
        if (!scope.isVarScope()) {
            offerToOuter();
            return;
        }
        for (FunctionDeclaration declaration : scope.hoistCandidates) {
            String name = declaration.name().name();
            Variable existing = scope.variables.get(name);
            boolean conflict = existing != null
                    && (existing.mode().isLexical() || existing.mode() == VariableMode.PARAMETER)
                    || scope.kind == ScopeKind.FUNCTION_BODY && isParameter(name)
                    || name.equals(SpecialNames.ARGUMENTS) && hasArguments();
            if (conflict) {
                continue;
            }
            if (existing == null) {
                scope.add(name, VariableMode.VAR);
            }
            Identifier hoisted = new Identifier(declaration.name().start(), declaration.name().end(), name);
            scope.references.add(hoisted);
            declaration.hoistTo(hoisted);
            scope.noteHoisted(declaration);
        }
        scope.hoistCandidates.clear();
    }

    /** Whether the var scope is that of a function with an arguments object. */
    private boolean hasArguments() {
        Scope owner = scope.kind == ScopeKind.FUNCTION_BODY ? scope.outer : scope;
        return owner.kind == ScopeKind.FUNCTION && owner.functionKind != FunctionKind.ARROW;
    }

    private boolean isParameter(String name) {
        Variable variable = scope.outer.variables.get(name);
        return variable != null && variable.mode() == VariableMode.PARAMETER;
    }

    /** A block's own functions go on to the scope around it, those of blocks in it if nothing in between has their name: now that the
     *  block ends, all that it declares is known. */
    private void offerToOuter() {
        for (FunctionDeclaration declaration : scope.hoistCandidates) {
            offer(declaration);
        }
        scope.hoistCandidates.clear();
        if (scope.offeredCandidates != null) {
            for (FunctionDeclaration declaration : scope.offeredCandidates) {
                Variable existing = scope.variables.get(declaration.name().name());
                if (existing == null || !existing.mode().isLexical()) {
                    offer(declaration);
                }
            }
            scope.offeredCandidates = null;
        }
    }

    private void offer(FunctionDeclaration declaration) {
        Scope outer = scope.outer;
        if (outer.isVarScope()) {
            outer.hoistCandidates.add(declaration);
            return;
        }
        if (outer.offeredCandidates == null) {
            outer.offeredCandidates = new ArrayList<>(2);
        }
        outer.offeredCandidates.add(declaration);
    }

    /** {@code var arguments} of a function is the arguments object's binding, unless a function of that name is declared. */
    private void claimArguments() {
        Variable variable = scope.variables.get(SpecialNames.ARGUMENTS);
        if (variable == null || variable.mode() != VariableMode.VAR || scope.functionKind == FunctionKind.ARROW) {
            return;
        }
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            if (declaration.name().name().equals(SpecialNames.ARGUMENTS)) {
                return;
            }
        }
        variable.changeMode(VariableMode.ARGUMENTS);
    }
}
