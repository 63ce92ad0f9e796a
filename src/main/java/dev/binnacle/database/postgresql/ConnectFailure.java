package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.NetworkFailure;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Tells why PostgreSQL did not let a connection in. */
final class ConnectFailure {
    private ConnectFailure() {}

    static Problem explain(SQLException failure, ConnectionSettings settings) {
        String place = settings.location().display();
        return NetworkFailure.explain(failure, place)
                .or(() -> bySqlState(failure, settings))
                .or(() -> byTunnel(failure, settings))
                .or(() -> byWords(failure, place))
                .orElseGet(() -> Problem.of(ProblemCode.CONNECTION_FAILED, detail(failure)));
    }

    private static Optional<Problem> bySqlState(SQLException failure, ConnectionSettings settings) {
        String detail = detail(failure);
        @Nullable String state = failure.getSQLState();
        return Optional.ofNullable(
                switch (state) {
                    case "28P01" -> refusedLogin(settings, detail);
                    case "28000" ->
                            detail.contains("pg_hba.conf")
                                    ? accessRule(settings, detail)
                                    : refusedLogin(settings, detail);
                    case "3D000" -> Problem.of(ProblemCode.NO_SUCH_DATABASE, detail);
                    case "53300" -> Problem.of(ProblemCode.TOO_MANY_CONNECTIONS, detail);
                    case "57P03" -> Problem.of(ProblemCode.SERVER_NOT_READY, detail);
                    case null, default -> null;
                });
    }

    private static Problem refusedLogin(ConnectionSettings settings, String detail) {
        return Problem.of(
                ProblemCode.LOGIN_REFUSED,
                "The server refused user \"" + settings.user() + "\" or the password.",
                detail);
    }

    private static Problem accessRule(ConnectionSettings settings, String detail) {
        boolean plain = detail.contains("no encryption");
        if (plain && settings.tls().mode() == Tls.Mode.DISABLE) {
            return Problem.of(
                            ProblemCode.TLS_FAILED,
                            "The server takes no unencrypted connection here.",
                            detail)
                    .hint("Set the TLS mode to require or stronger.");
        }
        return Problem.of(ProblemCode.ACCESS_RULE, detail);
    }

    /** The SSH server takes the connection, then drops it when it cannot reach the database. */
    private static Optional<Problem> byTunnel(SQLException failure, ConnectionSettings settings) {
        return settings.tunnel() != null && failure.getCause() instanceof IOException
                ? Optional.of(
                        Problem.of(
                                ProblemCode.SSH_FAILED,
                                "The SSH server does not reach "
                                        + settings.location().display()
                                        + ".",
                                detail(failure)))
                : Optional.empty();
    }

    private static Optional<Problem> byWords(SQLException failure, String place) {
        String detail = detail(failure);
        String words = detail.toLowerCase(Locale.ROOT);
        if (words.contains("does not support ssl")) {
            return Optional.of(
                    Problem.of(
                                    ProblemCode.TLS_FAILED,
                                    "The server at " + place + " does not speak TLS.",
                                    detail)
                            .hint(
                                    "Set the TLS mode to prefer or disable, or turn TLS on at the"
                                            + " server."));
        }
        if (words.contains("ssl")
                || words.contains("private key")
                || words.contains("certificate")
                || words.contains("hostname")) {
            return Optional.of(Problem.of(ProblemCode.TLS_FAILED, detail));
        }
        if (words.contains("password was provided")
                || words.contains("password-based authentication")) {
            return Optional.of(
                    Problem.of(
                                    ProblemCode.LOGIN_REFUSED,
                                    "The server asks for a password, and there is none.",
                                    detail)
                            .hint("Give the password of this connection."));
        }
        if (words.contains("timed out")) {
            return Optional.of(Problem.of(ProblemCode.CONNECTION_TIMEOUT, detail));
        }
        if (words.contains("protocol error") || failure.getCause() instanceof EOFException) {
            return Optional.of(Problem.of(ProblemCode.NOT_A_DATABASE_SERVER, detail));
        }
        return Optional.empty();
    }

    private static String detail(SQLException failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
