package dev.binnacle.desktop.api;

import dev.binnacle.api.Redaction;
import dev.binnacle.api.collection.SavedText;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SecretsOut;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.desktop.shell.Target;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a WebSocket is asked for, and the message that is being typed. It is written as a request of
 * Hurl, which knows no ws://: there http:// stands for it.
 */
final class SocketModel {
    static final String FRESH = "GET http://localhost:8080/\n";

    private static final Pattern BEGIN = Pattern.compile("(?m)^(\\s*[A-Z]+\\s+)ws(?=s?://)");
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final NameValue INSECURE = new NameValue("insecure", "true");

    private final RequestModel request = new RequestModel();
    private final StringProperty message = new SimpleStringProperty("");
    private final String id;

    SocketModel(Target target) {
        id = target.detail("id");
        message.set(target.detail("message"));
        String text = BEGIN.matcher(target.detail("socket")).replaceFirst("$1http");
        request.open(new SavedText("", text, ""), text.isBlank() ? FRESH : text);
    }

    /** What to open again after a restart; secrets are left out. */
    Target target() {
        return new Target(
                Target.Kind.REQUEST,
                "",
                Map.of(
                        "socket",
                        SecretsOut.of(request.textProperty().get()),
                        "message",
                        Redaction.json(message.get(), name -> ""),
                        "id",
                        id));
    }

    RequestModel request() {
        return request;
    }

    StringProperty messageProperty() {
        return message;
    }

    void url(String typed) {
        request.edit(
                part -> RequestEdit.url(part, tidy(typed).replaceFirst("^ws(?=s?://)", "http")));
    }

    /** The address as the screen shows it. */
    static String url(RequestPart part) {
        return part.url().replaceFirst("^http(?=s?://)", "ws");
    }

    /** An address as typed, with a scheme before it and no spaces. */
    static String tidy(String typed) {
        String text = typed.strip().replace(" ", "%20");
        return text.isEmpty() || text.startsWith("{{") || text.contains("://")
                ? text
                : "ws://" + text;
    }

    private static List<NameValue> all(RequestPart part) {
        return part.headers().stream().map(Pair::content).toList();
    }

    private static boolean isProtocols(NameValue header) {
        return header.name().equalsIgnoreCase(PROTOCOLS);
    }

    /** All but the subprotocols. */
    static List<NameValue> headers(RequestPart part) {
        return all(part).stream().filter(header -> !isProtocols(header)).toList();
    }

    static String protocols(RequestPart part) {
        return all(part).stream()
                .filter(SocketModel::isProtocols)
                .map(NameValue::value)
                .findFirst()
                .orElse("");
    }

    void headers(List<NameValue> headers) {
        request.edit(part -> RequestEdit.headers(part, joined(headers, protocols(part))));
    }

    void protocols(String typed) {
        request.edit(part -> RequestEdit.headers(part, joined(headers(part), typed.strip())));
    }

    private static List<NameValue> joined(List<NameValue> headers, String protocols) {
        var all = new ArrayList<>(headers);
        if (!protocols.isEmpty()) {
            all.add(new NameValue(PROTOCOLS, protocols));
        }
        return all;
    }

    static boolean insecure(RequestPart part) {
        return part.contents(SectionKind.OPTIONS).contains(INSECURE);
    }

    void insecure(boolean wanted) {
        request.edit(part -> {
            var options = new ArrayList<>(part.contents(SectionKind.OPTIONS));
            options.removeIf(option -> option.name().equals(INSECURE.name()));
            if (wanted) {
                options.add(INSECURE);
            }
            return RequestEdit.section(part, SectionKind.OPTIONS, options);
        });
    }
}
