package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

import java.util.ArrayList;
import java.util.List;

/** Classes: fields, private members, accessors, {@code super}, static blocks, and what breaks their rules. */
final class Classes {
    private final Generator generator;
    private final Choices choices;

    Classes(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    /** A class that any code after it may make objects of. */
    Fragment declaration(Place place) {
        Variable base = choices.chance(50) ? generator.expressions.variable(Type.CLASS, place, false) : null;
        String heritage = base != null ? base.name() : choices.chance(25) ? choices.word("Array Object Map Error null") : null;
        boolean derived = heritage != null;
        String secret = "#" + generator.name("p");
        Place member = place.function();
        member.strict = true;
        member.hasThis = true;
        member.hasSuper = derived;
        Place withSecret = member.block();
        withSecret.privateName = secret;
        Place field = withSecret.block();
        field.hasArguments = false;
        List<Fragment> members = new ArrayList<>();
        members.add(Fragment.text(secret + " = @;", of(choices.of(Type.INT, Type.NUMBER, Type.ANY), field, 1)));
        if (choices.chance(60)) {
            members.add(constructor(withSecret, derived, secret));
        }
        for (int i = choices.between(2, 6); i > 0; i--) {
            members.add(member(withSecret, field, secret));
        }
        Variable name = generator.declare(place.scope, Type.CLASS, false);
        Fragment list = Fragment.statements();
        members.forEach(one -> list.add(statement("@", one)));
        return statement("class " + name.name() + (derived ? " extends " + heritage : "") + " {\n@}", list);
    }

    private Fragment constructor(Place place, boolean derived, String secret) {
        Place inner = place.block();
        Variable p = generator.declare(inner.scope, Type.ANY, true);
        Variable q = generator.declare(inner.scope, Type.INT, true);
        Fragment list = Fragment.statements();
        if (derived) {
            list.add(choices.chance(20)
                ? statement("try { this.early = @; } catch (e) { $p(" + generator.tag() + ", e); }\nsuper();", of(Type.ANY, inner, 0))
                : statement(choices.of("super(@);", "(() => super(@))();", "super(...[@]);"), q.name()));
        }
        list.add(statement("this." + choices.word(Values.KEYS) + " = $c(" + choices.of(p, q).name() + ");"));
        list.add(statement("this." + choices.word(Values.KEYS) + " = @;", of(choices.of(Type.INT, Type.NUMBER, Type.ANY), inner, 1)));
        if (choices.chance(30)) {
            list.add(statement("this." + secret + " = $c(@);", of(Type.ANY, inner, 1)));
        }
        if (choices.chance(12)) {
            list.add(statement("return @;", of(choices.of(Type.OBJECT, Type.ANY), inner, 1)));
        }
        return Fragment.text("constructor(" + p.name() + ", " + q.name() + " = 1) {\n$tick();\n@}", list);
    }

    private Fragment member(Place place, Place field, String secret) {
        String key = choices.word(Values.KEYS);
        String other = choices.chance(20) ? "static " : "";
        Place body = place.block();
        if (!other.isEmpty()) {
            // A static method's this is the class: it has no private instance members.
            body.privateName = null;
        }
        return switch (choices.below(12)) {
            case 0 -> Fragment.text(other + key + " = @;", of(Type.ANY, other.isEmpty() ? field : noSecret(field), 1));
            case 1 -> Fragment.text(other + "get " + key + "() { $tick(); return @; }", of(Type.ANY, body, 2));
            case 2 -> Fragment.text(other + "set " + key + "(v) { this._" + key + " = v; @ }", generator.statements.any(body, 0));
            case 3 -> Fragment.text("static { @ }", generator.statements.block(noSecret(staticPlace(field)), 2, 0));
            case 4 -> Fragment.text("static has(o) { return [" + secret + " in o, this.name]; }");
            case 5 -> Fragment.text("static read(o) { return o." + secret + "; }");
            case 6 -> Fragment.text("[@](p) { return @; }", of(Type.STRING, noSecret(field), 1), of(Type.ANY, body, 2));
            case 7 -> Fragment.text("*" + key + "g(p) { yield p; yield @; }", of(Type.ANY, body, 1));
            case 8 -> method(other, key + "m", body);
            default -> method(other, key, body);
        };
    }

    private static Place noSecret(Place place) {
        Place copy = place.block();
        copy.privateName = null;
        return copy;
    }

    private static Place staticPlace(Place field) {
        Place copy = field.function();
        copy.inFunction = false;
        copy.hasArguments = false;
        copy.hasThis = true;
        return copy;
    }

    private Fragment method(String prefix, String key, Place place) {
        Place inner = place.block();
        Variable p = generator.declare(inner.scope, Type.INT, true);
        Variable q = generator.declare(inner.scope, Type.ANY, true);
        Fragment body = generator.statements.block(inner, choices.below(3), 1);
        Fragment result = place.hasSuper && choices.chance(40)
            ? Fragment.expression(choices.of("super." + key + "(@)", "[super." + key + ", @]", "(super." + key + " = @)", "super[" + "'" + key + "']?.(@)"),
                of(Type.ANY, inner, 1))
            : of(choices.of(Type.INT, Type.ANY), inner, 2);
        return Fragment.text(prefix + key + "(" + p.name() + ", " + q.name() + ") {\n$tick();\n@return @;\n}", body, result);
    }

    /** Code that makes and uses objects of a class. */
    Fragment use(Place place) {
        Fragment declared = declaration(place);
        String name = generator.expressions.variable(Type.CLASS, place, false).name();
        Fragment list = Fragment.statements().add(declared);
        Variable object = generator.declare(place.scope, Type.OBJECT, true);
        list.add(statement("let " + object.name() + " = new " + name + "(@);", generator.expressions.arguments(place, 1)));
        for (int i = choices.between(2, 6); i > 0; i--) {
            String key = choices.word(Values.KEYS);
            Fragment code = switch (choices.below(9)) {
                case 0 -> Fragment.expression(object.name() + "." + key + "m(@)", generator.expressions.arguments(place, 1));
                case 1 -> Fragment.expression(name + ".read(@)", choices.chance(50) ? Fragment.text(object.name()) : of(Type.ANY, place, 1));
                case 2 -> Fragment.expression(name + ".has(@)", choices.chance(50) ? Fragment.text(object.name()) : of(Type.ANY, place, 1));
                case 3 -> Fragment.expression("[..." + object.name() + "." + key + "g(@)]", of(Type.ANY, place, 1));
                case 4 -> Fragment.expression(name + "(@)", generator.expressions.arguments(place, 1));
                case 5 -> Fragment.expression(object.name() + "." + key + " = @", of(Type.ANY, place, 1));
                case 6 -> Fragment.expression("class extends " + name + " { constructor() { " + choices.of("", "super(); super();", "return {};", "return 1;",
                    "super(1); return undefined;", "try { this; } finally { super(); }") + " } }");
                case 7 -> Fragment.expression("(class extends " + name + " { " + key + "(...r) { return ['sub', super." + key + "?.(...r)]; } }).prototype."
                    + key + ".call(" + object.name() + ", @)", of(Type.ANY, place, 1));
                default -> Fragment.expression(object.name() + "." + key + "?.(@)", generator.expressions.arguments(place, 1));
            };
            String wrap = code.toString().startsWith("class") ? "new (@)" : "@";
            list.add(statement("try { $p(" + generator.tag() + ", " + wrap + "); } catch (e) { $p(" + generator.tag() + ", e); }", code));
        }
        return statement("@", list);
    }
}
