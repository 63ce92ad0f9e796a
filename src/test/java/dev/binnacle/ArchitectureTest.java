package dev.binnacle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Who may use whom: the table of packages, as a test. */
@AnalyzeClasses(packages = "dev.binnacle", importOptions = MainSources.class)
class ArchitectureTest {
    private static final String[] DESKTOP_FEATURES = {
        "connection", "schema", "data", "access", "api", "activity"
    };

    @ArchTest
    static final ArchRule packages_use_only_what_the_table_allows =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("Main")
                    .definedBy("dev.binnacle")
                    .layer("app")
                    .definedBy("dev.binnacle.app..")
                    .layer("cli")
                    .definedBy("dev.binnacle.cli..")
                    .layer("desktop")
                    .definedBy("dev.binnacle.desktop..")
                    .layer("insight")
                    .definedBy("dev.binnacle.insight..")
                    .layer("schema")
                    .definedBy("dev.binnacle.schema..")
                    .layer("data")
                    .definedBy("dev.binnacle.data..")
                    .layer("access")
                    .definedBy("dev.binnacle.access..")
                    .layer("api")
                    .definedBy("dev.binnacle.api..")
                    .layer("server")
                    .definedBy("dev.binnacle.server..")
                    .layer("workspace")
                    .definedBy("dev.binnacle.workspace..")
                    .layer("database")
                    .definedBy("dev.binnacle.database..")
                    .layer("base")
                    .definedBy("dev.binnacle.base..")
                    .whereLayer("Main")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("app")
                    .mayOnlyBeAccessedByLayers("Main")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers(
                            "schema", "data", "access", "api", "insight", "database", "base")
                    .whereLayer("desktop")
                    .mayOnlyAccessLayers(
                            "schema",
                            "data",
                            "access",
                            "api",
                            "insight",
                            "workspace",
                            "database",
                            "base")
                    .whereLayer("insight")
                    .mayOnlyAccessLayers("schema", "data", "access", "api", "database", "base")
                    .whereLayer("schema")
                    .mayOnlyAccessLayers("database", "base")
                    .whereLayer("data")
                    .mayOnlyAccessLayers("database", "base")
                    .whereLayer("access")
                    .mayOnlyAccessLayers("database", "base")
                    .whereLayer("api")
                    .mayOnlyAccessLayers("base")
                    .whereLayer("server")
                    .mayOnlyAccessLayers("database", "access", "base")
                    .whereLayer("workspace")
                    .mayOnlyAccessLayers("database", "base")
                    .whereLayer("database")
                    .mayOnlyAccessLayers("base")
                    .whereLayer("base")
                    .mayNotAccessAnyLayer()
                    .because(
                            "a feature that knows another cannot be changed alone: what must"
                                    + " meet, meets in insight or is joined in app");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.binnacle.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("two packages in a circle are one package with two names");

    @ArchTest
    static final ArchRule desktop_packages_have_no_cycles =
            slices().matching("dev.binnacle.desktop.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("features stand on the shell, the shell stands on controls");

    @ArchTest
    static final ArchRule desktop_features_do_not_know_one_another =
            slices().matching("dev.binnacle.desktop.(*)..")
                    .namingSlices("desktop.$1")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            resideInAnyPackage(
                                    "dev.binnacle.desktop.shell..",
                                    "dev.binnacle.desktop.control.."))
                    .because("one feature opens another's tab by a Target, through the shell");

    @ArchTest
    static final ArchRule the_shell_knows_no_feature =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAnyPackage("dev.binnacle.desktop.shell..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(desktopFeatures())
                    .because(
                            "the shell takes a list of Screens; a registry that knows every"
                                    + " feature grows with every feature");

    @ArchTest
    static final ArchRule controls_know_no_shell_and_no_feature =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage("dev.binnacle.desktop.control..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.binnacle.desktop..")
                                    .and(not(resideInAPackage("dev.binnacle.desktop.control.."))))
                    .because("a control that knows no feature serves them all");

    @ArchTest
    static final ArchRule dialects_are_chosen_in_app =
            ArchRuleDefinition.noClasses()
                    .that(
                            resideInAPackage("dev.binnacle..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "..h2..",
                                                            "..postgresql..",
                                                            "..app..",
                                                            // a URL's settings are the engine's own
                                                            "..database.url.."))))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.binnacle..")
                                    .and(resideInAnyPackage("..h2..", "..postgresql..")))
                    .because("what differs between databases is a subpackage, chosen once, in app");

    @ArchTest
    static final ArchRule one_dialect_does_not_know_the_other =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAnyPackage("dev.binnacle..h2..")
                    .should()
                    .dependOnClassesThat(ours("..postgresql.."))
                    .because("each dialect can be read, changed and tested alone");

    private static DescribedPredicate<JavaClass> ours(String subpackage) {
        return resideInAPackage("dev.binnacle..").and(resideInAPackage(subpackage));
    }

    private static String[] desktopFeatures() {
        var packages = new String[DESKTOP_FEATURES.length];
        for (int index = 0; index < packages.length; index++) {
            packages[index] = "dev.binnacle.desktop." + DESKTOP_FEATURES[index] + "..";
        }
        return packages;
    }
}
