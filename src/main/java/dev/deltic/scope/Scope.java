package dev.deltic.scope;

import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Program;
import dev.deltic.ast.StaticScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A static scope. While the parser is inside, it collects declarations and the occurrences of names; {@link #close}
 * resolves them. Scopes of code that was compiled earlier are restored from a {@link ScopeInfo}; they take no
 * declarations, and all their variables live in environments.
 */
public final class Scope implements StaticScope {
    final ScopeKind kind;
    final Scope outer;
    final FunctionKind functionKind;
    final ScopeInfo restored;
    private boolean strict;

    final LinkedHashMap<String, Variable> variables = new LinkedHashMap<>(4);
    /** Names declared by {@code var} in inner blocks, on their way to the var scope; null while there are none. */
    private HashMap<String, Boolean> passingVars;
    private List<FunctionDeclaration> functionDeclarations = List.of();
    private List<FunctionDeclaration> hoistedFunctions = List.of();

    /** Names that occur in this scope or an inner one of the same function, not yet resolved. */
    final ArrayList<Identifier> references = new ArrayList<>(4);
    /** Names that occur in inner functions, not yet resolved. */
    final ArrayList<Identifier> closureReferences = new ArrayList<>(0);
    /** As {@link #closureReferences}, where nobody needs the answer: they only force a variable into an environment. */
    final ArrayList<String> closureNames = new ArrayList<>(0);
    /** Block-level functions of sloppy code that may become {@code var}s further out. */
    final ArrayList<FunctionDeclaration> hoistCandidates = new ArrayList<>(0);
    /** The same of blocks in this one, which may yet declare their names; null for none. */
    ArrayList<FunctionDeclaration> offeredCandidates;
    /** Inner scopes of the same function. */
    final ArrayList<Scope> inner = new ArrayList<>(0);

    int evalFlags;
    boolean parameterExpressions;
    boolean simpleParameters = true;
    boolean switchScope;
    private boolean catchBody;
    boolean allVariablesEscape;
    /** Of restored scopes: they come from the same source text as the code being parsed. */
    private boolean sameSource;
    /** The scope of no source: only what surrounds code that is not a script. */
    private boolean outermost;
    /** Of a function: where the body begins; closures behind it find all parameters initialized. */
    int bodyStart = Integer.MAX_VALUE;
    private String functionName;
    private int registerCount;
    private int slotCount;
    private ScopeInfo info;
    private boolean infoMade;

    private Scope(ScopeKind kind, Scope outer, FunctionKind functionKind, boolean strict, ScopeInfo restored) {
        this.kind = kind;
        this.outer = outer;
        this.functionKind = functionKind;
        this.strict = strict;
        this.restored = restored;
    }

    /** The scope of a script. */
    public static Scope root() {
        return new Scope(ScopeKind.SCRIPT, null, null, false, null);
    }

    /** Opens a scope that is no function's. */
    public static Scope open(ScopeKind kind, Scope outer) {
        Scope scope = new Scope(kind, outer, null, outer.strict || kind == ScopeKind.CLASS, null);
        if (!outer.isFinished()) {
            outer.inner.add(scope);
        }
        return scope;
    }

    /** Forgets an inner scope that has been closed with nothing in it, if it is the last: generated texts have millions of empty blocks. */
    public void forget(Scope empty) {
        int last = inner.size() - 1;
        if (last >= 0 && inner.get(last) == empty) {
            inner.remove(last);
        }
    }

    /** Opens a function's scope. {@code functionName} is the name that is bound inside a named function expression, or null. */
    public static Scope openFunction(FunctionKind functionKind, Scope outer, String functionName) {
        Scope scope = new Scope(ScopeKind.FUNCTION, outer, functionKind, outer.strict, null);
        scope.functionName = functionName;
        return scope;
    }

    /** The scopes around code compiled later; null stands for the
     *  global environment alone, which is also what modules and indirect eval code are in. */
    public static Scope restore(ScopeInfo chain) {
        if (chain == null) {
            Scope root = root();
            root.outermost = true;
            return root;
        }
        return new Scope(chain.kind(), restore(chain.outer()), chain.functionKind(), chain.isStrict(), chain);
    }

    /** The scope that a node opens; null if it opens none. */
    public static Scope of(StaticScope scope) {
        return (Scope) scope;
    }

    public static Scope of(FunctionLiteral function) {
        return (Scope) function.scope();
    }

    public static Scope of(ClassLiteral literal) {
        return (Scope) literal.scope();
    }

    public static Scope of(Program program) {
        return (Scope) program.scope();
    }

    // ---- reading a finished scope -------------------------------------------------------------------------------

    public ScopeKind kind() {
        return kind;
    }

    public Scope outer() {
        return outer;
    }

    /** Null unless {@link #kind()} is FUNCTION. */
    public FunctionKind functionKind() {
        return functionKind;
    }

    public boolean isStrict() {
        return strict;
    }

    /** Declared variables in the order of declaration, then the special ones that are used. */
    public Collection<Variable> variables() {
        return variables.values();
    }

    /** Whether the scope has resources to dispose of: {@code using} declarations. */
    public boolean hasResources() {
        for (Variable variable : variables()) {
            if (variable.mode() == VariableMode.USING) {
                return true;
            }
        }
        return false;
    }

    /** The variable of that name which this scope itself declares, or null. Names are as in {@link Identifier}. */
    public Variable lookupLocal(String name) {
        if (restored != null && !variables.containsKey(name)) {
            restoreVariable(name);
        }
        return variables.get(name);
    }

    /** The binding of {@code this} in a function scope, or null if nothing uses it. */
    public Variable thisVariable() {
        return variables.get(SpecialNames.THIS);
    }

    /** The binding of {@code new.target} in a function scope, or null if nothing uses it. */
    public Variable newTargetVariable() {
        return variables.get(SpecialNames.NEW_TARGET);
    }

    /** The binding of the home object in a method's scope, or null if nothing uses it. */
    public Variable homeObjectVariable() {
        return variables.get(SpecialNames.HOME_OBJECT);
    }

    /** The binding of the active function in a derived constructor's scope, or null if nothing uses it. */
    public Variable activeFunctionVariable() {
        return variables.get(SpecialNames.ACTIVE_FUNCTION);
    }

    /** The arguments object's binding in a function scope, or null if none is needed. */
    public Variable argumentsVariable() {
        Variable variable = variables.get(SpecialNames.ARGUMENTS);
        return variable != null && variable.mode() == VariableMode.ARGUMENTS ? variable : null;
    }

    /** A named function expression's own binding in its function scope, or null if it is unused or hidden. */
    public Variable functionNameVariable() {
        Variable variable = functionName == null ? null : variables.get(functionName);
        return variable != null && variable.mode() == VariableMode.FUNCTION_NAME ? variable : null;
    }

    /** True if the arguments object shares its elements with the parameters, which then are all in the environment. */
    public boolean hasMappedArguments() {
        return kind == ScopeKind.FUNCTION && !strict && simpleParameters && argumentsVariable() != null;
    }

    /** Functions to create when the scope is entered, in source order; later ones replace earlier ones. */
    public List<FunctionDeclaration> functionDeclarations() {
        return functionDeclarations;
    }

    /** Of a script's, eval's or function's scope: the block-level functions that Annex B also made a {@code var} here. */
    public List<FunctionDeclaration> hoistedFunctions() {
        return hoistedFunctions;
    }

    /** True if a parameter's default value or computed key may run code; the body then has its own scope. */
    public boolean hasParameterExpressions() {
        return restored != null ? restored.hasParameterExpressions() : parameterExpressions;
    }

    /** True if a direct eval of sloppy code may declare {@code var}s here. */
    public boolean hasDynamicVariables() {
        if (restored != null) {
            return restored.hasDynamicVariables();
        }
        return isVarScope() && kind != ScopeKind.SCRIPT && !strict && (evalFlags & EvalFlags.SAME_FUNCTION) != 0;
    }

    /** True if {@code var} declarations stop here. A function whose body has its own scope takes those of eval only. */
    public boolean isVarScope() {
        return kind.takesVars();
    }

    /** True if entering the scope makes a run-time environment. */
    public boolean needsEnvironment() {
        if (restored != null) {
            return true;
        }
        if (kind == ScopeKind.SCRIPT) {
            return false;
        }
        return slotCount > 0 || kind == ScopeKind.MODULE || kind == ScopeKind.WITH
                || kind != ScopeKind.EVAL && hasDynamicVariables();
    }

    /** The number of slots of this scope's environment. */
    public int slotCount() {
        return slotCount;
    }

    /** Of a function, script, module or eval: the registers its variables and those of its blocks take. */
    public int registerCount() {
        return registerCount;
    }

    /** How many environments to go out from the innermost one at this scope to reach that of {@code variable}, whose
     *  location is ENVIRONMENT or IMPORT. */
    public int environmentDistance(Variable variable) {
        int distance = 0;
        for (Scope scope = this; scope != variable.scope(); scope = scope.outer) {
            if (scope.needsEnvironment()) {
                distance++;
            }
        }
        return distance;
    }

    /** The description of this scope's environment, for the code that enters it. Only if {@link #needsEnvironment()}. */
    public ScopeInfo info() {
        if (restored != null) {
            return restored;
        }
        if (!infoMade) {
            infoMade = true;
            info = ScopeAllocator.makeInfo(this);
        }
        return info;
    }

    /** The description of the innermost environment at this scope; null if that is the global environment. It is the
     *  chain to compile inner functions and direct evals with. */
    public ScopeInfo innermostInfo() {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.needsEnvironment()) {
                return scope.info();
            }
        }
        return null;
    }

    /** The scope of the function, script, module or eval code that this scope is in. */
    public Scope codeScope() {
        Scope scope = this;
        while (scope.kind != ScopeKind.FUNCTION && scope.outer != null && scope.kind != ScopeKind.EVAL
                && scope.kind != ScopeKind.MODULE) {
            scope = scope.outer;
        }
        return scope;
    }

    // ---- declaring, while the parser is inside ------------------------------------------------------------------

    /** Of the innermost restored scope: offsets in the code being parsed are offsets of the same source. */
    public void setSameSource() {
        sameSource = true;
    }

    public void setStrict() {
        strict = true;
    }

    /** Of a function whose parameters are not all plain names. */
    public void setParameters(boolean simple, boolean expressions, int newBodyStart) {
        simpleParameters = simple;
        parameterExpressions = expressions;
        bodyStart = newBodyStart;
    }

    /** A switch's scope: control may enter behind a declaration. */
    public void setSwitch() {
        switchScope = true;
    }

    /** A catch clause's block: it may not redeclare the parameter. */
    public void setCatchBody() {
        catchBody = true;
    }

    /** True if nothing would be missed without this scope: nothing refers to its variables. Only when it is closed. */
    public boolean isUnused() {
        if ((evalFlags & EvalFlags.INSIDE) != 0) {
            return false;
        }
        for (Variable variable : variables.values()) {
            if (variable.isReferenced()) {
                return false;
            }
        }
        return true;
    }

    /** True if the scope declares nothing, so that code need not enter it. */
    public boolean isEmpty() {
        return variables.isEmpty() && kind != ScopeKind.WITH;
    }

    /** Forgets the most recent reference, which turned out to be a declaration. */
    public void dropReference(Identifier last) {
        if (references.get(references.size() - 1) != last) {
            throw new IllegalStateException("not the last reference: " + last.name());
        }
        references.remove(references.size() - 1);
    }

    /** The scope that a {@code var} declared here goes to. */
    public Scope varScope() {
        Scope scope = this;
        while (!scope.isVarScope()) {
            scope = scope.outer;
        }
        return scope;
    }

    /** Declares a {@code var}. Returns null if it conflicts with a lexical declaration on its way out. */
    public Variable declareVar(String name) {
        Scope scope = this;
        for (; !scope.isVarScope(); scope = scope.outer) {
            Variable existing = scope.variables.get(name);
            if (existing != null && existing.mode().isLexical() && existing.mode() != VariableMode.CLASS_NAME) {
                return null;
            }
            scope.notePassingVar(name);
        }
        Variable existing = scope.variables.get(name);
        if (existing == null) {
            return scope.add(name, VariableMode.VAR);
        }
        return existing.mode().isLexical() ? null : existing;
    }

    /** Declares a name of this scope itself. Returns null if it conflicts with another declaration. */
    public Variable declareLexical(String name, VariableMode mode) {
        Variable existing = variables.get(name);
        if (existing != null) {
            boolean sloppyFunctions = mode == VariableMode.FUNCTION && existing.mode() == VariableMode.FUNCTION
                    && !strict && kind == ScopeKind.BLOCK;
            return sloppyFunctions ? existing : null;
        }
        if (passingVars != null && passingVars.containsKey(name) || outerHeadDeclares(name)) {
            return null;
        }
        return add(name, mode);
    }

    /** Declares the index-th parameter, or a name inside it. A duplicate replaces the earlier one; the parser checks. */
    public Variable declareParameter(String name, int index) {
        Variable variable = variables.get(name);
        if (variable == null) {
            variable = add(name, VariableMode.PARAMETER);
        }
        variable.allocate(Location.UNALLOCATED, index);
        return variable;
    }

    /** Declares a private name; null if it is a duplicate that is not the other half of an accessor. */
    public Variable declarePrivate(String name, PrivateKind privateKind) {
        Variable existing = variables.get(name);
        if (existing == null) {
            existing = add(name, VariableMode.PRIVATE_NAME);
            existing.setPrivateKind(privateKind);
            return existing;
        }
        PrivateKind merged = existing.privateKind().merge(privateKind);
        if (merged == null) {
            return null;
        }
        existing.setPrivateKind(merged);
        return existing;
    }

    public void addFunctionDeclaration(FunctionDeclaration declaration, boolean mayHoist) {
        if (functionDeclarations.isEmpty()) {
            functionDeclarations = new ArrayList<>(4);
        }
        functionDeclarations.add(declaration);
        if (mayHoist) {
            hoistCandidates.add(declaration);
        }
    }

    /** Notes an occurrence of a name, to be resolved. */
    public Identifier reference(Identifier identifier) {
        references.add(identifier);
        return identifier;
    }

    /** Notes that code of this scope contains a direct eval. */
    public void noteDirectEval() {
        evalFlags |= EvalFlags.SAME_FUNCTION | EvalFlags.SAME_THIS | EvalFlags.INSIDE;
    }

    /** Puts a variable into an environment whatever refers to it; used for exports. */
    public void forceCapture(Variable variable) {
        variable.capture();
    }

    /** Resolves what this scope declares and hands the rest to the outer scope. A private name that no class declares
     *  is returned (the first), else null. */
    public Identifier close(boolean discard) {
        return new ScopeResolver(this, discard).close();
    }

    /** Of a class, at the end of its heritage: private names in there are not those of this class, but of one around. */
    public void beginClassBody(int start) {
        bodyStart = start;
        moveOut(references, outer.references);
        moveOut(closureReferences, outer.closureReferences);
    }

    private static void moveOut(ArrayList<Identifier> from, ArrayList<Identifier> to) {
        for (int i = from.size() - 1; i >= 0; i--) {
            if (from.get(i).name().startsWith("#")) {
                to.add(from.remove(i));
            }
        }
    }

    /** What {@link #reset} goes back to. */
    public Mark mark() {
        return new Mark(references.size(), closureReferences.size(), closureNames.size(), inner.size(), evalFlags);
    }

    /** Forgets what occurred since {@code mark}: the parser goes back and takes the text for something else. Only
     *  expressions may have been parsed, so that there are no declarations. */
    public void reset(Mark mark) {
        truncate(references, mark.references);
        truncate(closureReferences, mark.closureReferences);
        truncate(closureNames, mark.closureNames);
        truncate(inner, mark.inner);
        evalFlags = mark.evalFlags;
    }

    /** A state of a scope's collections. */
    public record Mark(int references, int closureReferences, int closureNames, int inner, int evalFlags) {
    }

    // ---- for this package ---------------------------------------------------------------------------------------

    /** True if a closure that starts at {@code offset} of the code being parsed may see parameters uninitialized. */
    boolean mayPrecedeBody(Scope restoredScope, int offset) {
        return !sameSource || offset < restoredScope.restored.bodyStart();
    }

    /** True if code at {@code offset} of the code being parsed, which stands in a restored class, stands in its heritage. */
    boolean isInHeritage(Scope restoredScope, int offset) {
        return sameSource && restoredScope.kind == ScopeKind.CLASS && offset < restoredScope.restored.bodyStart();
    }

    /** True if what this scope declares is known for good: it belongs to code compiled earlier, or to no code. */
    boolean isFinished() {
        return restored != null || outermost;
    }

    Variable add(String name, VariableMode mode) {
        Variable variable = new Variable(name, mode, this);
        variables.put(name, variable);
        return variable;
    }

    void noteHoisted(FunctionDeclaration declaration) {
        if (hoistedFunctions.isEmpty()) {
            hoistedFunctions = new ArrayList<>(2);
        }
        hoistedFunctions.add(declaration);
    }

    String functionName() {
        return functionName;
    }

    void setAllocation(int registers, int slots) {
        registerCount = registers;
        slotCount = slots;
    }

    private void notePassingVar(String name) {
        if (passingVars == null) {
            passingVars = new HashMap<>(4);
        }
        passingVars.put(name, Boolean.TRUE);
    }

    /** A body may not lexically redeclare a parameter, nor a catch block the catch parameter. */
    private boolean outerHeadDeclares(String name) {
        if (kind == ScopeKind.FUNCTION_BODY) {
            return outer.variables.containsKey(name);
        }
        return catchBody && outer.variables.containsKey(name);
    }

    private void restoreVariable(String name) {
        int slot = restored.slotOf(name);
        if (slot >= 0) {
            Variable variable = add(name, restored.mode(slot));
            variable.capture();
            variable.setPrivateKind(restored.privateKind(slot));
            variable.allocate(variable.mode() == VariableMode.IMPORT ? Location.IMPORT : Location.ENVIRONMENT, slot);
        }
    }

    private static void truncate(ArrayList<?> list, int size) {
        if (list.size() > size) {
            list.subList(size, list.size()).clear();
        }
    }
}
