package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.ClassDeclaration;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.EmptyStatement;
import dev.deltic.ast.ExportDefault;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.ImportPhase;
import dev.deltic.ast.ModuleDescriptor;
import dev.deltic.ast.ModuleDescriptor.Attribute;
import dev.deltic.ast.ModuleDescriptor.ImportEntry;
import dev.deltic.ast.ModuleDescriptor.IndirectExport;
import dev.deltic.ast.ModuleDescriptor.LocalExport;
import dev.deltic.ast.ModuleDescriptor.Request;
import dev.deltic.ast.Statement;
import dev.deltic.flags.Proposal;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.SpecialNames;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** <a href="https://tc39.es/ecma262/#sec-modules">Module items</a>: imports, exports and the entries they make. */
final class ModuleParser extends GrammarParser {
    private final List<Request> requests = new ArrayList<>();
    private final List<ImportEntry> imports = new ArrayList<>();
    private final List<PendingExport> pending = new ArrayList<>();
    private final List<IndirectExport> indirectExports = new ArrayList<>();
    private final List<Integer> starExports = new ArrayList<>();
    private final Set<String> exportedNames = new HashSet<>();

    /** {@code local} exported; whether it is a declaration or an import is known at the end of the module. */
    private record PendingExport(String exportName, String local, int start, int end) {
    }

    ModuleParser(ParseSession session) {
        super(session);
    }

    List<Statement> parseBody() {
        List<Statement> body = new ArrayList<>();
        while (!at(Token.END)) {
            body.add(parseItem());
        }
        return body;
    }

    private Statement parseItem() {
        if (at(Token.EXPORT)) {
            return parseExport();
        }
        if (at(Token.IMPORT)) {
            Token following = scanner.ahead().peek();
            if (following != Token.LEFT_PAREN && following != Token.DOT) {
                return parseImport();
            }
        }
        if (at(Token.AT)) {
            session.classes().parseDecorators();
            if (at(Token.EXPORT)) {
                Statement exported = parseExport();
                session.classes().checkDecoratorsUsed();
                return exported;
            }
            return session.classes().parseDeclaration(false);
        }
        return session.statements.parseListItem();
    }

    /** The entries, when everything has been parsed but the module's scope is still open. */
    ModuleDescriptor finish() {
        Scope scope = session.scope;
        List<LocalExport> localExports = new ArrayList<>();
        for (PendingExport export : pending) {
            Variable variable = scope.lookupLocal(export.local);
            if (variable == null) {
                throw session.error(export.start, export.end, MessageTemplate.UNDECLARED_EXPORT, export.local);
            }
            ImportEntry imported = variable.mode() == VariableMode.IMPORT ? importOf(export.local) : null;
            if (imported != null) {
                indirectExports.add(new IndirectExport(export.exportName, imported.request(), imported.importName(),
                        export.start));
            } else {
                scope.forceCapture(variable);
                Identifier local = new Identifier(export.start, export.end, export.local);
                local.resolve(variable, false);
                localExports.add(new LocalExport(export.exportName, local));
            }
        }
        return new ModuleDescriptor(requests, imports, localExports, indirectExports, starExports);
    }

    private ImportEntry importOf(String local) {
        for (ImportEntry entry : imports) {
            if (entry.local().name().equals(local)) {
                return entry;
            }
        }
        return null;
    }

    // ---- import -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#prod-ImportDeclaration">ImportDeclaration</a> */
    private Statement parseImport() {
        int start = scanner.start();
        scanner.next();
        if (at(Token.STRING)) {
            parseRequest(ImportPhase.EVALUATION);
            return finishItem(start);
        }
        List<PendingImport> names = new ArrayList<>();
        ImportPhase phase = parsePhase();
        if (phase == ImportPhase.SOURCE) {
            names.add(new PendingImport(null, parseImportedBinding()));
        } else if (phase == ImportPhase.DEFER) {
            parseNamespaceImport(names);
        } else {
            parseImportClause(names);
        }
        parseFrom();
        int request = parseRequest(phase);
        for (PendingImport name : names) {
            imports.add(new ImportEntry(request, name.importName, name.local));
        }
        return finishItem(start);
    }

    private record PendingImport(String importName, Identifier local) {
    }

    private Statement finishItem(int start) {
        expectSemicolon();
        return new EmptyStatement(start, scanner.previousEnd());
    }

    /** Takes {@code source} or {@code defer} if it is a phase and not the name of a default import. */
    private ImportPhase parsePhase() {
        if (accepts(Proposal.IMPORT_DEFER) && atWord("defer") && scanner.ahead().peek() == Token.MULTIPLY) {
            scanner.next();
            return ImportPhase.DEFER;
        }
        if (accepts(Proposal.SOURCE_PHASE_IMPORTS) && atWord("source") && scanner.ahead().peek().isIdentifier()
                && scanner.ahead().isSourcePhase()) {
            scanner.next();
            return ImportPhase.SOURCE;
        }
        return ImportPhase.EVALUATION;
    }

    private void parseImportClause(List<PendingImport> names) {
        if (token().isIdentifier()) {
            names.add(new PendingImport("default", parseImportedBinding()));
            if (!accept(Token.COMMA)) {
                return;
            }
        }
        if (at(Token.MULTIPLY)) {
            parseNamespaceImport(names);
        } else {
            parseNamedImports(names);
        }
    }

    private void parseNamespaceImport(List<PendingImport> names) {
        expect(Token.MULTIPLY);
        parseWord("as");
        names.add(new PendingImport(null, parseImportedBinding()));
    }

    private void parseNamedImports(List<PendingImport> names) {
        expect(Token.LEFT_BRACE);
        while (!at(Token.RIGHT_BRACE)) {
            boolean nameOnly = !at(Token.STRING);
            Token first = token();
            if (nameOnly && scanner.ahead().peekIsWord("as") || !nameOnly) {
                String importName = parseModuleExportName();
                parseWord("as");
                names.add(new PendingImport(importName, parseImportedBinding()));
            } else {
                if (!first.isIdentifierName()) {
                    throw session.unexpected();
                }
                Identifier local = parseImportedBinding();
                names.add(new PendingImport(local.name(), local));
            }
            if (!at(Token.RIGHT_BRACE)) {
                expect(Token.COMMA);
            }
        }
        scanner.next();
    }

    private Identifier parseImportedBinding() {
        Identifier name = parseBindingName();
        Variable variable = session.scope.declareLexical(name.name(), VariableMode.IMPORT);
        if (variable == null) {
            throw alreadyDeclared(name);
        }
        name.resolve(variable, false);
        return name;
    }

    private void parseWord(String word) {
        if (!atWord(word)) {
            throw session.unexpected();
        }
        scanner.next();
    }

    private void parseFrom() {
        parseWord("from");
    }

    /** The specifier with its attributes; returns the request's index. */
    private int parseRequest(ImportPhase phase) {
        if (!at(Token.STRING)) {
            throw session.unexpected();
        }
        int start = scanner.start();
        checkStrictLiteral();
        String specifier = scanner.value;
        scanner.next();
        List<Attribute> attributes = at(Token.WITH) ? parseAttributes() : List.of();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            if (request.specifier().equals(specifier) && request.phase() == phase
                    && sameAttributes(request.attributes(), attributes)) {
                return i;
            }
        }
        requests.add(new Request(specifier, phase, attributes, start));
        return requests.size() - 1;
    }

    private static boolean sameAttributes(Collection<Attribute> left, Collection<Attribute> right) {
        return left.size() == right.size() && left.containsAll(right);
    }

    private List<Attribute> parseAttributes() {
        scanner.next();
        expect(Token.LEFT_BRACE);
        List<Attribute> attributes = new ArrayList<>();
        while (!at(Token.RIGHT_BRACE)) {
            if (!at(Token.STRING) && !token().isIdentifierName()) {
                throw session.unexpected();
            }
            if (at(Token.STRING)) {
                checkStrictLiteral();
            }
            String key = scanner.value;
            for (Attribute attribute : attributes) {
                if (attribute.key().equals(key)) {
                    throw session.errorHere(MessageTemplate.IMPORT_DUPLICATE_ATTRIBUTE, key);
                }
            }
            scanner.next();
            expect(Token.COLON);
            if (!at(Token.STRING)) {
                throw session.unexpected();
            }
            checkStrictLiteral();
            attributes.add(new Attribute(key, scanner.value));
            scanner.next();
            if (!at(Token.RIGHT_BRACE)) {
                expect(Token.COMMA);
            }
        }
        scanner.next();
        return attributes;
    }

    // ---- export -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#prod-ExportDeclaration">ExportDeclaration</a> */
    private Statement parseExport() {
        int start = scanner.start();
        scanner.next();
        switch (token().ordinal()) {
            case MULTIPLY:
                return parseExportStar(start);
            case LEFT_BRACE:
                return parseExportList(start);
            case DEFAULT:
                return parseExportDefault(start);
            case VAR, CONST, LET:
                return parseExportedVariables();
            case FUNCTION:
                FunctionDeclaration function = session.functions().parseDeclaration(false);
                exportDeclared(function.name());
                return function;
            case ASYNC:
                if (scanner.escaped || scanner.ahead().peekOnLine() != Token.FUNCTION) {
                    throw session.unexpected();
                }
                FunctionDeclaration async = session.functions().parseDeclaration(false);
                exportDeclared(async.name());
                return async;
            case CLASS, AT:
                if (at(Token.AT)) {
                    session.classes().parseDecorators();
                }
                ClassDeclaration declaration = session.classes().parseDeclaration(false);
                exportDeclared(declaration.name());
                return declaration;
            default:
                throw session.unexpected();
        }
    }

    private Statement parseExportedVariables() {
        DeclarationKind kind = session.declarations().startingKind(false);
        if (kind == null) {
            throw session.unexpected();
        }
        Statement declaration = session.declarations().parseStatement(kind);
        new BoundNames(this).ofDeclaration(declaration);
        return declaration;
    }

    /** Exports a name under itself. */
    void exportDeclared(Identifier name) {
        addExportedName(name.name(), name.start(), name.end());
        pending.add(new PendingExport(name.name(), name.name(), name.start(), name.end()));
    }

    private void addExportedName(String name, int start, int end) {
        if (!exportedNames.add(name)) {
            throw session.error(start, end, MessageTemplate.DUPLICATE_EXPORT, name);
        }
    }

    private Statement parseExportStar(int start) {
        scanner.next();
        String exportName = null;
        int nameStart = scanner.start();
        if (atWord("as")) {
            scanner.next();
            nameStart = scanner.start();
            exportName = parseModuleExportName();
            addExportedName(exportName, nameStart, scanner.previousEnd());
        }
        parseFrom();
        int request = parseRequest(ImportPhase.EVALUATION);
        if (exportName == null) {
            starExports.add(request);
        } else {
            indirectExports.add(new IndirectExport(exportName, request, null, nameStart));
        }
        return finishItem(start);
    }

    /** One {@code local as exported} of a list; {@code problem} is the error if it must be a local name, or null. */
    private record ExportSpecifier(String local, String exported, int start, int end, RuntimeException problem) {
    }

    private Statement parseExportList(int start) {
        scanner.next();
        List<ExportSpecifier> specifiers = new ArrayList<>();
        while (!at(Token.RIGHT_BRACE)) {
            specifiers.add(parseExportSpecifier());
            if (!at(Token.RIGHT_BRACE)) {
                expect(Token.COMMA);
            }
        }
        scanner.next();
        if (atWord("from")) {
            scanner.next();
            int request = parseRequest(ImportPhase.EVALUATION);
            for (ExportSpecifier specifier : specifiers) {
                indirectExports.add(new IndirectExport(specifier.exported, request, specifier.local,
                        specifier.start));
            }
        } else {
            for (ExportSpecifier specifier : specifiers) {
                if (specifier.problem != null) {
                    throw specifier.problem;
                }
                pending.add(new PendingExport(specifier.exported, specifier.local, specifier.start, specifier.end));
            }
        }
        return finishItem(start);
    }

    private ExportSpecifier parseExportSpecifier() {
        int start = scanner.start();
        int end = scanner.end();
        RuntimeException problem = null;
        if (at(Token.STRING)) {
            problem = session.errorHere(MessageTemplate.UNEXPECTED_STRING);
        } else if (!token().isIdentifier() || at(Token.LET) || at(Token.STATIC) || at(Token.YIELD)
                || at(Token.AWAIT) || at(Token.STRICT_RESERVED)) {
            problem = session.unexpected();
        }
        String local = parseModuleExportName();
        String exported = local;
        int exportedStart = start;
        if (atWord("as")) {
            scanner.next();
            exportedStart = scanner.start();
            exported = parseModuleExportName();
        }
        addExportedName(exported, exportedStart, scanner.previousEnd());
        return new ExportSpecifier(local, exported, start, end, problem);
    }

    /** <a href="https://tc39.es/ecma262/#prod-ModuleExportName">ModuleExportName</a> */
    private String parseModuleExportName() {
        String name = scanner.value;
        if (at(Token.STRING)) {
            checkStrictLiteral();
            for (int i = 0; i < name.length(); i++) {
                int c = name.codePointAt(i);
                if (c >= 0xD800 && c <= 0xDFFF) {
                    throw session.errorHere(MessageTemplate.LONE_SURROGATE_NAME);
                }
                i += Character.charCount(c) - 1;
            }
        } else if (!token().isIdentifierName()) {
            throw session.unexpected();
        }
        scanner.next();
        return name;
    }

    private Statement parseExportDefault(int start) {
        addExportedName("default", scanner.start(), scanner.end());
        scanner.next();
        boolean async = at(Token.ASYNC) && !scanner.escaped && scanner.ahead().peekOnLine() == Token.FUNCTION;
        if (async || at(Token.FUNCTION)) {
            FunctionDeclaration function = session.functions().parseDeclaration(true);
            pending.add(new PendingExport("default", function.name().name(), start, scanner.previousEnd()));
            return function;
        }
        if (at(Token.AT)) {
            session.classes().parseDecorators();
        }
        if (at(Token.CLASS)) {
            ClassDeclaration declaration = session.classes().parseDeclaration(true);
            pending.add(new PendingExport("default", declaration.name().name(), start, scanner.previousEnd()));
            return declaration;
        }
        Expression expression = session.expressions.parseAssignment();
        ParseSession.inferName(expression, "default");
        expectSemicolon();
        Identifier binding = new Identifier(start, start, SpecialNames.DEFAULT_EXPORT);
        Variable variable = session.scope.declareLexical(binding.name(), VariableMode.LET);
        binding.resolve(variable, false);
        variable.setInitializedAt(scanner.previousEnd());
        pending.add(new PendingExport("default", binding.name(), start, start));
        return new ExportDefault(start, scanner.previousEnd(), binding, expression);
    }
}
