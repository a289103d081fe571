package dev.deltic.parser;

import dev.deltic.ast.Identifier;

/** Declares the names that a binding pattern contains, in the way of the declaration it belongs to. */
interface Binder {
    void declare(Identifier name);
}
