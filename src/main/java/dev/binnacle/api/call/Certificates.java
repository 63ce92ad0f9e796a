package dev.binnacle.api.call;

import dev.binnacle.api.TlsSummary;

import okhttp3.Handshake;

import org.jspecify.annotations.Nullable;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Reads what a handshake says of itself. */
final class Certificates {
    private Certificates() {}

    static @Nullable TlsSummary summary(@Nullable Handshake handshake) {
        if (handshake == null) {
            return null;
        }
        return new TlsSummary(
                handshake.tlsVersion().javaName(),
                handshake.cipherSuite().javaName(),
                handshake.peerCertificates().stream()
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
