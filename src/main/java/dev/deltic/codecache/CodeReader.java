package dev.deltic.codecache;

import static dev.deltic.codecache.ByteSource.check;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeVerifier;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.SourcePositionTable;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.bytecodegen.LazyFunction;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.PrivateKind;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.VariableMode;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.util.List;
import java.util.function.Supplier;

/** A script or module from the bytes that {@link CodeWriter} made of it. The functions are made at once, each one's code when it is called
 *  first: a library of which a program uses a tenth costs a tenth. Code is checked as strictly as the compiler's own is in tests, and that
 *  its constants are of the sorts that its instructions expect. Thread-safe once made. */
public final class CodeReader {
    private static final int MAX_REGISTERS = 1 << 20;
    private static final FunctionKind[] FUNCTION_KINDS = FunctionKind.values();
    private static final dev.deltic.ast.FunctionKind[] LITERAL_KINDS = dev.deltic.ast.FunctionKind.values();
    private static final ScopeKind[] SCOPE_KINDS = ScopeKind.values();
    private static final VariableMode[] MODES = VariableMode.values();
    private static final PrivateKind[] PRIVATE_KINDS = PrivateKind.values();
    private static final FeedbackSlotKind[] FEEDBACK_KINDS = FeedbackSlotKind.values();
    private static final int FLAGS = SharedFunctionInfo.STRICT | SharedFunctionInfo.HAS_INSTANCE_ELEMENTS;

    private final CompilationUnit unit;
    private final Source source;
    private final Supplier<SharedFunctionInfo[]> fromText;
    private final ConstantReader constants;
    private String[] strings;
    private ScopeInfo[] scopes;
    private SharedFunctionInfo[] functions;
    private int[] blockOffsets;
    private ByteSource blocks;
    /** Null for a script. */
    private ModuleInfo module;
    private int compiledCount;
    private volatile boolean damaged;

    private CodeReader(CompilationUnit unit, Supplier<SharedFunctionInfo[]> fromText) {
        this.unit = unit;
        this.source = unit.source();
        this.fromText = fromText;
        this.constants = new ConstantReader(this, unit.keys());
    }

    /** The reader of a script or module, whichever the unit's source is, whose top-level function is intact; null when the bytes are of
     *  no use.
     *  @param fromText compiles the text anew, for the case that another function turns out to be of no use later: the top-level
     *      function, and those of a module that linking makes */
    public static CodeReader read(CompilationUnit unit, byte[] bytes, int start, Supplier<SharedFunctionInfo[]> fromText) {
        CodeReader reader = new CodeReader(unit, fromText);
        try {
            reader.readTables(new ByteSource(bytes, start, bytes.length));
            BytecodeArray body = reader.program().bytecode();
            ModuleInfo module = reader.module;
            check(module == null || module.topLevelAwait() == ModuleReader.isAsync(body), "a body that awaits, or does not");
            return reader.damaged ? null : reader;
        } catch (CorruptCodeException e) {
            return null;
        }
    }

    /** The top-level function of the script or module. */
    public SharedFunctionInfo program() {
        return functions[0];
    }

    /** The module; null for a script. */
    public ModuleInfo module() {
        return module;
    }

    ConstantReader constants() {
        return constants;
    }

    /** Whether all blocks are of use. For tests: it makes the code of every function. */
    boolean decodeAll() {
        for (SharedFunctionInfo function : functions) {
            if (function.compiler() instanceof StoredFunction stored) {
                try {
                    decode(stored.number);
                } catch (CorruptCodeException e) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The functions that have their code in the file. */
    public int compiledCount() {
        return compiledCount;
    }

    private void readTables(ByteSource in) {
        int stringCount = in.getCount();
        ByteSource bytes = in.getSource();
        check(stringCount <= bytes.left(), "too many strings");
        strings = new String[stringCount];
        for (int i = 0; i < stringCount; i++) {
            strings[i] = bytes.getString();
        }
        bytes.requireEnd();
        int scopeCount = in.getCount();
        bytes = in.getSource();
        check(scopeCount <= bytes.left(), "too many scopes");
        scopes = new ScopeInfo[scopeCount];
        for (int i = 0; i < scopeCount; i++) {
            scopes[i] = readScope(bytes, i);
        }
        bytes.requireEnd();
        int functionCount = in.getCount();
        bytes = in.getSource();
        check(functionCount > 0 && functionCount <= bytes.left(), "too many functions");
        functions = new SharedFunctionInfo[functionCount];
        blockOffsets = new int[functionCount];
        for (int i = 0; i < functionCount; i++) {
            functions[i] = readFunction(bytes, i);
        }
        bytes.requireEnd();
        readLinks(in.getSource());
        blocks = in.getSource();
        in.requireEnd();
    }

    private void readLinks(ByteSource in) {
        boolean isModule = source.kind() == SourceKind.MODULE;
        check(program().kind() == (isModule ? FunctionKind.MODULE : FunctionKind.SCRIPT), "a text of another kind");
        if (isModule) {
            module = ModuleReader.read(this, in, source.length());
        } else {
            in.requireEnd();
        }
    }

    String string(ByteSource in) {
        return strings[in.getIndex(strings.length)];
    }

    String stringOrNull(ByteSource in) {
        int number = in.getIndex(strings.length + 1);
        return number == 0 ? null : strings[number - 1];
    }

    SharedFunctionInfo function(ByteSource in) {
        // The script or module itself is nobody's constant.
        int number = in.getIndex(functions.length);
        check(number > 0, "a script in a script");
        return functions[number];
    }

    ScopeInfo scope(ByteSource in) {
        int number = in.getIndex(scopes.length + 1);
        return number == 0 ? null : scopes[number - 1];
    }

    private ScopeInfo readScope(ByteSource in, int before) {
        int outer = in.getIndex(before + 1);
        ScopeKind kind = SCOPE_KINDS[in.getIndex(SCOPE_KINDS.length)];
        int functionKind = in.getIndex(LITERAL_KINDS.length + 1);
        check(functionKind > 0 || kind != ScopeKind.FUNCTION, "a function scope of no kind");
        boolean strict = in.getBoolean();
        boolean dynamicVariables = in.getBoolean();
        boolean parameterExpressions = in.getBoolean();
        // Far behind every text in scopes whose parameters all count as initialized.
        int bodyStart = in.getInt();
        String[] names = new String[in.getCount()];
        VariableMode[] modes = new VariableMode[names.length];
        PrivateKind[] privateKinds = new PrivateKind[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = string(in);
            modes[i] = MODES[in.getIndex(MODES.length)];
            int privateKind = in.getIndex(PRIVATE_KINDS.length + 1);
            privateKinds[i] = privateKind == 0 ? null : PRIVATE_KINDS[privateKind - 1];
        }
        return new ScopeInfo(kind, functionKind == 0 ? null : LITERAL_KINDS[functionKind - 1], strict, dynamicVariables,
            parameterExpressions, bodyStart, names, modes, privateKinds, outer == 0 ? null : scopes[outer - 1]);
    }

    private SharedFunctionInfo readFunction(ByteSource in, int number) {
        FunctionKind kind = FUNCTION_KINDS[in.getIndex(FUNCTION_KINDS.length)];
        String name = string(in);
        int length = in.getInt();
        check(length >= 0, "a negative length");
        int flags = in.getIndex(FLAGS + 1);
        int start = in.getIndex(source.length() + 1);
        int end = in.getIndex(source.length() + 1);
        check(start <= end, "a function that ends before it starts");
        String home = stringOrNull(in);
        int form = in.getByte();
        check(form == CodeWriter.COMPILED || form == CodeWriter.LAZY && number > 0, "no form of a function");
        LazyFunctionCompiler compiler;
        if (form == CodeWriter.LAZY) {
            compiler = readLazy(in).compiler(unit);
        } else {
            blockOffsets[number] = in.getInt();
            compiler = new StoredFunction(number);
            compiledCount++;
        }
        SharedFunctionInfo function = new SharedFunctionInfo(kind, name, length, flags, start, end, source, compiler);
        function.home = home;
        return function;
    }

    private LazyFunction readLazy(ByteSource in) {
        int start = in.getIndex(source.length() + 1);
        int end = in.getIndex(source.length() + 1);
        int parametersStart = in.getIndex(source.length() + 1);
        check(start <= parametersStart && parametersStart <= end, "a function in disorder");
        dev.deltic.ast.FunctionKind kind = LITERAL_KINDS[in.getIndex(LITERAL_KINDS.length)];
        boolean async = in.getBoolean();
        boolean generator = in.getBoolean();
        boolean strict = in.getBoolean();
        boolean simpleParameters = in.getBoolean();
        int length = in.getInt();
        FunctionLiteral literal = new FunctionLiteral(start, end, parametersStart, kind, async, generator, strict, length,
            simpleParameters, null, null, List.of(), null, null);
        String name = string(in);
        boolean ownName = in.getBoolean();
        boolean bound = in.getBoolean();
        if (ownName) {
            literal.setOwnName(name, bound);
        } else {
            literal.inferName(name);
        }
        return new LazyFunction(literal, scope(in));
    }

    private BytecodeArray readCode(ByteSource in) {
        int parameterCount = in.getIndex(MAX_REGISTERS);
        int registerCount = in.getIndex(MAX_REGISTERS);
        int newTarget = in.getSigned();
        int arguments = in.getSigned();
        check(newTarget >= -1 && arguments >= -1, "no register");
        int[] code = in.getInts();
        FeedbackSlotKind[] kinds = new FeedbackSlotKind[in.getCount()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = FEEDBACK_KINDS[in.getIndex(FEEDBACK_KINDS.length)];
        }
        int[] handlers = in.getInts();
        check(handlers.length % 4 == 0, "a part of a handler");
        SourcePositionTable positions = SourcePositionTable.of(in.getBytes());
        checkPositions(positions);
        String[] registerNames = new String[in.getCount()];
        for (int i = 0; i < registerNames.length; i++) {
            registerNames[i] = stringOrNull(in);
        }
        Object[] values = new Object[in.getCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = constants.read(in);
        }
        in.requireEnd();
        BytecodeArray bytecode = new BytecodeArray(code, values, registerCount, parameterCount, newTarget, arguments,
            HandlerTable.of(handlers), positions, kinds, registerNames);
        BytecodeVerifier.verify(bytecode);
        ConstantCheck.verify(bytecode);
        return bytecode;
    }

    /** What errors show must be in the text. */
    private void checkPositions(SourcePositionTable positions) {
        for (SourcePositionTable.Cursor cursor = positions.cursor(); cursor.next();) {
            int start = cursor.subjectStart();
            int end = cursor.subjectEnd();
            check(cursor.position() >= 0 && cursor.position() <= source.length(), "a position outside of the text");
            check(start >= 0 && start <= end && end <= source.length(), "a subject outside of the text");
        }
    }

    /** The code of a function, from its block. */
    private BytecodeArray decode(int number) {
        try {
            return readCode(blocks.part(blockOffsets[number], blocks.left() - blockOffsets[number]).getSource());
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            // The verifier's complaint; a table of positions that ends within a number.
            throw new CorruptCodeException(e.getMessage());
        }
    }

    /** A function of which the code is in the file. */
    private final class StoredFunction implements LazyFunctionCompiler {
        private final int number;

        StoredFunction(int number) {
            this.number = number;
        }

        @Override
        public BytecodeArray compile(SharedFunctionInfo function) {
            try {
                return decode(number);
            } catch (CorruptCodeException e) {
                damaged = true;
                return FreshCode.of(function, fromText.get());
            }
        }

        @Override
        public void compiled(SharedFunctionInfo function) {
            unit.host().compiled(function);
        }
    }
}
