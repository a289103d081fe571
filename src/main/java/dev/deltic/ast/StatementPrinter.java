package dev.deltic.ast;

/** The part of {@link AstPrinter} for statements, declarations and class elements. */
final class StatementPrinter {
    private final AstPrinter printer;

    StatementPrinter(AstPrinter printer) {
        this.printer = printer;
    }

    void print(String role, Node node) {
        switch (node.kind()) {
            case PROGRAM -> program((Program) node);
            case EXPRESSION_STATEMENT -> printer.single(role + "ExpressionStatement",
                    ((ExpressionStatement) node).expression());
            case VARIABLE_DECLARATION -> {
                VariableDeclaration n = (VariableDeclaration) node;
                printer.line(role + "VariableDeclaration " + n.declarationKind().text());
                printer.children("", n.declarators());
            }
            case VARIABLE_DECLARATOR -> {
                VariableDeclarator n = (VariableDeclarator) node;
                printer.line(role + "VariableDeclarator");
                printer.child("target", n.target());
                printer.child("initializer", n.initializer());
            }
            case FUNCTION_DECLARATION -> {
                FunctionDeclaration n = (FunctionDeclaration) node;
                printer.single(role + "FunctionDeclaration " + n.name().name()
                        + (n.hoistedName() != null ? " hoisted" : ""), n.literal());
            }
            case CLASS_DECLARATION -> printer.single(role + "ClassDeclaration "
                    + ((ClassDeclaration) node).name().name(), ((ClassDeclaration) node).literal());
            case EXPORT_DEFAULT -> printer.single(role + "ExportDefault", ((ExportDefault) node).expression());
            case BLOCK -> {
                printer.line(role + "Block");
                printer.children("", ((Block) node).body());
            }
            case IF_STATEMENT -> ifStatement(role, (IfStatement) node);
            case RETURN_STATEMENT -> printer.single(role + "ReturnStatement", ((ReturnStatement) node).argument());
            case THROW_STATEMENT -> printer.single(role + "ThrowStatement", ((ThrowStatement) node).argument());
            case BREAK_STATEMENT -> printer.line(role + "BreakStatement" + label(((BreakStatement) node).label()));
            case CONTINUE_STATEMENT -> printer.line(role + "ContinueStatement"
                    + label(((ContinueStatement) node).label()));
            case LABELLED_STATEMENT -> printer.single(role + "LabelledStatement "
                    + ((LabelledStatement) node).label(), ((LabelledStatement) node).body());
            case DEBUGGER_STATEMENT -> printer.line(role + "DebuggerStatement");
            case EMPTY_STATEMENT -> printer.line(role + "EmptyStatement");
            default -> compound(role, node);
        }
    }

    private static String label(String label) {
        return label == null ? "" : " " + label;
    }

    private void compound(String role, Node node) {
        switch (node.kind()) {
            case WITH_STATEMENT -> {
                printer.line(role + "WithStatement");
                printer.child("object", ((WithStatement) node).object());
                printer.child("", ((WithStatement) node).body());
            }
            case SWITCH_STATEMENT -> {
                printer.line(role + "SwitchStatement");
                printer.child("discriminant", ((SwitchStatement) node).discriminant());
                printer.children("", ((SwitchStatement) node).cases());
            }
            case SWITCH_CASE -> {
                SwitchCase n = (SwitchCase) node;
                printer.line(role + (n.test() == null ? "Default" : "SwitchCase"));
                printer.child("test", n.test());
                printer.children("", n.body());
            }
            case TRY_STATEMENT -> {
                TryStatement n = (TryStatement) node;
                printer.line(role + "TryStatement");
                printer.child("", n.block());
                printer.child("", n.handler());
                printer.child("finally", n.finalizer());
            }
            case CATCH_CLAUSE -> {
                printer.line(role + "CatchClause");
                printer.child("parameter", ((CatchClause) node).parameter());
                printer.child("", ((CatchClause) node).body());
            }
            case METHOD_DEFINITION, FIELD_DEFINITION, STATIC_BLOCK -> classElement(role, node);
            default -> loop(role, node);
        }
    }

    private void loop(String role, Node node) {
        switch (node.kind()) {
            case FOR_STATEMENT -> {
                ForStatement n = (ForStatement) node;
                printer.line(role + "ForStatement");
                printer.child("initializer", n.initializer());
                printer.child("test", n.test());
                printer.child("update", n.update());
                printer.child("", n.body());
            }
            case FOR_IN_STATEMENT -> {
                ForInStatement n = (ForInStatement) node;
                printer.line(role + "ForInStatement");
                printer.child("", n.target());
                printer.child("object", n.object());
                printer.child("", n.body());
            }
            case FOR_OF_STATEMENT -> {
                ForOfStatement n = (ForOfStatement) node;
                printer.line(role + "ForOfStatement" + (n.await() ? " await" : n.each() ? " each" : ""));
                printer.child("", n.target());
                printer.child("iterable", n.iterable());
                printer.child("", n.body());
            }
            case FOR_TARGET -> {
                ForTarget n = (ForTarget) node;
                printer.line(role + "ForTarget"
                        + (n.declarationKind() == null ? "" : " " + n.declarationKind().text()));
                printer.child("", n.pattern());
                printer.child("initializer", n.initializer());
            }
            case WHILE_STATEMENT -> {
                printer.line(role + "WhileStatement");
                printer.child("test", ((WhileStatement) node).test());
                printer.child("", ((WhileStatement) node).body());
            }
            case DO_WHILE_STATEMENT -> {
                printer.line(role + "DoWhileStatement");
                printer.child("", ((DoWhileStatement) node).body());
                printer.child("test", ((DoWhileStatement) node).test());
            }
            default -> throw new IllegalStateException("no format for " + node.kind());
        }
    }

    private void classElement(String role, Node node) {
        switch (node.kind()) {
            case METHOD_DEFINITION -> {
                MethodDefinition n = (MethodDefinition) node;
                printer.line(role + "MethodDefinition " + n.propertyKind() + modifiers(n.isStatic(), n.computed()));
                printer.child("key", n.key());
                printer.child("", n.function());
            }
            case FIELD_DEFINITION -> {
                FieldDefinition n = (FieldDefinition) node;
                printer.line(role + "FieldDefinition" + modifiers(n.isStatic(), n.computed()));
                printer.child("key", n.key());
                printer.child("initializer", n.initializer());
            }
            default -> {
                printer.line(role + "StaticBlock");
                printer.children("", ((StaticBlock) node).body());
            }
        }
    }

    private static String modifiers(boolean isStatic, boolean computed) {
        return (isStatic ? " static" : "") + (computed ? " computed" : "");
    }

    /** The {@code else if}s of one statement stay at one level. */
    private void ifStatement(String role, IfStatement first) {
        printer.line(role + "IfStatement");
        Statement alternate = first;
        while (alternate instanceof IfStatement statement) {
            printer.child("test", statement.test());
            printer.child("then", statement.consequent());
            alternate = statement.alternate();
        }
        printer.child("else", alternate);
    }

    private void program(Program n) {
        printer.line("Program " + n.sourceKind() + (n.strict() ? " strict" : "")
                + (n.topLevelAwait() ? " await" : ""));
        if (n.module() != null) {
            printer.indent(1);
            module(n.module());
            printer.indent(-1);
        }
        printer.children("", n.body());
    }

    private void module(ModuleDescriptor module) {
        for (ModuleDescriptor.Request request : module.requests()) {
            StringBuilder line = new StringBuilder("request ").append(AstPrinter.quote(request.specifier()));
            if (request.phase() != ImportPhase.EVALUATION) {
                line.append(' ').append(request.phase());
            }
            for (ModuleDescriptor.Attribute attribute : request.attributes()) {
                line.append(" with ").append(attribute.key()).append('=').append(AstPrinter.quote(attribute.value()));
            }
            printer.line(line.toString());
        }
        for (ModuleDescriptor.ImportEntry entry : module.imports()) {
            printer.line("import " + (entry.importName() == null ? "*" : entry.importName()) + " as "
                    + entry.local().name() + " from " + entry.request());
        }
        for (ModuleDescriptor.LocalExport export : module.localExports()) {
            printer.line("export " + export.local().name() + " as " + export.exportName());
        }
        for (ModuleDescriptor.IndirectExport export : module.indirectExports()) {
            printer.line("export " + (export.importName() == null ? "*" : export.importName()) + " as "
                    + export.exportName() + " from " + export.request());
        }
        for (int request : module.starExports()) {
            printer.line("export * from " + request);
        }
    }
}
