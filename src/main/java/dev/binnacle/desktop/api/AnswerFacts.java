package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.TlsSummary;
import dev.binnacle.desktop.control.Amounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What is known of an answer besides its words: the connection, the sizes, the way it took. */
final class AnswerFacts {
    private AnswerFacts() {}

    /** Names and values, in the order in which they are read. */
    static List<Header> of(Exchange exchange) {
        var facts = new ArrayList<Header>();
        for (Hop hop : exchange.hops()) {
            facts.add(new Header(hop.followed() ? "came by" : "points to", way(hop)));
        }
        facts.add(new Header("protocol", exchange.response().protocol()));
        TlsSummary tls = exchange.response().tls();
        if (tls == null) {
            facts.add(new Header("TLS", "none: plain http"));
        } else {
            addTls(tls, facts);
        }
        Sizes sizes = exchange.sizes();
        facts.add(new Header("sent", parts(sizes.sentHeaders(), sizes.sentBody())));
        facts.add(new Header("received", parts(sizes.headers(), sizes.bodyOnWire())));
        facts.add(new Header("unpacked", "body " + Amounts.size(sizes.bodyUnpacked())));
        return facts;
    }

    private static String way(Hop hop) {
        return hop.method() + " " + hop.url() + "  " + hop.status() + " → " + hop.location();
    }

    private static void addTls(TlsSummary tls, List<Header> facts) {
        facts.add(new Header("TLS", tls.version() + ", " + tls.cipher()));
        if (!tls.certificates().isEmpty()) {
            TlsSummary.Certificate own = tls.certificates().getFirst();
            facts.add(new Header("certificate", own.subject()));
            facts.add(new Header("issued by", own.issuer()));
            facts.add(new Header("for", String.join(", ", own.names())));
            facts.add(new Header("valid", day(own.from()) + " to " + day(own.until())));
            facts.add(new Header("serial", own.serial()));
        }
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault()).format(moment);
    }

    private static String parts(long headers, long body) {
        return "headers " + Amounts.size(headers) + ", body " + Amounts.size(body) + " on the wire";
    }

    /** The cookies that an answer sets: name, then value and conditions. */
    static List<Header> cookies(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Set-Cookie"))
                .map(header -> {
                    int equals = header.value().indexOf('=');
                    return equals < 0
                            ? new Header(header.value(), "")
                            : new Header(
                                    header.value().substring(0, equals).strip(),
                                    header.value().substring(equals + 1).strip());
                })
                .toList();
    }
}
