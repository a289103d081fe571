/**
 * Static scopes: what each name refers to and where its value lives.
 *
 * <p>The parser builds {@link dev.deltic.scope.Scope}s while it parses and closes each at its end; closing resolves the
 * names that the scope declares and hands the others to the scope around it. When a function closes, its variables are
 * allocated: those that a closure, a direct {@code eval} or a {@code with} may see get a slot of a run-time environment,
 * all others a register. What must outlive the parser is in {@link dev.deltic.scope.ScopeInfo}.
 *
 * <p>What the bytecode generator reads: {@link dev.deltic.scope.Variable#of} an identifier, its
 * {@link dev.deltic.scope.Variable#location()} and index; {@link dev.deltic.scope.Scope#environmentDistance} from the
 * scope it is in to the variable's; {@link dev.deltic.scope.Scope#needsEnvironment()} and
 * {@link dev.deltic.scope.Scope#info()} where it enters a scope; the scope's
 * {@link dev.deltic.scope.Scope#functionDeclarations()} and variables to initialize; and the special variables of a
 * function scope ({@code this}, {@code arguments}, ...), which are null where nothing uses them.
 */
package dev.deltic.scope;
