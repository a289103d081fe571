package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.EvalDeclarations;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;

/** Compiles scripts and eval code. Their code is a function without parameters that returns the completion value. */
public final class ProgramCompiler implements LazyFunctionCompiler {
    private static final PropertyKey[] NO_KEYS = {};

    private final CompilationUnit unit;
    private final Program program;

    private ProgramCompiler(CompilationUnit unit, Program program) {
        this.unit = unit;
        this.program = program;
    }

    /** The function of a script; its closure's environment is the global one. */
    public static SharedFunctionInfo script(CompilationUnit unit, Program program) {
        return share(unit, program, FunctionKind.SCRIPT);
    }

    /** The function of eval code; its closure's environment is the one of the call, or the global one. */
    public static SharedFunctionInfo eval(CompilationUnit unit, Program program) {
        return share(unit, program, FunctionKind.EVAL);
    }

    /** A function that the {@code Function} constructor makes; its closure's environment is the global one. */
    public static SharedFunctionInfo dynamicFunction(CompilationUnit unit, FunctionLiteral literal) {
        return FunctionCompiler.share(unit, literal, Scope.of(literal).outer());
    }

    private static SharedFunctionInfo share(CompilationUnit unit, Program program, FunctionKind kind) {
        int flags = program.strict() ? SharedFunctionInfo.STRICT : SharedFunctionInfo.NONE;
        return new SharedFunctionInfo(kind, "", 0, flags, program.start(), program.end(), unit.source(),
                new ProgramCompiler(unit, program));
    }

    @Override
    public void compiled(SharedFunctionInfo function) {
        unit.host().compiled(function);
    }

    @Override
    public BytecodeArray compile(SharedFunctionInfo function) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        CodeContext context = new CodeContext(unit, function.kind(), code);
        Scope scope = Scope.of(program);
        code.position(program.start());
        context.scopes.start(function.kind() == FunctionKind.SCRIPT ? scope : scope.outer(), scope.registerCount());
        if (function.kind() == FunctionKind.SCRIPT) {
            declareGlobals(context, scope);
        } else {
            context.variables.enter(scope);
            if (program.strict()) {
                initializeVars(context, scope);
                context.statements.instantiateFunctions(scope);
            } else {
                declareEvalVariables(context, scope);
            }
        }
        int completion = code.newLocal("<completion>");
        code.emit(Opcode.LOAD_UNDEFINED, completion);
        context.statements.program(scope, program.body(), completion);
        code.emit(Opcode.RETURN, completion);
        return code.build();
    }

    private static void initializeVars(CodeContext context, Scope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.mode() == VariableMode.VAR && variable.location() == Location.REGISTER) {
                context.code.emit(Opcode.LOAD_UNDEFINED, context.variables.register(variable));
            }
        }
    }

    private void declareGlobals(CodeContext context, Scope scope) {
        ArrayList<PropertyKey> lets = new ArrayList<>();
        ArrayList<PropertyKey> constants = new ArrayList<>();
        for (Variable variable : scope.variables()) {
            VariableMode mode = variable.mode();
            if (mode == VariableMode.LET || mode == VariableMode.CLASS) {
                lets.add(unit.name(variable.name()));
            } else if (mode == VariableMode.CONST || mode == VariableMode.USING) {
                constants.add(unit.name(variable.name()));
            }
        }
        if (lets.isEmpty() && constants.isEmpty() && scope.variables().isEmpty() && scope.functionDeclarations().isEmpty()) {
            return;
        }
        Declarations declarations = declarations(scope);
        if (lets.isEmpty() && constants.isEmpty() && declarations.isEmpty()) {
            return;
        }
        GlobalDeclarations data = new GlobalDeclarations(lets.toArray(NO_KEYS), constants.toArray(NO_KEYS),
                declarations.functions, declarations.functionNames, declarations.variables, declarations.annexB);
        context.code.emit(Opcode.DECLARE_GLOBALS, context.code.constant(data), context.environment());
    }

    private void declareEvalVariables(CodeContext context, Scope scope) {
        Declarations declarations = declarations(scope);
        if (!declarations.isEmpty()) {
            EvalDeclarations data = new EvalDeclarations(declarations.functions, declarations.functionNames,
                    declarations.variables, declarations.annexB);
            context.code.emit(Opcode.DECLARE_EVAL_VARIABLES, context.code.constant(data), context.environment());
        }
    }

    /** The var-scoped declarations of a scope. */
    private static final class Declarations {
        SharedFunctionInfo[] functions;
        PropertyKey[] functionNames;
        PropertyKey[] variables;
        PropertyKey[] annexB;

        boolean isEmpty() {
            return functions.length == 0 && variables.length == 0 && annexB.length == 0;
        }
    }

    private Declarations declarations(Scope scope) {
        // Of functions with one name the last counts, in its place.
        LinkedHashMap<String, FunctionDeclaration> functions = new LinkedHashMap<>();
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            functions.remove(declaration.name().name());
            functions.put(declaration.name().name(), declaration);
        }
        LinkedHashMap<String, Boolean> annexB = new LinkedHashMap<>();
        for (FunctionDeclaration declaration : scope.hoistedFunctions()) {
            String name = declaration.name().name();
            if (!functions.containsKey(name)) {
                annexB.put(name, Boolean.TRUE);
            }
        }
        Declarations result = new Declarations();
        result.functions = new SharedFunctionInfo[functions.size()];
        result.functionNames = keys(functions.keySet());
        int i = 0;
        for (FunctionDeclaration declaration : functions.values()) {
            result.functions[i++] = FunctionCompiler.share(unit, declaration.literal(), scope);
        }
        result.annexB = keys(annexB.keySet());
        ArrayList<String> variables = new ArrayList<>();
        for (Variable variable : scope.variables()) {
            if (variable.mode() == VariableMode.VAR && !functions.containsKey(variable.name())
                    && !annexB.containsKey(variable.name())) {
                variables.add(variable.name());
            }
        }
        result.variables = keys(variables);
        return result;
    }

    private PropertyKey[] keys(Collection<String> names) {
        PropertyKey[] keys = new PropertyKey[names.size()];
        int i = 0;
        for (String name : names) {
            keys[i++] = unit.name(name);
        }
        return keys;
    }
}
