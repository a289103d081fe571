package dev.deltic.parser;

import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.Identifier;

/** What the function (script, module, eval) being parsed allows inside, and what has to be checked at its end. */
final class FunctionContext {
    final FunctionContext outer;
    final FunctionKind kind;
    final boolean async;
    final boolean generator;
    /** The parameters are being parsed: {@code yield} and {@code await} expressions are errors. */
    boolean inParameters;
    /** Of an arrow function: the code around makes {@code yield}, {@code await} keywords in the parameters too. */
    boolean outerYield;
    boolean outerAwait;
    boolean allowReturn;
    boolean allowNewTarget;
    boolean allowSuperProperty;
    boolean allowSuperCall;
    /** In a class field initializer or static block, arrow functions included. */
    boolean argumentsForbidden;
    /** In a class static block: {@code await} is no identifier. */
    boolean awaitForbidden;
    private boolean outerAwaitForbidden;
    /** Top level of a module. */
    boolean topLevelAwait;
    Label labels;
    int loops;
    int breakables;
    /** A parameter that would be an error if the parameters had to be unique, or null. */
    Identifier duplicateParameter;
    /** A parameter whose name would be an error in strict code, or null. */
    Identifier strictProblem;

    /** For a function (kind given) or a program (kind null). Arrow functions take over what {@code outer} allows. */
    FunctionContext(FunctionContext outer, FunctionKind kind, boolean async, boolean generator) {
        this.outer = outer;
        this.kind = kind;
        this.async = async;
        this.generator = generator;
        this.allowReturn = kind != null;
        if (kind == FunctionKind.ARROW) {
            allowNewTarget = outer.allowNewTarget;
            allowSuperProperty = outer.allowSuperProperty;
            allowSuperCall = outer.allowSuperCall;
            argumentsForbidden = outer.argumentsForbidden;
            outerAwaitForbidden = outer.awaitIsForbidden();
            outerYield = outer.yieldIsKeyword();
            outerAwait = outer.awaitIsKeyword();
        } else if (kind != null) {
            allowNewTarget = true;
            allowSuperProperty = kind.hasHomeObject();
            allowSuperCall = kind == FunctionKind.DERIVED_CONSTRUCTOR;
            argumentsForbidden = kind == FunctionKind.CLASS_INITIALIZER;
        }
    }

    /** True where {@code yield} starts a YieldExpression (or would, were it allowed in parameters). */
    boolean yieldIsKeyword() {
        return generator || inParameters && outerYield;
    }

    /** True where {@code await} starts an AwaitExpression (or would, were it allowed in parameters). */
    boolean awaitIsKeyword() {
        return async || topLevelAwait || inParameters && outerAwait;
    }

    /** True where {@code await} is no identifier, though no keyword either. */
    boolean awaitIsForbidden() {
        return awaitForbidden || inParameters && outerAwaitForbidden;
    }

    Label findLabel(String name) {
        for (Label label = labels; label != null; label = label.outer()) {
            if (label.name().equals(name)) {
                return label;
            }
        }
        return null;
    }

    /** A label of an enclosing statement. */
    record Label(String name, boolean loop, Label outer) {
    }
}
