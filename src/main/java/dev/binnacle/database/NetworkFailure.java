package dev.binnacle.database;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;

import javax.net.ssl.SSLException;

/** Tells what failed on the way to a server, whichever server it was to be. */
public final class NetworkFailure {
    private NetworkFailure() {}

    /**
     * The Problem behind a failure to connect; empty when the network was not the reason.
     *
     * @param place host and port, for the sentence
     */
    public static Optional<Problem> explain(Throwable failure, String place) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Problem> found = one(cause, place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> one(Throwable cause, String place) {
        String words = String.valueOf(cause.getMessage());
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException _ ->
                            Problem.of(
                                    ProblemCode.NAME_NOT_FOUND,
                                    "The name in " + place + " was not found.",
                                    words);
                    case SocketTimeoutException _ -> timeout(place, words);
                    case ConnectException _ when words.contains("timed out") ->
                            timeout(place, words);
                    case ConnectException _ ->
                            Problem.of(
                                    ProblemCode.CONNECTION_REFUSED,
                                    "Nothing answers at " + place + ".",
                                    words);
                    case NoRouteToHostException _ ->
                            Problem.of(
                                    ProblemCode.CONNECTION_TIMEOUT,
                                    "There is no way to " + place + ".",
                                    words);
                    case SSLException _ -> tls(cause, words);
                    case CertificateException _ -> tls(cause, words);
                    default -> null;
                });
    }

    private static Problem timeout(String place, String words) {
        return Problem.of(
                ProblemCode.CONNECTION_TIMEOUT, place + " did not answer in time.", words);
    }

    private static Problem tls(Throwable cause, String words) {
        String all = words;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            all += "\n" + next.getMessage();
        }
        if (all.contains("unable to find valid certification path")
                || all.contains("certificate_unknown")
                || all.contains("PKIX")
                || all.contains("signature")) {
            return Problem.of(
                            ProblemCode.TLS_FAILED,
                            "The server's certificate is not signed by an authority that is"
                                    + " trusted.",
                            all)
                    .hint("Choose the root certificate file that signed it.");
        }
        return Problem.of(ProblemCode.TLS_FAILED, all);
    }
}
