package dev.deltic.ast;

/** A statement or declaration. */
public sealed interface Statement extends Node permits
        Block, BreakStatement, ClassDeclaration, ContinueStatement, DebuggerStatement, DoWhileStatement,
        EmptyStatement, ExportDefault, ExpressionStatement, ForInStatement, ForOfStatement, ForStatement,
        FunctionDeclaration, IfStatement, LabelledStatement, ReturnStatement, SwitchStatement, ThrowStatement,
        TryStatement, VariableDeclaration, WhileStatement, WithStatement {
}
