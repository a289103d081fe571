package dev.deltic.parser;

import dev.deltic.ast.ArrayPattern;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.ObjectPattern;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.PatternProperty;
import dev.deltic.ast.Statement;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.VariableDeclarator;

/** Exports the <a href="https://tc39.es/ecma262/#sec-static-semantics-boundnames">BoundNames</a> of a declaration. */
record BoundNames(ModuleParser module) {

    void ofDeclaration(Statement declaration) {
        for (VariableDeclarator declarator : ((VariableDeclaration) declaration).declarators()) {
            of(declarator.target());
        }
    }

    private void of(Pattern pattern) {
        if (pattern instanceof Identifier name) {
            module.exportDeclared(name);
        } else if (pattern instanceof ArrayPattern array) {
            for (PatternElement element : array.elements()) {
                if (element != null) {
                    of(element.target());
                }
            }
            ofRest(array.rest());
        } else if (pattern instanceof ObjectPattern object) {
            for (PatternProperty property : object.properties()) {
                of(property.element().target());
            }
            ofRest(object.rest());
        }
    }

    private void ofRest(Pattern rest) {
        if (rest != null) {
            of(rest);
        }
    }
}
