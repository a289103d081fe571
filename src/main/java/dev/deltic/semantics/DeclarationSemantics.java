package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.EnvironmentLayout.SlotKind;
import dev.deltic.bytecode.EvalDeclarations;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.HostScope;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.VariableEnvironment;
import dev.deltic.runtime.WithEnvironment;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.ArrayList;

/** Declarations that take effect at run time: those of scripts and of sloppy eval code. */
public final class DeclarationSemantics {
    private static final int DECLARED_BITS = Property.ALL | Property.ACCESSOR | Property.NATIVE;

    private DeclarationSemantics() { }

    /** <a href="https://tc39.es/ecma262/#sec-globaldeclarationinstantiation">GlobalDeclarationInstantiation</a> */
    public static void declareGlobals(Realm realm, GlobalDeclarations declarations, Environment environment) {
        if (declarations.declaredIn instanceof GlobalShapes known && known.lexicals == realm.lexicals.shape
                && known.global == realm.globalObject().shape && (known.hosts.length == 0 || declareInHost(realm, known.hosts))) {
            return;
        }
        declareNewGlobals(realm, declarations, environment);
        if (declarations.variablesOnly) {
            noteDeclared(realm, declarations);
        }
    }

    /** The shapes of a global environment whose object has all of a script's variables itself, apart from some that its host had, and whose
     *  lexical bindings hide none. There a script that declares nothing else has nothing to declare if the host still has those: this is
     *  most of what running a short script again would take.
     *
     *  @param hosts the names that the host had */
    private record GlobalShapes(Shape lexicals, Shape global, PropertyName[] hosts) { }

    /** Declares the variables that the host has not got, which neither the global object nor lexical bindings have; false, and perhaps not
     *  all done, when that is for the general way to do or refuse. */
    private static boolean declareInHost(Realm realm, PropertyName[] names) {
        HostScope scope = realm.globalScope;
        JSObject global = realm.globalObject();
        if (scope == null || !global.shape.extensible) {
            return false;
        }
        for (PropertyName name : names) {
            if (!scope.has(name.interned()) && !scope.assign(name.interned(), UNDEFINED, false)) {
                ObjectOperations.definePropertyOrThrow(realm, global, name,
                    PropertyDescriptor.data(UNDEFINED, Property.WRITABLE | Property.ENUMERABLE));
            }
        }
        return true;
    }

    private static void noteDeclared(Realm realm, GlobalDeclarations declarations) {
        Shape shape = realm.globalObject().shape;
        boolean isKnown = declarations.declaredIn instanceof GlobalShapes known && known.lexicals == realm.lexicals.shape
            && known.global == shape;
        if (isKnown || shape.dictionary != null) {
            return;
        }
        ArrayList<PropertyName> hosts = new ArrayList<>(0);
        for (PropertyKey key : declarations.variables()) {
            if (!(key instanceof PropertyName name)) {
                return;
            }
            if (shape.find(name) < 0) {
                if (realm.globalScope == null) {
                    return;
                }
                hosts.add(name);
            }
        }
        declarations.declaredIn = new GlobalShapes(realm.lexicals.shape, shape, hosts.toArray(new PropertyName[0]));
    }

    private static void declareNewGlobals(Realm realm, GlobalDeclarations declarations, Environment environment) {
        JSObject global = realm.globalObject();
        checkLexical(realm, global, declarations.lets());
        checkLexical(realm, global, declarations.constants());
        checkNotLexical(realm, declarations.functionNames());
        checkNotLexical(realm, declarations.variables());
        for (PropertyKey name : declarations.functionNames()) {
            if (variableNumber(global, name) < 0 && !canDeclareFunction(realm, global, name)) {
                throw Errors.create(realm, MessageTemplate.CANNOT_DECLARE_GLOBAL, name.toDisplayString());
            }
        }
        for (PropertyKey name : declarations.variables()) {
            if (variableNumber(global, name) < 0 && !canDeclareVariable(realm, global, name)) {
                throw Errors.create(realm, MessageTemplate.CANNOT_DECLARE_GLOBAL, name.toDisplayString());
            }
        }
        for (PropertyKey name : declarations.annexBFunctions()) {
            if (realm.lexicals.find(name) < 0 && canDeclareFunction(realm, global, name)) {
                createVariable(realm, global, name, false);
            }
        }
        for (PropertyKey name : declarations.lets()) {
            realm.lexicals.declare(name, false);
        }
        for (PropertyKey name : declarations.constants()) {
            realm.lexicals.declare(name, true);
        }
        for (int i = 0; i < declarations.functions().length; i++) {
            PropertyKey name = declarations.functionNames()[i];
            Closure function = Closure.create(realm, declarations.functions()[i], environment);
            int number = variableNumber(global, name);
            if (number >= 0) {
                global.writeField(number, function);
            } else {
                createFunction(realm, global, name, function, false);
            }
        }
        for (PropertyKey name : declarations.variables()) {
            if (variableNumber(global, name) < 0) {
                createVariable(realm, global, name, false);
            }
        }
    }

    /** The number of a property that a script before, mostly the same one, has declared; -1 if there is none, or in doubt. It is the
     *  object's own, so no host is asked for its name; and writable, enumerable and not configurable data, so a variable of the name has
     *  nothing to do, and a function is allowed and both of its steps, [[DefineOwnProperty]] with nothing but a value and [[Set]], only
     *  assign. */
    private static int variableNumber(JSObject global, PropertyKey name) {
        Shape shape = global.shape;
        if (shape.dictionary != null || shape.isDeprecated() || global instanceof ExoticObject) {
            return -1;
        }
        int number = shape.find(name);
        return number >= 0 && (shape.property(number) & DECLARED_BITS) == (Property.WRITABLE | Property.ENUMERABLE) ? number : -1;
    }

    private static void checkLexical(Realm realm, JSObject global, PropertyKey[] names) {
        for (PropertyKey name : names) {
            boolean restricted = false;
            if (realm.lexicals.redeclarable || realm.lexicals.find(name) < 0) {
                PropertyDescriptor existing = global.getOwnProperty(realm, name);
                restricted = existing != null && !existing.configurable();
                if (!restricted) {
                    continue;
                }
            }
            throw Errors.create(realm, MessageTemplate.ALREADY_DECLARED, name.toDisplayString());
        }
    }

    private static void checkNotLexical(Realm realm, PropertyKey[] names) {
        for (PropertyKey name : names) {
            if (realm.lexicals.find(name) >= 0) {
                throw Errors.create(realm, MessageTemplate.ALREADY_DECLARED, name.toDisplayString());
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-candeclareglobalfunction">CanDeclareGlobalFunction</a> */
    private static boolean canDeclareFunction(Realm realm, JSObject global, PropertyKey name) {
        PropertyDescriptor existing = global.getOwnProperty(realm, name);
        if (existing == null) {
            return global.isExtensible(realm);
        }
        return existing.configurable() || existing.isData() && existing.writable() && existing.enumerable();
    }

    /** <a href="https://tc39.es/ecma262/#sec-candeclareglobalvar">CanDeclareGlobalVar</a> */
    private static boolean canDeclareVariable(Realm realm, JSObject global, PropertyKey name) {
        return global.hasOwnProperty(realm, name) || global.isExtensible(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-createglobalvarbinding">CreateGlobalVarBinding</a> */
    private static void createVariable(Realm realm, JSObject global, PropertyKey name, boolean deletable) {
        if (!global.hasOwnProperty(realm, name) && global.isExtensible(realm)) {
            ObjectOperations.definePropertyOrThrow(realm, global, name,
                PropertyDescriptor.data(UNDEFINED, deletable ? Property.ALL : Property.WRITABLE | Property.ENUMERABLE));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-createglobalfunctionbinding">CreateGlobalFunctionBinding</a> */
    private static void createFunction(Realm realm, JSObject global, PropertyKey name, Object function, boolean deletable) {
        PropertyDescriptor existing = global.getOwnProperty(realm, name);
        PropertyDescriptor descriptor = existing == null || existing.configurable()
            ? PropertyDescriptor.data(function, deletable ? Property.ALL : Property.WRITABLE | Property.ENUMERABLE)
            : PropertyDescriptor.ofValue(function);
        ObjectOperations.definePropertyOrThrow(realm, global, name, descriptor);
        ObjectOperations.set(realm, global, name, function);
    }

    /** <a href="https://tc39.es/ecma262/#sec-evaldeclarationinstantiation">EvalDeclarationInstantiation</a> of sloppy code, whose
     *  own lexical environment is {@code environment}. */
    public static void declareEvalVariables(Realm realm, EvalDeclarations declarations, Environment environment) {
        VariableEnvironment target = EnvironmentSemantics.variableEnvironment(environment);
        checkConflicts(realm, environment, target, declarations.functionNames());
        checkConflicts(realm, environment, target, declarations.variables());
        if (target == null) {
            declareGlobalEvalVariables(realm, declarations, environment);
            return;
        }
        for (PropertyKey name : declarations.annexBFunctions()) {
            if (conflict(environment, target, name) == null) {
                declareVariable(realm, target, name);
            }
        }
        SharedFunctionInfo[] functions = declarations.functions();
        for (int i = 0; i < functions.length; i++) {
            PropertyKey name = declarations.functionNames()[i];
            Closure closure = Closure.create(realm, functions[i], environment);
            int slot = target.layout.find(name);
            if (slot >= 0) {
                target.slots[slot] = closure;
            } else {
                ObjectOperations.createDataPropertyOrThrow(realm, target.evalVariables(realm), name, closure);
            }
        }
        for (PropertyKey name : declarations.variables()) {
            declareVariable(realm, target, name);
        }
    }

    private static void declareVariable(Realm realm, VariableEnvironment target, PropertyKey name) {
        if (target.layout.find(name) < 0 && !target.evalVariables(realm).hasOwnProperty(realm, name)) {
            ObjectOperations.createDataPropertyOrThrow(realm, target.evalVariables(realm), name, UNDEFINED);
        }
    }

    private static void declareGlobalEvalVariables(Realm realm, EvalDeclarations declarations, Environment environment) {
        JSObject global = realm.globalObject();
        for (PropertyKey name : declarations.functionNames()) {
            if (!canDeclareFunction(realm, global, name)) {
                throw Errors.create(realm, MessageTemplate.CANNOT_DECLARE_GLOBAL, name.toDisplayString());
            }
        }
        for (PropertyKey name : declarations.variables()) {
            if (!canDeclareVariable(realm, global, name)) {
                throw Errors.create(realm, MessageTemplate.CANNOT_DECLARE_GLOBAL, name.toDisplayString());
            }
        }
        for (PropertyKey name : declarations.annexBFunctions()) {
            if (conflict(environment, null, name) == null && realm.lexicals.find(name) < 0
                    && canDeclareFunction(realm, global, name)) {
                createVariable(realm, global, name, true);
            }
        }
        for (int i = 0; i < declarations.functions().length; i++) {
            createFunction(realm, global, declarations.functionNames()[i],
                Closure.create(realm, declarations.functions()[i], environment), true);
        }
        for (PropertyKey name : declarations.variables()) {
            createVariable(realm, global, name, true);
        }
    }

    private static void checkConflicts(Realm realm, Environment start, Environment target, PropertyKey[] names) {
        for (PropertyKey name : names) {
            if (conflict(start, target, name) != null || target == null && realm.lexicals.find(name) >= 0) {
                throw Errors.create(realm, MessageTemplate.ALREADY_DECLARED, name.toDisplayString());
            }
        }
    }

    /** The environment between the eval code and the variable environment (inclusive) whose lexical binding a var of that name
     *  would hoist past, or null. */
    private static Environment conflict(Environment start, Environment target, PropertyKey name) {
        for (Environment e = start; e != null; e = e.parent) {
            if (!(e instanceof WithEnvironment)) {
                int slot = e.layout.find(name);
                if (slot >= 0 && (isLexical(e.layout, slot) || e == target && isParameters(e.layout))) {
                    return e;
                }
            }
            if (e == target) {
                return null;
            }
        }
        return null;
    }

    /** Whether the variables of eval code in parameter expressions belong outside this scope, though they are kept here: then
     *  they conflict with the parameters and {@code arguments}. */
    private static boolean isParameters(EnvironmentLayout layout) {
        return layout.kind() == EnvironmentLayout.Kind.PARAMETERS;
    }

    private static boolean isLexical(EnvironmentLayout layout, int slot) {
        SlotKind kind = layout.slotKind(slot);
        return kind == SlotKind.LEXICAL || kind == SlotKind.CONSTANT || kind == SlotKind.BLOCK_FUNCTION;
    }
}
