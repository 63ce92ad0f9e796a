package dev.binnacle.desktop.api;

import dev.binnacle.api.body.BodyView;

import java.util.ArrayList;
import java.util.List;

/** The ways in which a body can be looked at. */
enum BodyForm {
    PICTURE("Picture"),
    JSON("JSON, laid out"),
    XML("XML, laid out"),
    HTML("HTML, laid out"),
    TEXT("Text as received"),
    HEX("Bytes in hex");

    private final String title;

    BodyForm(String title) {
        this.title = title;
    }

    /** Those that suit a body, the best one first; none for no body. */
    static List<BodyForm> of(Answer answer) {
        var forms = new ArrayList<BodyForm>();
        if (answer.picture() != null) {
            forms.add(PICTURE);
        }
        switch (answer.body().kind()) {
            case EMPTY -> {
                return List.of();
            }
            case JSON -> forms.addAll(List.of(JSON, TEXT));
            case XML -> forms.addAll(List.of(XML, TEXT));
            case HTML -> forms.addAll(List.of(HTML, TEXT));
            case TEXT -> forms.add(TEXT);
            case BINARY -> {}
        }
        forms.add(HEX);
        return forms;
    }

    /** The text of a body in the form that suits it best; empty for none. */
    static String best(Answer answer) {
        List<BodyForm> forms = of(answer);
        return forms.isEmpty() ? "" : forms.getFirst().text(answer.body());
    }

    /** The body in this form; empty for a picture. */
    String text(BodyView view) {
        return switch (this) {
            case PICTURE -> "";
            case JSON, XML, HTML -> view.pretty();
            case TEXT -> view.raw();
            case HEX -> view.hex();
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
