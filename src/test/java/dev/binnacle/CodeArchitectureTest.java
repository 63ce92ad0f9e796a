package dev.binnacle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.binnacle.base.Jobs;
import dev.binnacle.database.Engine;

import javafx.application.Platform;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.paint.Color;

import org.jspecify.annotations.NullMarked;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** How code is written, wherever it stands: one door for each thing that is easy to do wrongly. */
@AnalyzeClasses(packages = "dev.binnacle", importOptions = MainSources.class)
class CodeArchitectureTest {
    private static final Pattern VAGUE =
            Pattern.compile("(Util|Utils|Common|Manager|Helper|Misc|Impl)(?![a-z])");

    @ArchTest
    static final ArchRule javafx_stays_in_the_desktop =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.binnacle.desktop..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "javafx..",
                                    "com.sun.javafx..",
                                    "atlantafx..",
                                    "org.kordamp..",
                                    "org.fxmisc.."))
                    .because("everything that thinks is screen-free and tested without a toolkit");

    @ArchTest
    static final ArchRule there_is_one_door_to_the_screens_thread =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.binnacle.desktop.shell.FxThread")
                    .should()
                    .callMethod(Platform.class, "runLater", Runnable.class)
                    .because("jobs deliver on the screen's thread; FxThread is the one door to it");

    @ArchTest
    static final ArchRule there_is_one_door_to_background_work =
            noClasses()
                    .that()
                    .resideInAPackage("dev.binnacle.desktop..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Task.class, Service.class, Executors.class)
                    .orShould()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "ofPlatform")
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .orShould()
                    .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
                    .because(
                            "a screen starts work by "
                                    + Jobs.class.getSimpleName()
                                    + ", which shows it, can cancel it and ends once");

    @ArchTest
    static final ArchRule views_are_loaded_in_one_place =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.binnacle.desktop.shell.Views")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(FXMLLoader.class)
                    .because("every FXML is named in View, so that a test can load them all");

    @ArchTest
    static final ArchRule looks_live_in_styles =
            noClasses()
                    .should()
                    .callMethod(Node.class, "setStyle", String.class)
                    .orShould(dependOnColour())
                    .because("a colour in Java does not follow the theme");

    @ArchTest
    static final ArchRule questions_are_named =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.binnacle.desktop.shell..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Alert.class)
                    .because("every modal question is a named method of Questions");

    @ArchTest
    static final ArchRule persistence_stays_in_the_workspace_and_the_accounts =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.binnacle.workspace..", "dev.binnacle.server.account..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "jakarta.persistence..", "org.hibernate..", "org.flywaydb.."))
                    .because(
                            "the store is behind the workspace's own words, and what a backend's"
                                    + " tables hold is known at run time only, but its people's");

    @ArchTest
    static final ArchRule jdbc_stays_where_sessions_are_loaned =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.binnacle.database..",
                            "dev.binnacle.workspace..",
                            "dev.binnacle.server..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                    .because("who never holds a connection cannot leak one");

    @ArchTest
    static final ArchRule calls_over_http_stay_in_the_api =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.binnacle.api..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio.."))
                    .because("redirects, secrets and size limits are decided in one place");

    @ArchTest
    static final ArchRule nobody_asks_which_database_it_is =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.binnacle.app..",
                            "dev.binnacle.database..",
                            "..h2..",
                            "..postgresql..")
                    .should()
                    .accessField(Engine.class, "H2")
                    .orShould()
                    .accessField(Engine.class, "POSTGRESQL")
                    .orShould()
                    .callMethod(Engine.class, "ordinal")
                    .orShould()
                    .callMethod(Engine.class, "name")
                    .because("what differs is a subpackage per dialect, chosen once, in app");

    @ArchTest
    static final ArchRule nothing_static_changes =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("what two windows share by accident, two windows break");

    @ArchTest
    static final ArchRule nothing_static_is_a_box_for_changes =
            noFields()
                    .that()
                    .areStatic()
                    .should()
                    .haveRawType(mutable())
                    .because("a final box with changing content is a global variable");

    @ArchTest
    static final ArchRule only_commands_print =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.binnacle.cli..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.binnacle.Main")
                    .should(accessField(System.class, "out"))
                    .orShould(accessField(System.class, "err"))
                    .because("a failure is a Problem on the screen and a line in the log");

    @ArchTest
    static final ArchRule only_main_ends_the_program =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.binnacle.Main")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .because("whoever calls exit decides for everybody");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            classes()
                    .should(haveAnExactName())
                    .because("a vague name is a drawer for what nobody placed");

    @ArchTest
    static final ArchRule nullness_is_checked_everywhere =
            classes()
                    .should(liveInANullMarkedPackage())
                    .because("a package without @NullMarked is not checked at all");

    private static ArchCondition<JavaClass> dependOnColour() {
        return dependOnClassesThat(
                DescribedPredicate.describe(
                        "are colours", type -> type.isEquivalentTo(Color.class)));
    }

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "a mutable box",
                type ->
                        (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
                                        && !type.isInterface()
                                || type.isAssignableTo(AtomicBoolean.class)
                                || type.isAssignableTo(AtomicInteger.class)
                                || type.isAssignableTo(AtomicLong.class)
                                || type.isAssignableTo(AtomicReference.class)
                                || type.isAssignableTo(StringBuilder.class)
                                || type.isAssignableTo(ThreadLocal.class)
                                || type.isAssignableTo("javafx.beans.property.Property"));
    }

    private static ArchCondition<JavaClass> haveAnExactName() {
        return new ArchCondition<>(
                "have a name without Util, Common, Manager, Helper, Misc, Impl") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean vague =
                        VAGUE.matcher(type.getSimpleName()).find()
                                || type.getPackageName()
                                        .matches(
                                                ".*\\.(utils?|commons?|managers?|helpers?|misc|impl)(\\..*)?");
                if (vague) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getPackageName() + " has no @NullMarked package-info"));
                }
            }
        };
    }
}
