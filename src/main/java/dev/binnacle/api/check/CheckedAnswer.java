package dev.binnacle.api.check;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Response;
import dev.binnacle.api.TlsSummary;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as checks look at it; what is asked for often is worked out once. */
final class CheckedAnswer {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");
    static final int LARGEST = 256 * 1024 * 1024;
    private final Exchange exchange;
    private byte @Nullable [] bytes;
    private @Nullable String text;
    private @Nullable JsonNode json;
    private @Nullable Document document;

    CheckedAnswer(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The packing that the body is in still, for nobody here unpacks it; empty = none. */
    String packed() {
        Problem shortfall = response().shortfall();
        return shortfall != null && shortfall.code() == ProblemCode.ANSWER_PACKED
                ? response().header("Content-Encoding")
                : "";
    }

    private Response response() {
        return exchange.response();
    }

    int status() {
        return response().status();
    }

    /** Such as {@code 1.1} or {@code 2}. */
    String version() {
        String protocol = response().protocol().toLowerCase(Locale.ROOT);
        return protocol.equals("h2") || protocol.equals("h2_prior_knowledge")
                ? "2"
                : protocol.replace("http/", "");
    }

    /** What was asked last, redirects followed. */
    String url() {
        String url = exchange.request().url();
        for (Hop hop : exchange.hops()) {
            url = hop.followed() ? target(hop) : url;
        }
        return url;
    }

    private static String target(Hop hop) {
        try {
            return URI.create(hop.url()).resolve(hop.location()).toString();
        } catch (IllegalArgumentException odd) {
            return hop.location();
        }
    }

    /** Where redirects that were followed led, each as a whole URL. */
    List<String> followed() {
        return exchange.hops().stream().filter(Hop::followed).map(CheckedAnswer::target).toList();
    }

    List<String> header(String name) {
        return response().headers().stream()
                .filter(each -> each.is(name))
                .map(Header::value)
                .toList();
    }

    /** The IP address that answered; empty = not known. */
    String peer() {
        return exchange.peer();
    }

    long milliseconds() {
        return exchange.timeline().total().toMillis();
    }

    Optional<TlsSummary.Certificate> certificate() {
        TlsSummary tls = response().tls();
        return tls == null ? Optional.empty() : tls.certificates().stream().findFirst();
    }

    byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = response().body().first(LARGEST);
            bytes = known;
        }
        return known;
    }

    /** The body as it came on the wire. */
    byte[] rawBytes() {
        return response().body().packed().first(LARGEST);
    }

    /**
     * @throws CharacterCodingException where the bytes are no text of that charset
     */
    String text() throws CharacterCodingException {
        String known = text;
        if (known == null) {
            known = charset().newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
            text = known;
        }
        return known;
    }

    String charsetName() {
        Matcher named = CHARSET.matcher(response().header("Content-Type"));
        return named.find() ? named.group(1) : "utf-8";
    }

    private Charset charset() {
        try {
            return Charset.forName(charsetName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /**
     * @throws JacksonException where the body is no JSON
     */
    JsonNode json() throws CharacterCodingException {
        JsonNode known = json;
        if (known == null) {
            known = JsonTree.of(text());
            json = known;
        }
        return known;
    }

    /** The body as a tree: XML, or HTML as browsers read it. */
    Document document() throws CharacterCodingException, NoDocumentException {
        Document known = document;
        if (known == null) {
            known = Documents.of(text());
            document = known;
        }
        return known;
    }
}
