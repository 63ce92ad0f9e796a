package dev.binnacle.api.call;

import dev.binnacle.api.TlsSummary;

import okhttp3.Connection;
import okhttp3.Handshake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import javax.net.ssl.SSLSocket;

/** Reads what a handshake says of itself. */
final class Certificates {
    private Certificates() {}

    /** What the server showed, whether it was checked or not. */
    static List<Certificate> seen(@Nullable Connection connection) throws IOException {
        return connection != null && connection.socket() instanceof SSLSocket protectedOne
                ? List.of(protectedOne.getSession().getPeerCertificates())
                : List.of();
    }

    /**
     * @param seen what the server showed
     */
    static @Nullable TlsSummary summary(@Nullable Handshake handshake, List<Certificate> seen) {
        if (handshake == null) {
            return null;
        }
        return new TlsSummary(
                handshake.tlsVersion().javaName(),
                handshake.cipherSuite().javaName(),
                seen.stream()
                        .filter(X509Certificate.class::isInstance)
                        .map(Certificates::certificate)
                        .toList());
    }

    private static TlsSummary.Certificate certificate(Certificate certificate) {
        var x509 = (X509Certificate) certificate;
        return new TlsSummary.Certificate(
                x509.getSubjectX500Principal().getName(),
                x509.getIssuerX500Principal().getName(),
                names(x509),
                x509.getNotBefore().toInstant(),
                x509.getNotAfter().toInstant(),
                x509.getSerialNumber().toString(16));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .map(name -> name.size() > 1 ? name.get(1) : null)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
