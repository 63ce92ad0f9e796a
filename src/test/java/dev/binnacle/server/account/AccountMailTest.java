package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.server.account.mail.Mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Mails are handed to a server where one is set, and stay to be shown where none is. */
class AccountMailTest {
    private static final int PATIENCE_SECONDS = 20;

    @ParameterizedTest
    @EnumSource
    void aMailIsSentAndWhatItOpenedIsForgotten(Engine engine) throws Exception {
        try (AccountDatabase database = AccountDatabase.open(engine);
                var server = new LoopbackMail()) {
            var accounts =
                    new TestAccounts(
                            database,
                            new TestClock(),
                            Map.of(
                                    "auth-smtp-host",
                                    "127.0.0.1",
                                    "auth-smtp-port",
                                    Integer.toString(server.port()),
                                    "auth-smtp-protection",
                                    "none",
                                    "auth-smtp-admin-email",
                                    "us@site.example",
                                    "auth-smtp-sender-name",
                                    "Us"));
            String email = "m" + UUID.randomUUID() + "@people.example";
            accounts.post("/otp", "{'email': '%s'}".formatted(email));
            String mail = server.taken().poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(mail)
                    .contains(
                            "MAIL FROM:<us@site.example>",
                            "RCPT TO:<" + email + ">",
                            "From: Us <us@site.example>",
                            "Subject: Confirm your address",
                            "http://api.example/auth/v1/verify?token=");
            Mail kept = accounts.mail(email);
            for (long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
                    kept.sent() == null && System.nanoTime() < end;
                    kept = accounts.mail(email)) {
                Thread.onSpinWait();
            }
            assertThat(kept.sent()).isNotNull();
            assertThat(kept.body()).isEmpty();
        }
    }

    @Test
    void withoutAServerTheOutboxShowsIt() {
        var accounts =
                new TestAccounts(AccountDatabase.shared(Engine.H2), new TestClock(), Map.of());
        String email = "m" + UUID.randomUUID() + "@people.example";
        accounts.post("/otp", "{'email': '%s'}".formatted(email));
        Mail mail = accounts.mail(email);
        assertThat(mail.sent()).isNull();
        assertThat(mail.kind()).isEqualTo("confirmation");
        assertThat(mail.body()).contains("http://site.example", "token=", "code");
    }
}
