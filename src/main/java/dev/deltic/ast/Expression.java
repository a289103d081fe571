package dev.deltic.ast;

/** A node that has a value. */
public sealed interface Expression extends Node permits
        ArrayLiteral, Assignment, AwaitExpression, BinaryChain, BinaryExpression, CallExpression, ClassLiteral,
        CompoundAssignment, ConditionalExpression, FunctionLiteral, Identifier, ImportCall, ImportMeta,
        IndexAccess, Literal, LogicalAssignment, LogicalExpression, NewExpression, NewTargetExpression,
        ObjectLiteral, OptionalChain, PrivateAccess, PrivateIn, PropertyAccess, RegExpLiteral, SequenceExpression,
        SpreadElement, SuperCall, SuperProperty, TaggedTemplate, TemplateLiteral, ThisExpression, UnaryExpression,
        UpdateExpression, YieldExpression {
}
