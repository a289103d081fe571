package dev.deltic.parser;

import dev.deltic.ast.ClassDeclaration;
import dev.deltic.ast.ClassElement;
import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FieldDefinition;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.MethodDefinition;
import dev.deltic.ast.PropertyKind;
import dev.deltic.ast.Statement;
import dev.deltic.ast.StaticBlock;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.PrivateKind;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.SpecialNames;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-class-definitions">Class definitions</a>. */
final class ClassParser extends GrammarParser {
    /** Decorators that wait for their class; empty for none. */
    private List<Expression> decorators = List.of();
    private int decoratorsStart;

    ClassParser(ParseSession session) {
        super(session);
    }

    // ---- decorators -------------------------------------------------------------------------------------------------

    /** Takes the decorators of the class that has to follow, perhaps behind {@code export}. */
    void parseDecorators() {
        checkDecoratorsUsed();
        int start = scanner.start();
        List<Expression> list = new DecoratorParser(session).parseList();
        decorators = list;
        decoratorsStart = start;
        if (!at(Token.CLASS) && !at(Token.EXPORT)) {
            throw session.unexpected();
        }
    }

    /** Decorators behind others, or before what is no class, are an error. */
    void checkDecoratorsUsed() {
        if (!decorators.isEmpty()) {
            throw session.unexpected();
        }
    }

    private List<Expression> takeDecorators() {
        List<Expression> taken = decorators;
        decorators = List.of();
        return taken;
    }

    /** Where the class at the current token starts. */
    private int classStart() {
        if (!at(Token.CLASS)) {
            throw session.unexpected();
        }
        return decorators.isEmpty() ? scanner.start() : decoratorsStart;
    }

    // ---- classes ----------------------------------------------------------------------------------------------------

    ClassLiteral parseClassExpression() {
        int start = classStart();
        List<Expression> own = takeDecorators();
        scanner.next();
        Scope scope = Scope.open(ScopeKind.CLASS, session.scope);
        session.scope = scope;
        Identifier name = at(Token.EXTENDS) || at(Token.LEFT_BRACE) ? null : parseBindingName();
        return new Body(start, scope, name, own).parse();
    }

    /** A declaration; the name may be missing in a default export. */
    ClassDeclaration parseDeclaration(boolean defaultExport) {
        int start = classStart();
        List<Expression> own = takeDecorators();
        scanner.next();
        Scope scope = Scope.open(ScopeKind.CLASS, session.scope);
        session.scope = scope;
        boolean anonymous = defaultExport && (at(Token.EXTENDS) || at(Token.LEFT_BRACE));
        Identifier innerName = anonymous ? null : parseBindingName();
        Identifier name = anonymous ? new Identifier(start, start, SpecialNames.DEFAULT_EXPORT)
                : new Identifier(innerName.start(), innerName.end(), innerName.name());
        Variable variable = scope.outer().declareLexical(name.name(), VariableMode.CLASS);
        if (variable == null) {
            throw alreadyDeclared(name);
        }
        name.resolve(variable, false);
        ClassLiteral literal = new Body(start, scope, innerName, own).parse();
        if (anonymous) {
            literal.inferName("default");
        }
        variable.setInitializedAt(scanner.previousEnd());
        return new ClassDeclaration(start, scanner.previousEnd(), name, literal);
    }

    /** One class, from behind its name on. */
    private final class Body {
        private final int start;
        private final Scope scope;
        private final Identifier innerName;
        private final List<Expression> classDecorators;
        /** Of the element that is parsed. */
        private List<Expression> elementDecorators = List.of();
        private final List<ClassElement> elements = new ArrayList<>();
        private final Initializer instance = new Initializer();
        private final Initializer statics = new Initializer();
        private Expression heritage;
        private FunctionLiteral constructor;
        private int computedKeys;
        private int decoratedFields;

        Body(int start, Scope scope, Identifier innerName, List<Expression> classDecorators) {
            this.start = start;
            this.scope = scope;
            this.innerName = innerName;
            this.classDecorators = classDecorators;
        }

        ClassLiteral parse() {
            session.enter();
            Variable nameVariable = null;
            if (innerName != null) {
                nameVariable = scope.declareLexical(innerName.name(), VariableMode.CLASS_NAME);
                innerName.resolve(nameVariable, false);
            }
            if (accept(Token.EXTENDS)) {
                int errorBefore = session.coverError;
                session.coverError = -1;
                boolean heritageBefore = session.inHeritage;
                session.inHeritage = true;
                heritage = session.operands.parseLeftHandSide();
                session.inHeritage = heritageBefore;
                session.checkCoverError();
                session.coverError = errorBefore;
            }
            scope.beginClassBody(scanner.start());
            expect(Token.LEFT_BRACE);
            boolean inBefore = session.expressions.allowIn(true);
            while (!at(Token.RIGHT_BRACE)) {
                if (!accept(Token.SEMICOLON)) {
                    parseElement();
                }
            }
            session.expressions.allowIn(inBefore);
            int end = scanner.end();
            if (nameVariable != null) {
                nameVariable.setInitializedAt(end);
            }
            FunctionLiteral instanceInitializer = instance.finish(start, end, "<instance_members_initializer>");
            FunctionLiteral staticInitializer = statics.finish(start, end, "<static_initializer>");
            session.closeScope();
            scanner.next();
            session.leave();
            return new ClassLiteral(start, end, scope, innerName, heritage, constructor, elements,
                    instanceInitializer, staticInitializer, classDecorators);
        }

        private void parseElement() {
            int elementStart = scanner.start();
            elementDecorators = at(Token.AT) ? new DecoratorParser(session).parseList() : List.of();
            PropertyHead head = new PropertyHead(session);
            if (at(Token.STATIC) && !scanner.escaped) {
                Token following = scanner.ahead().peek();
                if (following == Token.LEFT_BRACE && elementDecorators.isEmpty()) {
                    scanner.next();
                    parseStaticBlock(elementStart);
                    return;
                }
                if (PropertyHead.startsKey(following) || following == Token.MULTIPLY) {
                    scanner.next();
                    head.isStatic = true;
                    head.functionStart = scanner.start();
                }
            }
            if (atAccessor()) {
                scanner.next();
                head.parseKey(true);
                parseField(elementStart, head, true);
                return;
            }
            head.parseModifiers();
            head.parseKey(true);
            if (at(Token.LEFT_PAREN)) {
                parseMethod(elementStart, head);
            } else if (head.propertyKind == PropertyKind.VALUE && !head.async && !head.generator) {
                parseField(elementStart, head, false);
            } else {
                throw session.unexpected();
            }
        }

        /** Whether the word here makes an accessor of the field whose key follows on the line. */
        private boolean atAccessor() {
            return at(Token.IDENTIFIER) && session.options.decorators() && !scanner.escaped && scanner.value.equals("accessor")
                && PropertyHead.startsKey(scanner.ahead().peekOnLine());
        }

        // ---- methods --------------------------------------------------------------------------------------------

        private void parseMethod(int elementStart, PropertyHead head) {
            if (!head.isStatic && head.isNamed("constructor")) {
                if (!elementDecorators.isEmpty()) {
                    throw session.unexpected();
                }
                parseConstructor(head);
                return;
            }
            if (head.isStatic && head.isNamed("prototype")) {
                throw errorAtKey(head, MessageTemplate.STATIC_PROTOTYPE);
            }
            PropertyKind kind = head.propertyKind == PropertyKind.VALUE ? PropertyKind.METHOD : head.propertyKind;
            FunctionKind functionKind = switch (kind) {
                case GETTER -> FunctionKind.GETTER;
                case SETTER -> FunctionKind.SETTER;
                default -> FunctionKind.METHOD;
            };
            List<Expression> decorated = elementDecorators;
            Expression key = head.privateName == null ? head.key
                    : declarePrivate(head, privateKind(kind, head.isStatic));
            FunctionLiteral function = session.functions().parseMethod(head.functionStart, functionKind, head.async,
                    head.generator, head.functionName());
            elements.add(new MethodDefinition(elementStart, scanner.previousEnd(), kind, key, head.computed,
                    head.isStatic, function, decorated));
        }

        private PrivateKind privateKind(PropertyKind kind, boolean isStatic) {
            return switch (kind) {
                case GETTER -> isStatic ? PrivateKind.STATIC_GETTER : PrivateKind.GETTER;
                case SETTER -> isStatic ? PrivateKind.STATIC_SETTER : PrivateKind.SETTER;
                default -> isStatic ? PrivateKind.STATIC_METHOD : PrivateKind.METHOD;
            };
        }

        private void parseConstructor(PropertyHead head) {
            if (head.propertyKind != PropertyKind.VALUE) {
                throw errorAtKey(head, MessageTemplate.CONSTRUCTOR_IS_ACCESSOR);
            }
            if (head.generator) {
                throw errorAtKey(head, MessageTemplate.CONSTRUCTOR_IS_GENERATOR);
            }
            if (head.async) {
                throw errorAtKey(head, MessageTemplate.CONSTRUCTOR_IS_ASYNC);
            }
            if (constructor != null) {
                throw errorAtKey(head, MessageTemplate.DUPLICATE_CONSTRUCTOR);
            }
            FunctionKind kind = heritage == null ? FunctionKind.BASE_CONSTRUCTOR : FunctionKind.DERIVED_CONSTRUCTOR;
            constructor = session.functions().parseMethod(head.functionStart, kind, false, false, null);
        }

        private Identifier declarePrivate(PropertyHead head, PrivateKind kind) {
            if (head.privateName.equals("#constructor")) {
                boolean field = kind == PrivateKind.FIELD || kind == PrivateKind.STATIC_FIELD;
                throw errorAtKey(head,
                        field ? MessageTemplate.CONSTRUCTOR_FIELD : MessageTemplate.CONSTRUCTOR_IS_PRIVATE);
            }
            Identifier name = new Identifier(head.keyStart, head.keyEnd, head.privateName);
            Variable variable = scope.declarePrivate(head.privateName, kind);
            if (variable == null) {
                throw alreadyDeclared(name);
            }
            name.resolve(variable, false);
            return name;
        }

        private RuntimeException errorAtKey(PropertyHead head, MessageTemplate template) {
            return session.error(head.keyStart, head.keyEnd, template);
        }

        // ---- fields and static blocks ---------------------------------------------------------------------------

        private void parseField(int elementStart, PropertyHead head, boolean accessor) {
            if (head.isNamed("constructor")) {
                throw errorAtKey(head, MessageTemplate.CONSTRUCTOR_FIELD);
            }
            if (head.isStatic && head.isNamed("prototype")) {
                throw errorAtKey(head, MessageTemplate.STATIC_PROTOTYPE);
            }
            Expression key = head.key;
            if (head.privateName != null) {
                key = declarePrivate(head, head.isStatic ? PrivateKind.STATIC_FIELD : PrivateKind.FIELD);
            }
            Initializer owner = head.isStatic ? statics : instance;
            Identifier computedKey = head.computed ? declareKept(head, SpecialNames.FIELD_KEY + computedKeys++) : null;
            List<Expression> decorated = elementDecorators;
            Identifier element = accessor || !decorated.isEmpty()
                ? declareKept(head, SpecialNames.DECORATED_FIELD + decoratedFields++) : null;
            owner.enter();
            if (head.privateName != null) {
                session.scope.reference(new Identifier(head.keyStart, head.keyEnd, head.privateName));
            }
            Expression initializer = null;
            if (accept(Token.ASSIGN)) {
                initializer = session.expressions.parseAssignment();
                String name = head.functionName();
                if (name != null) {
                    ParseSession.inferName(initializer, name);
                }
            }
            owner.leave();
            expectSemicolon();
            FieldDefinition field = new FieldDefinition(elementStart, scanner.previousEnd(), key, head.computed,
                    head.isStatic, computedKey, initializer, decorated, accessor, element);
            elements.add(field);
            owner.elements.add(field);
        }

        /** Declares a variable of the class that a field's initializer reads. */
        private Identifier declareKept(PropertyHead head, String name) {
            Variable variable = scope.declareLexical(name, VariableMode.FIELD_KEY);
            scope.forceCapture(variable);
            Identifier identifier = new Identifier(head.keyStart, head.keyEnd, name);
            identifier.resolve(variable, false);
            return identifier;
        }

        /** <a href="https://tc39.es/ecma262/#prod-ClassStaticBlock">ClassStaticBlock</a>, at its brace. */
        private void parseStaticBlock(int elementStart) {
            statics.enter();
            FunctionContext initializerContext = session.function;
            session.function = new FunctionContext(initializerContext, FunctionKind.CLASS_INITIALIZER, false, false);
            session.function.allowReturn = false;
            session.function.awaitForbidden = true;
            Scope blockScope = Scope.open(ScopeKind.STATIC_BLOCK, session.scope);
            session.scope = blockScope;
            scanner.next();
            List<Statement> body = session.statements.parseStatementList(false, true, Token.RIGHT_BRACE);
            int end = scanner.end();
            session.closeScope();
            session.function = initializerContext;
            statics.leave();
            expect(Token.RIGHT_BRACE);
            StaticBlock block = new StaticBlock(elementStart, end, blockScope, body);
            elements.add(block);
            statics.elements.add(block);
        }

        /** The function made up of the instance fields or of the static fields and blocks; opened when needed. */
        private final class Initializer {
            private final List<ClassElement> elements = new ArrayList<>();
            private Scope functionScope;
            private FunctionContext context;
            private FunctionContext outerContext;

            void enter() {
                if (functionScope == null) {
                    functionScope = Scope.openFunction(FunctionKind.CLASS_INITIALIZER, scope, null);
                    context = new FunctionContext(session.function, FunctionKind.CLASS_INITIALIZER, false, false);
                }
                outerContext = session.function;
                session.function = context;
                session.scope = functionScope;
            }

            void leave() {
                session.function = outerContext;
                session.scope = scope;
            }

            FunctionLiteral finish(int classStart, int classEnd, String name) {
                if (functionScope == null) {
                    return null;
                }
                session.scope = functionScope;
                // The receiver that the fields are defined on.
                session.reference(classStart, classStart, SpecialNames.THIS);
                session.closeScope();
                FunctionLiteral literal = new FunctionLiteral(classStart, classEnd, classStart,
                        FunctionKind.CLASS_INITIALIZER, false, false, true, 0, true, functionScope, null, List.of(),
                        null, List.of());
                literal.setClassElements(elements);
                literal.inferName(name);
                return literal;
            }
        }
    }
}
