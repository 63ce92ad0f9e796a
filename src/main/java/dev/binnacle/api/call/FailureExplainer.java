package dev.binnacle.api.call;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Redaction;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

import javax.net.ssl.SSLException;

/** Says what a failed call means, naming host and port and never the rest of the address. */
final class FailureExplainer {
    private final String url;
    private final Duration limit;

    FailureExplainer(String url, Duration limit) {
        this.url = url;
        this.limit = limit;
    }

    private String origin() {
        return Redaction.origin(url);
    }

    /** The same, telling of the proxy that stands between. */
    Problem explain(IOException failure, Phase.Kind during, Proxy proxy) {
        Problem problem = explain(failure, during);
        return proxy.type() == Proxy.Type.DIRECT
                ? problem
                : problem.hint(
                        "The call goes through the proxy "
                                + proxy.address()
                                + ", which the environment names. "
                                + problem.hint());
    }

    Problem explain(IOException failure, Phase.Kind during) {
        String said = said(failure);
        return switch (failure) {
            case UnknownHostException unknown -> unknownHost();
            case SocketTimeoutException slow when during == Phase.Kind.CONNECT -> notTaken(said);
            case HttpConnectTimeoutException slow -> notTaken(said);
            case InterruptedIOException slow -> timeout(during);
            case NoRouteToHostException none ->
                    Problem.of(
                            ProblemCode.CALL_UNREACHABLE, origin() + " cannot be reached.", said);
            case ConnectException refused -> refused(failure);
            case SSLException tls -> new TlsExplainer(origin()).explain(tls);
            case ProtocolException wrong -> protocol(said);
            case EOFException end -> end(said);
            case SocketException reset -> brokenOff(said);
            default -> other(failure, said);
        };
    }

    private static String said(Throwable failure) {
        String said = failure.getMessage();
        return said == null ? "" : said;
    }

    private Problem unknownHost() {
        return Problem.of(
                ProblemCode.HOST_UNKNOWN, "The host of " + origin() + " was not found.", "");
    }

    private Problem notTaken(String said) {
        return Problem.of(
                ProblemCode.CALL_UNREACHABLE, origin() + " did not take the connection.", said);
    }

    private Problem timeout(Phase.Kind during) {
        Problem late =
                Problem.of(
                        ProblemCode.CALL_TIMEOUT,
                        origin() + " did not finish its answer in " + limit.toMillis() + " ms.",
                        "The time ran out in the phase: " + during.words() + ".");
        return during == Phase.Kind.TLS
                ? late.hint("Use http:// if the server has no TLS: it kept silent about it.")
                : late;
    }

    /** OkHttp tells first that it did not connect, and behind that why. */
    private Problem refused(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocksSockets.Refusal proxy) {
                return Problem.of(
                        ProblemCode.CALL_UNREACHABLE,
                        "The proxy did not connect to " + origin() + ".",
                        said(proxy));
            }
            if (cause instanceof UnresolvedAddressException) {
                return unknownHost();
            }
        }
        String said = said(failure);
        return said.contains("timed out")
                ? notTaken(said)
                : Problem.of(
                        ProblemCode.CALL_REFUSED, "Nothing listens at " + origin() + ".", said);
    }

    private Problem protocol(String said) {
        if (said.startsWith("Unexpected status line") || said.contains("not HTTP")) {
            return Problem.of(
                    ProblemCode.ANSWER_NOT_HTTP,
                    "What answers at " + origin() + " is not HTTP.",
                    said);
        }
        if (said.contains("unexpected end of stream")) {
            return brokenOff(said);
        }
        return Problem.of(ProblemCode.CALL_FAILED, origin() + " broke the rules of HTTP.", said);
    }

    private Problem end(String said) {
        boolean headersTooLong = said.contains("not found: limit=") && !said.contains("limit=0 ");
        return headersTooLong
                ? Problem.of(
                        ProblemCode.ANSWER_TOO_LARGE,
                        origin() + " sent headers without end.",
                        "They passed 256 KB.")
                : brokenOff(said);
    }

    private Problem brokenOff(String said) {
        return Problem.of(
                ProblemCode.CALL_BROKEN_OFF,
                origin() + " ended the connection before the answer was whole.",
                said);
    }

    private Problem other(IOException failure, String said) {
        Throwable cause = failure.getCause();
        if (cause instanceof EOFException end) {
            return end(said(end));
        }
        if (said.contains("unexpected end of stream") || said.contains("reset")) {
            return brokenOff(said);
        }
        return Problem.of(ProblemCode.CALL_FAILED, "The call to " + origin() + " failed.", said);
    }
}
