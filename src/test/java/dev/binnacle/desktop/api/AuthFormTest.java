package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/** Logins and secrets on the screen. */
class AuthFormTest extends ApiScreenCase {
    private void showAuth() {
        TestScreen.run(() ->
                front().lookupAll(".part-tabs").stream()
                        .map(TabPane.class::cast)
                        .forEach(pane ->
                                pane.getTabs().stream()
                                        .filter(tab -> tab.getText().startsWith("Auth"))
                                        .forEach(pane.getSelectionModel()::select)));
    }

    private AuthForm form() {
        return (AuthForm) Objects.requireNonNull(front().lookup(".auth-form"));
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String name) {
        return (ComboBox<T>)
                form().lookupAll(".combo-box").stream()
                        .filter(node -> name.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private void choose(AuthKind kind) {
        TestScreen.run(() -> this.<AuthKind>box("Kind of login").setValue(kind));
    }

    private void type(String name, String words) {
        TestScreen.run(() -> field(name).setText(words));
    }

    private String written() {
        showPart("Text");
        String now = text().getText();
        view("Form");
        showAuth();
        return now;
    }

    private Button anywhere(String words) {
        return (Button)
                desktop.scene().getRoot().lookupAll(".button").stream()
                        .filter(node -> words.equals(((Button) node).getText()))
                        .findFirst()
                        .orElseThrow();
    }

    private TextField anyField(String name) {
        return (TextField)
                desktop.scene().getRoot().lookupAll(".text-field").stream()
                        .filter(node -> name.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Variable> variables() {
        return list("Variables").getItems().stream().map(Variable.class::cast).toList();
    }

    @Test
    void aLoginThatIsFilledInStandsInTheTextAndTheTextsLoginInTheForm() {
        openRequest("shop/create.hurl");
        showAuth();
        choose(AuthKind.BASIC);
        type("User", "ann");
        type("Password", "open");

        assertThat(written()).contains("[BasicAuth]\nann: open\n{\"name\"");
        assertThat(front().lookupAll(".secondary").stream().map(Object::toString))
                .anyMatch(words -> words.contains("stands in the request's file as typed"));
        TestScreen.picture(desktop.scene(), "api-auth-basic");
        choose(AuthKind.AWS);
        type("Scheme", "aws:amz:eu-central-1:s3");
        type("Access key", "KEY");
        type("Secret key", "{{secret}}");
        assertThat(written())
                .contains("aws-sigv4: aws:amz:eu-central-1:s3\nuser: KEY:{{secret}}")
                .doesNotContain("BasicAuth");
        view("Text");
        TestScreen.run(() -> text().replaceText("GET http://a.example\nX-Api-Key: {{key}}\n"));
        view("Form");
        assertThat(this.<AuthKind>box("Kind of login").getValue()).isEqualTo(AuthKind.API_KEY);
        assertThat(field("Key").getText()).isEqualTo("{{key}}");
    }

    @Test
    void aUserOfTheBackendIsChosenByName() {
        secrets.keep(new Secret("token_ann", "abc-abc", List.of()));
        openRequest("slow.hurl");
        showAuth();
        choose(AuthKind.USER);
        TestScreen.await("the users", () -> !this.<String>box("Login").getItems().isEmpty());
        TestScreen.run(() -> this.<String>box("Login").getSelectionModel().select("token_ann"));

        assertThat(written()).contains("Authorization: Bearer {{token_ann}}\n");
        TestScreen.await("tokens last", () -> variables().getLast().name().equals("token_ann"));
        dark("api-auth-user-dark");
    }

    @Test
    void aSignInIsMadeInPlaceAndChosen() {
        openRequest("slow.hurl");
        showAuth();
        choose(AuthKind.SIGN_IN);
        TestScreen.run(() -> button("New sign-in…").fire());
        type("Name of the sign-in", "shop");
        type("token-url", "{{base}}/token");
        type("client-id", "me");
        type("client-secret", "{{vault:client}}");
        TestScreen.picture(desktop.scene(), "api-auth-sign-in");
        TestScreen.run(() -> button("Make the sign-in").fire());

        TestScreen.await("the file", () -> Files.exists(folder.resolve("auth/shop.properties")));
        TestScreen.await("the text", () -> written().contains("Bearer {{auth_shop}}"));
        TestScreen.await(
                "the variable",
                () -> variables().stream().anyMatch(each -> each.name().equals("auth_shop")));
    }

    @Test
    void aSecretIsAddedInPlaceUsedAndShownNowhere() throws IOException {
        requests.create("secret", "GET {{base}}/echo?q={{shop_key}}\nX-Key: {{shop_key}}\n");
        openRequest("secret.hurl");
        TestScreen.run(() -> anywhere("Add a secret…").fire());
        assertThat(anyField("Hosts that it may go to").getText())
                .isEqualTo("127.0.0.1:" + echo.port());
        assertThat(anywhere("Keep in the vault").isDisabled()).isTrue();
        TestScreen.run(() -> anyField("Name of the secret").setText("shop_key"));
        TestScreen.run(() -> anyField("Value of the secret").setText("hush-hush"));
        TestScreen.picture(desktop.scene(), "api-secret-form");
        dark("api-secret-form-dark");
        TestScreen.run(() -> anywhere("Keep in the vault").fire());
        TestScreen.await(
                "the variable",
                () -> variables().stream().anyMatch(each -> each.name().equals("shop_key")));
        Variable shown =
                variables().stream()
                        .filter(each -> each.name().equals("shop_key"))
                        .findFirst()
                        .orElseThrow();
        assertThat(shown.shown()).isEqualTo("•••");
        assertThat(shown.source()).contains("only for 127.0.0.1");

        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("kept", () -> !history.find("", 9).isEmpty());
        assertThat(history.find("", 9).toString()).doesNotContain("hush-hush").contains("•••");
        assertThat(everyText()).doesNotContain("hush-hush");
        TestScreen.picture(desktop.scene(), "api-secret-sent");
    }

    @Test
    void aSecretForAnotherHostIsNotSent() {
        secrets.keep(new Secret("shop_key", "hush-hush", List.of("shop.example")));
        requests.create("secret", "GET {{base}}/echo\nX-Key: {{shop_key}}\n");
        openRequest("secret.hurl");
        pressSend();

        TestScreen.await(
                "the refusal",
                () -> everyText().contains("The secret shop_key is not for 127.0.0.1."));
    }

    @Test
    void aRequestSignsInAsTheRoleThatItsFormNames() {
        secrets.keep(new Secret("token_clerk", "hush-hush", List.of("127.0.0.1:" + echo.port())));
        requests.create("who", "GET {{base}}/echo\n");
        openRequest("who.hurl");
        showPart("About");
        type("Name of the request", "Who am I");
        type("Role of the request", "clerk");
        type("Effects of the request", "none");
        TestScreen.picture(desktop.scene(), "api-about");
        dark("api-about-dark");
        showAuth();
        assertThat(texts(".secondary")).contains("Signs in as clerk, the role under About.");
        TestScreen.picture(desktop.scene(), "api-auth-role");
        assertThat(written())
                .startsWith("# @name Who am I\n# @role clerk\n# @effects none\nGET {{base}}/echo");

        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("kept", () -> !history.find("", 9).isEmpty());
        assertThat(history.find("", 9).toString())
                .contains("\"Authorization\":\"•••\"")
                .doesNotContain("hush-hush");
    }

    @Test
    void aRoleThatNothingSignsInAsIsToldAndNothingIsSent() {
        requests.create("who", "# @role admiral\nGET {{base}}/echo\n");
        openRequest("who.hurl");
        pressSend();

        TestScreen.await(
                "the refusal",
                () ->
                        everyText()
                                .contains(
                                        "Nothing signs in as admiral, whose rights the request"
                                                + " means."));
        assertThat(history.find("", 9)).isEmpty();
        TestScreen.picture(desktop.scene(), "api-role-unknown");
    }

    private String everyText() {
        var words = new StringBuilder();
        for (Node node : desktop.scene().getRoot().lookupAll(".label, .text")) {
            words.append(node).append('\n');
        }
        desktop.scene().getRoot().lookupAll(".label").forEach(node -> words.append(node));
        desktop.scene().getRoot().lookupAll(".text").forEach(node -> words.append(node));
        return words.toString();
    }
}
