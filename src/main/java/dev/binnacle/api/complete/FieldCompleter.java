package dev.binnacle.api.complete;

import java.util.List;

/** Says what may stand at a caret in a field of a request's form. */
public final class FieldCompleter {
    private final Surroundings known;

    FieldCompleter(Surroundings known) {
        this.known = known;
    }

    public Offers url(String method, String typed, int caret) {
        return new UrlOffers(known).at(method, typed, 0, caret);
    }

    public Offers headerName(String typed, int caret) {
        return templateOr(typed, caret, HeaderWords.names(false, known.headers(), ""));
    }

    public Offers headerValue(String name, String typed, int caret) {
        return templateOr(typed, caret, HeaderWords.values(name));
    }

    public Offers optionName(String typed, int caret) {
        return templateOr(typed, caret, OptionWords.names(""));
    }

    public Offers optionValue(String name, String typed, int caret) {
        return templateOr(typed, caret, OptionWords.values(name));
    }

    /** The name of a parameter of the operation that the URL leads to. */
    public Offers parameter(String method, String url, String typed, int caret) {
        return templateOr(typed, caret, new UrlOffers(known).parameters(method, url, ""));
    }

    /** A value of any kind: variables. */
    public Offers value(String typed, int caret) {
        return templateOr(typed, caret, List.of());
    }

    /** A line of {@code [Asserts]}. */
    public Offers assertion(String typed, int caret) {
        return new ExpressionOffers(known).at(typed, 0, caret, true);
    }

    /** What finds a capture's value. */
    public Offers capture(String typed, int caret) {
        return new ExpressionOffers(known).at(typed, 0, caret, false);
    }

    /** A body: variables. */
    public Offers body(String typed, int caret) {
        return value(typed, caret);
    }

    /** A whole body to begin with, where none is typed yet. */
    public Offers emptyBody(String method, String url, String typed, int caret) {
        return typed.isBlank()
                ? new Offers(0, typed.length(), new UrlOffers(known).bodies(method, url))
                : body(typed, caret);
    }

    /** An expected status. */
    public Offers status(String typed, int caret) {
        return Offers.fitting(0, caret, typed.substring(0, caret), Statuses.all());
    }

    /** A role that something signs in as. */
    public Offers role(String typed, int caret) {
        return Offers.fitting(
                0, typed.length(), typed.substring(0, caret), new AnnotationOffers(known).roles());
    }

    private Offers templateOr(String typed, int caret, List<Suggestion> all) {
        Offers template = TemplateOffers.at(typed, caret, known.variables());
        return template != null
                ? template
                : Offers.fitting(0, caret, typed.substring(0, caret), all);
    }
}
