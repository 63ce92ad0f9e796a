package dev.binnacle.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestScreen;

import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every view loads, and asks of its controller only what that has. */
class ViewTest {
    private static final Set<String> NEED_A_NAME =
            Set.of(
                    "Button",
                    "ToggleButton",
                    "MenuButton",
                    "SplitMenuButton",
                    "TextField",
                    "PasswordField",
                    "TextArea",
                    "ComboBox",
                    "ChoiceBox",
                    "ListView",
                    "TableView",
                    "TreeView",
                    "TreeTableView",
                    "Spinner",
                    "DatePicker",
                    "Slider");

    @Test
    void everyFxmlIsNamedInView() throws Exception {
        Set<String> named =
                Arrays.stream(View.values()).map(View::resource).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("fxml"))) {
            assertThat(
                            files.filter(file -> file.toString().endsWith(".fxml"))
                                    .map(file -> "/" + file.toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyViewLoads(View view) throws Exception {
        try (var stripped = new FxmlFile(file(view)).withoutController()) {
            Object loaded =
                    TestScreen.on(() -> {
                        var loader = new FXMLLoader();
                        loader.setLocation(View.class.getResource(view.resource()));
                        return loader.load(stripped);
                    });
            assertThat(loaded).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void aControllerHasWhatItsViewAsksFor(View view) throws Exception {
        var fxml = new FxmlFile(file(view));
        String name = fxml.controller();
        if (name == null) {
            assertThat(fxml.handlers()).as("handlers without a controller").isEmpty();
            return;
        }
        Class<?> controller = Class.forName(name);
        assertThat(handlersOf(controller)).containsAll(fxml.handlers());
        if (!fxml.expressions().isEmpty()) {
            assertThat(Modifier.isPublic(controller.getModifiers()))
                    .as("expressions fail without a word unless %s is public", name)
                    .isTrue();
            assertThat(propertiesOf(controller)).containsAll(fxml.expressions());
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void aControllersFieldsAreInItsViewWithTheirTypes(View view) throws Exception {
        var fxml = new FxmlFile(file(view));
        if (fxml.controller() == null) {
            return;
        }
        Map<String, Class<?>> fields = fieldsOf(Class.forName(fxml.controller()));
        Map<String, Element> ids = fxml.ids();
        assertThat(ids.keySet())
                .as("@FXML fields of %s", fxml.controller())
                .containsAll(fields.keySet());
        for (var field : fields.entrySet()) {
            String tag = Objects.requireNonNull(ids.get(field.getKey())).getTagName();
            if (!tag.startsWith("fx:")) {
                assertThat(fxml.type(tag)).as(field.getKey()).isAssignableTo(field.getValue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyControlHasAnAccessibleName(View view) throws Exception {
        var fxml = new FxmlFile(file(view));
        List<String> labelled =
                fxml.elements().stream()
                        .map(element -> element.getAttribute("labelFor"))
                        .filter(target -> target.startsWith("$"))
                        .map(target -> target.substring(1))
                        .toList();
        assertThat(fxml.elements())
                .filteredOn(element -> NEED_A_NAME.contains(element.getTagName()))
                .filteredOn(element -> !element.hasAttribute("accessibleText"))
                .filteredOn(element -> element.getAttribute("text").isBlank())
                .filteredOn(element -> !labelled.contains(element.getAttribute("fx:id")))
                .extracting(element -> element.getTagName() + " " + element.getAttribute("fx:id"))
                .as("controls in %s without text, accessibleText or a Label with labelFor", view)
                .isEmpty();
    }

    private static Path file(View view) {
        return Path.of(view.resource().substring(1));
    }

    private static List<String> handlersOf(Class<?> controller) {
        return upwards(controller, Class::getDeclaredMethods)
                .filter(method ->
                        method.isAnnotationPresent(FXML.class)
                                || Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getName())
                .toList();
    }

    private static List<String> propertiesOf(Class<?> controller) {
        var names = new ArrayList<String>();
        upwards(controller, Class::getDeclaredMethods)
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(method -> names.add(method.getName().replaceFirst("Property$", "")));
        return names;
    }

    private static Map<String, Class<?>> fieldsOf(Class<?> controller) {
        return upwards(controller, Class::getDeclaredFields)
                .filter(field -> field.isAnnotationPresent(FXML.class))
                .filter(field -> !field.getName().equals("resources"))
                .collect(Collectors.toMap(Field::getName, Field::getType));
    }

    private static <T> Stream<T> upwards(Class<?> type, Function<Class<?>, T[]> members) {
        return Stream.<Class<?>>iterate(type, next -> next != null, Class::getSuperclass)
                .flatMap(next -> Arrays.stream(members.apply(next)));
    }
}
