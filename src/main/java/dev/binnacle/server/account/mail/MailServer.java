package dev.binnacle.server.account.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where mails are handed in (SMTP).
 *
 * @param user null = no login
 * @param protection {@code starttls}, {@code tls} or {@code none}
 * @param from address of the sender
 */
public record MailServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String protection,
        String from,
        String sender) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
