package dev.binnacle.workspace.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** A row of {@code calls}. */
@Entity
@Table(name = "calls")
class CallEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String request = "";

    @Column(name = "sent_at")
    Instant at = Instant.EPOCH;

    String method = "";
    String url = "";
    int status;

    @Column(name = "duration_millis")
    long millis;

    @Column(name = "request_bytes")
    long requestBytes;

    @Column(name = "response_bytes")
    long responseBytes;

    @Column(name = "request_text")
    String requestText = "";

    @Column(name = "response_head")
    String responseHead = "";

    @Column(name = "response_body")
    String responseBody = "";

    @Nullable String problem;

    static CallEntity of(Call call) {
        var row = new CallEntity();
        row.request = call.request();
        row.at = call.at();
        row.method = call.method();
        row.url = Redaction.ofUrl(call.url());
        row.status = call.status();
        row.millis = call.duration().toMillis();
        row.requestBytes = call.requestBytes();
        row.responseBytes = call.responseBytes();
        row.requestText = Call.capped(Redaction.ofHeaders(call.requestText()));
        row.responseHead = Call.capped(Redaction.ofHeaders(call.responseHead()));
        row.responseBody = Call.capped(call.responseBody());
        row.problem = call.problem();
        return row;
    }

    Call call() {
        Long known = id;
        return new Call(
                known == null ? 0 : known,
                request,
                at,
                method,
                url,
                status,
                Duration.ofMillis(millis),
                requestBytes,
                responseBytes,
                requestText,
                responseHead,
                responseBody,
                problem);
    }
}
