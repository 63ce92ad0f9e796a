package dev.binnacle.server.account.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Hands mails to a server. */
final class Smtp {
    private static final String PATIENCE = "10000";
    private final MailServer server;
    private final Session session;

    Smtp(MailServer server) {
        this.server = server;
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starts = server.protection().equals("starttls");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starts));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(server.protection().equals("tls")));
        String user = server.user();
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        this.session = Session.getInstance(properties, user == null ? null : login(user));
    }

    private Authenticator login(String user) {
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                String password = server.password();
                return new PasswordAuthentication(user, password == null ? "" : password);
            }
        };
    }

    void send(String recipient, String subject, String body, Instant at) throws MessagingException {
        var message = new MimeMessage(session);
        try {
            message.setFrom(new InternetAddress(server.from(), server.sender(), "UTF-8"));
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        Transport.send(message);
    }
}
