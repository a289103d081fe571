package dev.deltic.codecache;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.LazyFunction;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.ScopeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;

/** A script or module as bytes: its strings, static scopes and functions, each by its number, what links the module, then a block of
 *  code for each function that has code. Functions that were only looked over stay so: where they stand is written, not what they do.
 *  Profiles and what the tiers made are not written. */
public final class CodeWriter {
    /** A function with a block. */
    static final int COMPILED = 0;
    /** A function of which the literal is written. */
    static final int LAZY = 1;

    private final HashMap<String, Integer> stringNumbers = new HashMap<>();
    private final ByteSink strings = new ByteSink();
    private final IdentityHashMap<ScopeInfo, Integer> scopeNumbers = new IdentityHashMap<>();
    private final ByteSink scopes = new ByteSink();
    private final IdentityHashMap<SharedFunctionInfo, Integer> functionNumbers = new IdentityHashMap<>();
    private final ArrayList<SharedFunctionInfo> functions = new ArrayList<>();
    private final ByteSink facts = new ByteSink();
    private final ByteSink blocks = new ByteSink();
    private final ConstantWriter constants = new ConstantWriter(this);

    private CodeWriter() { }

    /** The bytes of a script that has run. Functions of which the whole tree is there are compiled now.
     *  @throws UnsupportedOperationException when there is something in the script that has no form in a file */
    public static byte[] write(SharedFunctionInfo script) {
        CodeWriter writer = new CodeWriter();
        writer.function(script);
        return writer.write(new ByteSink());
    }

    /** The same of a module that has run. */
    public static byte[] write(ModuleInfo module) {
        CodeWriter writer = new CodeWriter();
        writer.function(module.code());
        ByteSink links = new ByteSink();
        ModuleWriter.write(module, writer, links);
        return writer.write(links);
    }

    /** Everything, from the functions that have been named; naming others adds to them. */
    private byte[] write(ByteSink links) {
        for (int i = 0; i < functions.size(); i++) {
            writeFunction(functions.get(i));
        }
        ByteSink all = new ByteSink();
        all.putInt(stringNumbers.size());
        all.putAll(strings);
        all.putInt(scopeNumbers.size());
        all.putAll(scopes);
        all.putInt(functions.size());
        all.putAll(facts);
        all.putAll(links);
        all.putAll(blocks);
        return all.toBytes();
    }

    ConstantWriter constants() {
        return constants;
    }

    int string(String string) {
        Integer known = stringNumbers.get(string);
        if (known == null) {
            known = stringNumbers.size();
            stringNumbers.put(string, known);
            strings.putString(string);
        }
        return known;
    }

    /** 0 for null, else one more than the number. */
    int stringOrNull(String string) {
        return string == null ? 0 : string(string) + 1;
    }

    int function(SharedFunctionInfo function) {
        Integer known = functionNumbers.get(function);
        if (known == null) {
            known = functions.size();
            functionNumbers.put(function, known);
            functions.add(function);
        }
        return known;
    }

    /** 0 for null, else one more than the number. */
    int scope(ScopeInfo scope) {
        if (scope == null) {
            return 0;
        }
        Integer known = scopeNumbers.get(scope);
        if (known != null) {
            return known + 1;
        }
        int outer = scope(scope.outer());
        scopes.putInt(outer);
        scopes.putByte(scope.kind().ordinal());
        scopes.putByte(scope.functionKind() == null ? 0 : scope.functionKind().ordinal() + 1);
        scopes.putBoolean(scope.isStrict());
        scopes.putBoolean(scope.hasDynamicVariables());
        scopes.putBoolean(scope.hasParameterExpressions());
        scopes.putInt(scope.bodyStart());
        scopes.putInt(scope.slotCount());
        for (int i = 0; i < scope.slotCount(); i++) {
            scopes.putInt(string(scope.name(i)));
            scopes.putByte(scope.mode(i).ordinal());
            scopes.putByte(scope.privateKind(i) == null ? 0 : scope.privateKind(i).ordinal() + 1);
        }
        int number = scopeNumbers.size();
        scopeNumbers.put(scope, number);
        return number + 1;
    }

    private void writeFunction(SharedFunctionInfo function) {
        // In this order: once the compiler has gone, the code is there.
        LazyFunction lazy = LazyFunction.of(function);
        facts.putByte(function.kind().ordinal());
        facts.putInt(string(function.name()));
        facts.putInt(function.length());
        facts.putInt(function.flags());
        facts.putInt(function.sourceStart());
        facts.putInt(function.sourceEnd());
        facts.putInt(stringOrNull(function.home));
        if (lazy != null) {
            facts.putByte(LAZY);
            writeLazy(lazy);
            return;
        }
        ByteSink block = new ByteSink();
        writeCode(function.bytecode(), block);
        facts.putByte(COMPILED);
        facts.putInt(blocks.length());
        blocks.putAll(block);
    }

    private void writeLazy(LazyFunction lazy) {
        FunctionLiteral literal = lazy.literal();
        facts.putInt(literal.start());
        facts.putInt(literal.end());
        facts.putInt(literal.parametersStart());
        facts.putByte(literal.functionKind().ordinal());
        facts.putBoolean(literal.isAsync());
        facts.putBoolean(literal.isGenerator());
        facts.putBoolean(literal.isStrict());
        facts.putBoolean(literal.hasSimpleParameters());
        facts.putInt(literal.length());
        facts.putInt(string(literal.name()));
        facts.putBoolean(literal.hasOwnName());
        facts.putBoolean(literal.innerName() != null);
        facts.putInt(scope(lazy.outer()));
    }

    private void writeCode(BytecodeArray bytecode, ByteSink out) {
        out.putInt(bytecode.parameterCount);
        out.putInt(bytecode.registerCount);
        out.putSigned(bytecode.newTargetRegister);
        out.putSigned(bytecode.argumentsRegister);
        out.putInts(bytecode.code);
        FeedbackSlotKind[] kinds = bytecode.feedbackKinds();
        out.putInt(kinds.length);
        for (FeedbackSlotKind kind : kinds) {
            out.putByte(kind.ordinal());
        }
        HandlerTable handlers = bytecode.handlers;
        int[] entries = new int[handlers.count() * 4];
        for (int i = 0; i < handlers.count(); i++) {
            entries[4 * i] = handlers.start(i);
            entries[4 * i + 1] = handlers.end(i);
            entries[4 * i + 2] = handlers.handler(i);
            entries[4 * i + 3] = handlers.register(i);
        }
        out.putInts(entries);
        out.putBytes(bytecode.positions.encoded());
        writeRegisterNames(bytecode, out);
        out.putInt(bytecode.constants.length);
        for (Object constant : bytecode.constants) {
            constants.write(constant, out);
        }
    }

    private void writeRegisterNames(BytecodeArray bytecode, ByteSink out) {
        int count = bytecode.registerCount;
        while (count > 0 && bytecode.registerName(count - 1) == null) {
            count--;
        }
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(stringOrNull(bytecode.registerName(i)));
        }
    }
}
