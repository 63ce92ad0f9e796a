package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.collection.SavedText;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SectionKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class RequestModelTest {
    private static final String TEXT =
            "# first\nGET http://a # here\nHTTP 200\n\nPOST http://b\n{\"a\": 1}\n";
    private final RequestModel model = new RequestModel();

    private void open(String text) {
        model.open(new SavedText("a.hurl", text, "1"), text);
    }

    @Test
    void aChangeInTheFormChangesItsPlaceInTheTextOnly() {
        open(TEXT);

        model.edit(part -> RequestEdit.url(part, "http://c"));

        assertThat(model.textProperty().get()).isEqualTo(TEXT.replace("http://a", "http://c"));
        assertThat(model.unsavedProperty().get()).isEqualTo(1);
    }

    @Test
    void theTextComesBackToTheFormAndABrokenOneStopsIt() {
        open(TEXT);

        model.write("GET http://d\n[Query]\nx: 1\n");
        assertThat(part().url()).isEqualTo("http://d");
        assertThat(part().contents(SectionKind.QUERY)).containsExactly(new NameValue("x", "1"));

        model.write("GET http://d\n[Qery]\n");
        assertThat(model.formUsableProperty().get()).isFalse();
        assertThat(Objects.requireNonNull(model.brokenProperty().get()).line()).isEqualTo(2);
        model.edit(part -> RequestEdit.url(part, "http://lost"));
        assertThat(model.textProperty().get()).isEqualTo("GET http://d\n[Qery]\n");
    }

    @Test
    void whatIsHalfTypedInTheFormIsKeptAndItsProblemShown() {
        open(TEXT);

        model.edit(part -> RequestEdit.url(part, "loc"));

        assertThat(model.formUsableProperty().get()).isTrue();
        assertThat(model.brokenProperty().get()).isNotNull();
        model.edit(part -> RequestEdit.url(part, "http://localhost"));
        assertThat(model.brokenProperty().get()).isNull();
    }

    @Test
    void eachRequestOfAFileCanBeChosen() {
        open(TEXT);

        model.entryProperty().set(1);

        assertThat(model.titles()).containsExactly("GET http://a", "POST http://b");
        assertThat(part().method()).isEqualTo("POST");
        model.write("GET http://only\n");
        assertThat(part().url()).isEqualTo("http://only");
    }

    @Test
    void eachKindOfBodyReadsBackAsItWasChosen() {
        for (BodyChoice choice : BodyChoice.values()) {
            open("POST http://a\n");
            String content =
                    switch (choice) {
                        case JSON -> "{\"a\": [1]}";
                        case XML -> "<a/>";
                        case HEX -> "48";
                        case BASE64 -> "SGk=";
                        default -> "some text";
                    };
            model.edit(part -> choice.write(part, content));
            if (!choice.isPairs()) {
                assertThat(BodyChoice.of(part())).isEqualTo(choice);
                String expected = choice == BodyChoice.NONE ? "" : content;
                assertThat(BodyChoice.content(part())).isEqualTo(expected);
                assertThat(model.brokenProperty().get()).as(choice.toString()).isNull();
            }
        }
    }

    @Test
    void halfTypedJsonIsStillABodyAndStillJson() {
        open("POST http://a\n");

        model.edit(part -> BodyChoice.JSON.write(part, "{\"a\": "));

        assertThat(model.brokenProperty().get()).isNull();
        assertThat(BodyChoice.of(part())).isEqualTo(BodyChoice.JSON);
        assertThat(BodyChoice.content(part())).isEqualTo("{\"a\": ");
    }

    @Test
    void anAddressWithoutASchemeGetsOne() {
        assertThat(List.of("localhost:80/a b", "{{base}}/x", "https://a#f", "", " http://a "))
                .extracting(UrlText::tidyUrl)
                .containsExactly(
                        "http://localhost:80/a%20b", "{{base}}/x", "https://a", "", "http://a");
    }

    private RequestPart part() {
        return Objects.requireNonNull(model.partProperty().get());
    }
}
