package dev.binnacle.api.call;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.security.cert.X509Certificate;
import java.time.Instant;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says why no protected connection came about, and what can be done. */
final class TlsExplainer {
    private static final String UNCHECKED =
            "If you know the server, set the option insecure: true; the answer then says so.";
    private final String origin;

    TlsExplainer(String origin) {
        this.origin = origin;
    }

    Problem explain(SSLException failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains("Unsupported or unrecognized SSL message")) {
            return problem(origin + " answers, but does not speak TLS.", said)
                    .hint("Use http:// if the server has no TLS.");
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return problem(
                            "The certificate of " + origin + " is for another name.",
                            said.lines()
                                    .limit(6)
                                    .reduce("", (a, b) -> a + b.strip() + "\n")
                                    .strip())
                    .hint("Call the server by a name that its certificate has. " + UNCHECKED);
        }
        X509Certificate refused = refused(failure);
        return refused == null
                ? problem("No TLS connection could be made to " + origin + ".", said)
                : refused(refused);
    }

    private Problem refused(X509Certificate certificate) {
        Instant now = Instant.now();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String subject = certificate.getSubjectX500Principal().getName();
        String issuer = certificate.getIssuerX500Principal().getName();
        String facts = subject + "\nissued by " + issuer + "\nvalid " + from + " to " + until;
        if (now.isAfter(until)) {
            return problem("The certificate of " + origin + " has expired.", facts)
                    .hint("Renew it on the server, or check this machine's clock. " + UNCHECKED);
        }
        if (now.isBefore(from)) {
            return problem("The certificate of " + origin + " is not valid yet.", facts)
                    .hint("Check the clocks of both machines. " + UNCHECKED);
        }
        String whose =
                subject.equals(issuer)
                        ? " has signed itself; nobody vouches for it."
                        : " is not from a trusted issuer.";
        return problem("The certificate of " + origin + whose, facts).hint(UNCHECKED);
    }

    private static Problem problem(String sentence, String detail) {
        return Problem.of(ProblemCode.CALL_TLS, sentence, detail);
    }

    private static @Nullable X509Certificate refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Issuers.Refused refused) {
                return refused.certificate();
            }
        }
        return null;
    }
}
