package dev.deltic.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Section "Layout and dependencies" of {@code docs/architecture.md} as rules. */
final class LayoutTest {
    private static final Layout LAYOUT = new Layout();
    private static JavaClasses engine;

    @BeforeAll
    static void readClasses() {
        engine = new ClassFileImporter().importPath(Classes.folder());
        assertFalse(engine.isEmpty(), "no classes below " + Classes.folder());
    }

    @Test
    void everyPackageIsInTheTable() {
        classes().should(new ArchCondition<>("be in a package of the table") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (LAYOUT.rowOf(item.getPackageName()) == null) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in a package that the table does not have"));
                }
            }
        }).check(engine);
    }

    @Test
    void importsPointDown() {
        classes().should(new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (target.startsWith(Layout.ROOT) && !LAYOUT.allows(item.getPackageName(), target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        }).check(engine);
    }

    @Test
    void theTableHasNoCycle() {
        for (String row : LAYOUT.rows()) {
            assertFalse(LAYOUT.reachable(row).contains(row), row + " may import itself through others");
        }
    }

    @Test
    void theTableKeepsWhatMayNeverBeImported() {
        assertFalse(LAYOUT.reachable("builtins.*").contains("interpreter"));
        assertFalse(LAYOUT.reachable("builtins.*").contains("ic"));
        assertFalse(LAYOUT.reachable("builtins.*").contains("parser"));
        assertFalse(LAYOUT.reachable("interpreter").contains("baseline"));
        assertFalse(LAYOUT.reachable("interpreter").contains("optimizer"));
        assertFalse(LAYOUT.reachable("optimizer").contains("builtins.*"));
        assertFalse(LAYOUT.reachable("optimizer").contains("ast"));
        assertFalse(LAYOUT.reachable("optimizer").contains("parser"));
        assertFalse(LAYOUT.reachable("runtime").contains("ic"));
        assertFalse(LAYOUT.reachable("runtime").contains("semantics"));
        assertTrue(LAYOUT.reachable("engine").contains("tiering"));
    }

    @Test
    void reflectionStaysInInterop() {
        noClasses().that(resideOutsideOfPackages("dev.deltic.interop..", "dev.deltic.build"))
            .should().dependOnClassesThat(resideInAnyPackage("java.lang.reflect"))
            .as("only interop uses java.lang.reflect").check(engine);
    }

    /** {@code VarHandle} alone is open to all: ordered access to a field or a byte array is no dynamic invocation. */
    @Test
    void dynamicInvocationStaysInTheCodeGenerators() {
        noClasses().that(resideOutsideOfPackages("dev.deltic.classfile", "dev.deltic.interop..", "dev.deltic.baseline", "dev.deltic.optimizer.backend"))
            .should(new ArchCondition<>("use java.lang.invoke") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                        String target = dependency.getTargetClass().getName();
                        boolean open = target.equals("java.lang.invoke.VarHandle") || target.startsWith("java.lang.invoke.MethodHandles");
                        if (target.startsWith("java.lang.invoke.") && !open) {
                            events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                        }
                    }
                }
            }).check(engine);
    }

    @Test
    void nothingInternalToTheJdkIsUsed() {
        // com.sun.management is a package that the module jdk.management exports.
        noClasses().that().haveNameNotMatching("dev\\.deltic\\.limits\\.ThreadUse.*")
            .should().dependOnClassesThat(resideInAnyPackage("sun..", "jdk.internal..", "com.sun.."))
            .check(engine);
    }

    /** The bundle's Import-Package and the module's requires name no more than this, and three optional modules that one class each
     *  uses, and only where they are there. */
    @Test
    void theEngineNeedsTheBaseModuleAndScriptingOnly() {
        noClasses().that(resideOutsideOfPackages("dev.deltic.shell", "dev.deltic.build"))
            .and().haveNameNotMatching("dev\\.deltic\\.(tiering\\.FlightEvents|limits\\.ThreadUse"
                + "|engine\\.FlightRecords|api\\.EngineMonitor|trace\\.(FlightRecording|ManagementBean|Slf4jLog)).*")
            .should().dependOnClassesThat(resideOutsideOfPackages("dev.deltic..", "javax.script", "java.io", "java.lang..", "java.math",
                "java.net", "java.nio..", "java.security", "java.text", "java.time..", "java.util", "java.util.concurrent..",
                "java.util.function", "java.util.stream", "java.util.zip", "com.github.benmanes.caffeine..", "com.ibm.icu..", "jakarta.annotation", "")).check(engine);
    }

    /** Loading it takes longer than the first result may. */
    @Test
    void oneClassUsesCaffeine() {
        noClasses().that().doNotHaveFullyQualifiedName("dev.deltic.engine.CaffeineScripts")
            .should().dependOnClassesThat(resideInAnyPackage("com.github.benmanes..")).check(engine);
    }

    /** It is the caller's to add, and what is without it must run without it. */
    @Test
    void onePackageUsesIcu() {
        noClasses().that(resideOutsideOfPackages("dev.deltic.intl.icu"))
            .should().dependOnClassesThat(resideInAnyPackage("com.ibm.icu..")).check(engine);
    }

    /** A class file may name annotations that are not there when it is run. */
    @Test
    void onlyTheApiHasAnnotationsForContainers() {
        noClasses().that().resideOutsideOfPackages("dev.deltic.api", "dev.deltic.scripting")
            .should().dependOnClassesThat(resideInAnyPackage("jakarta..")).check(engine);
    }

    @Test
    void oneClassUsesSlf4j() {
        noClasses().that().doNotHaveFullyQualifiedName("dev.deltic.trace.Slf4jLog")
            .should().dependOnClassesThat(resideInAnyPackage("org.slf4j..")).check(engine);
    }

    @Test
    void onlyTheShellUsesJLine() {
        noClasses().that(resideOutsideOfPackages("dev.deltic.shell"))
            .should().dependOnClassesThat(resideInAnyPackage("org.jline..")).check(engine);
    }

    @Test
    void theApiLeaksNoEngineType() {
        classes().that().resideInAnyPackage("dev.deltic.api", "dev.deltic.scripting").and().arePublic()
            .should(new ArchCondition<>("show only types of the JDK and of exported packages") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getRawSuperclass().ifPresent(type -> checkType(item, type, "extends", events));
                    for (JavaClass type : item.getRawInterfaces()) {
                        checkType(item, type, "implements", events);
                    }
                    for (JavaField field : item.getFields()) {
                        if (isVisible(field.getModifiers())) {
                            checkAll(item, field.getType(), "field " + field.getName(), events);
                        }
                    }
                    for (JavaCodeUnit unit : item.getCodeUnits()) {
                        if (isVisible(unit.getModifiers())) {
                            checkAll(item, unit.getReturnType(), unit.getName() + " returns", events);
                            for (JavaType type : unit.getParameterTypes()) {
                                checkAll(item, type, unit.getName() + " takes", events);
                            }
                            for (JavaClass type : unit.getExceptionTypes()) {
                                checkType(item, type, unit.getName() + " throws", events);
                            }
                        }
                    }
                }
            }).allowEmptyShould(true).check(engine);
    }

    private static boolean isVisible(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static void checkAll(JavaClass item, JavaType type, String where, ConditionEvents events) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            checkType(item, raw, where, events);
        }
    }

    private static void checkType(JavaClass item, JavaClass type, String where, ConditionEvents events) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.startsWith(Layout.ROOT) && !name.equals("dev.deltic.api") && !name.equals("dev.deltic.scripting")) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + ": " + where + ' ' + type.getName()));
        }
    }

    /** What isolates share hangs off an {@code Engine}; a static variable would be shared by engines too. */
    @Test
    void thereIsNoStaticVariable() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should().beFinal().check(engine);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Impl").check(engine);
    }
}
