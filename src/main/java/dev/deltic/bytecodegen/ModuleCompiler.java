package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.ModuleDescriptor;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** Compiles modules. Linking makes the environment and the functions in it; the body runs as a function over that
 *  environment, an async one if it awaits. */
public final class ModuleCompiler implements LazyFunctionCompiler {
    private final CompilationUnit unit;
    private final Program program;

    private ModuleCompiler(CompilationUnit unit, Program program) {
        this.unit = unit;
        this.program = program;
    }

    /** A module's code and what linking needs of it. */
    public static ModuleInfo module(CompilationUnit unit, Program program) {
        Scope scope = Scope.of(program);
        SharedFunctionInfo body = new SharedFunctionInfo(FunctionKind.MODULE, "", 0, SharedFunctionInfo.STRICT,
                program.start(), program.end(), unit.source(), new ModuleCompiler(unit, program));
        ModuleDescriptor descriptor = program.module();
        ArrayList<SharedFunctionInfo> functions = new ArrayList<>();
        ArrayList<Integer> slots = new ArrayList<>();
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            Variable variable = Variable.of(declaration.name());
            if (variable.location() == Location.ENVIRONMENT) {
                functions.add(FunctionCompiler.share(unit, declaration.literal(), scope));
                slots.add(variable.index());
            }
        }
        CodeContext context = new CodeContext(unit, FunctionKind.MODULE, new BytecodeBuilder(0));
        return new ModuleInfo(body, EnvironmentLayouts.of(scope.info(), context.unit), requests(descriptor), imports(descriptor),
                localExports(descriptor), indirectExports(descriptor), ints(descriptor.starExports()),
                functions.toArray(new SharedFunctionInfo[0]), ints(slots), program.topLevelAwait());
    }

    // ---- The body ---------------------------------------------------------------------------------------------------

    @Override
    public void compiled(SharedFunctionInfo function) {
        unit.host().compiled(function);
    }

    @Override
    public BytecodeArray compile(SharedFunctionInfo function) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        CodeContext context = new CodeContext(unit, FunctionKind.MODULE, code);
        Scope scope = Scope.of(program);
        code.position(program.start());
        context.scopes.start(scope, scope.registerCount());
        if (!program.topLevelAwait()) {
            generateBody(context, scope);
            return code.build();
        }
        context.async = true;
        context.generator = code.newLocal("<async function>");
        code.emit(Opcode.CREATE_ASYNC_FUNCTION, context.generator, code.calleeRegister());
        HandlerRegion region = new HandlerRegion(code);
        region.begin();
        generateBody(context, scope);
        int exception = code.newTemporary();
        region.handle(exception);
        code.emit(Opcode.ASYNC_THROW, context.generator, exception);
        return code.build();
    }

    private void generateBody(CodeContext context, Scope scope) {
        BytecodeBuilder code = context.code;
        context.variables.markDeadZones(scope);
        for (Variable variable : scope.variables()) {
            if (variable.mode() == VariableMode.VAR && variable.location() == Location.REGISTER) {
                code.emit(Opcode.LOAD_UNDEFINED, context.variables.register(variable));
            }
        }
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            if (Variable.of(declaration.name()).location() == Location.REGISTER) {
                context.statements.instantiate(declaration);
            }
        }
        context.statements.body(scope, program.body());
        if (!code.isUnreachable()) {
            context.control().generateReturnUndefined();
        }
    }

    // ---- Imports and exports ----------------------------------------------------------------------------------------

    private static ModuleInfo.Request[] requests(ModuleDescriptor descriptor) {
        ModuleInfo.Request[] result = new ModuleInfo.Request[descriptor.requests().size()];
        for (int i = 0; i < result.length; i++) {
            ModuleDescriptor.Request request = descriptor.requests().get(i);
            ArrayList<ModuleDescriptor.Attribute> sorted = new ArrayList<>(request.attributes());
            sortByKey(sorted);
            String[] attributes = new String[sorted.size() * 2];
            for (int j = 0; j < sorted.size(); j++) {
                attributes[j * 2] = sorted.get(j).key();
                attributes[j * 2 + 1] = sorted.get(j).value();
            }
            result[i] = new ModuleInfo.Request(request.specifier(), attributes, request.phase().ordinal(),
                    request.start());
        }
        return result;
    }

    private static void sortByKey(ArrayList<ModuleDescriptor.Attribute> attributes) {
        for (int i = 1; i < attributes.size(); i++) {
            for (int j = i; j > 0 && attributes.get(j - 1).key().compareTo(attributes.get(j).key()) > 0; j--) {
                ModuleDescriptor.Attribute swapped = attributes.get(j);
                attributes.set(j, attributes.get(j - 1));
                attributes.set(j - 1, swapped);
            }
        }
    }

    private static ModuleInfo.ImportEntry[] imports(ModuleDescriptor descriptor) {
        ModuleInfo.ImportEntry[] result = new ModuleInfo.ImportEntry[descriptor.imports().size()];
        for (int i = 0; i < result.length; i++) {
            ModuleDescriptor.ImportEntry entry = descriptor.imports().get(i);
            result[i] = new ModuleInfo.ImportEntry(entry.request(), entry.importName(),
                    Variable.of(entry.local()).index(), entry.local().start());
        }
        return result;
    }

    private static ModuleInfo.LocalExport[] localExports(ModuleDescriptor descriptor) {
        ModuleInfo.LocalExport[] result = new ModuleInfo.LocalExport[descriptor.localExports().size()];
        for (int i = 0; i < result.length; i++) {
            ModuleDescriptor.LocalExport entry = descriptor.localExports().get(i);
            result[i] = new ModuleInfo.LocalExport(entry.exportName(), Variable.of(entry.local()).index());
        }
        return result;
    }

    private static ModuleInfo.IndirectExport[] indirectExports(ModuleDescriptor descriptor) {
        ModuleInfo.IndirectExport[] result = new ModuleInfo.IndirectExport[descriptor.indirectExports().size()];
        for (int i = 0; i < result.length; i++) {
            ModuleDescriptor.IndirectExport entry = descriptor.indirectExports().get(i);
            result[i] = new ModuleInfo.IndirectExport(entry.exportName(), entry.request(), entry.importName(),
                    entry.start());
        }
        return result;
    }

    private static int[] ints(List<Integer> list) {
        int[] result = new int[list.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = list.get(i);
        }
        return result;
    }
}
