package dev.binnacle.data.script;

import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs BEGIN, COMMIT and ROLLBACK through the session, so that it knows where it stands. */
public final class TransactionControl {
    private static final List<String> FILLERS = List.of("WORK", "TRANSACTION");

    private final Session session;

    public TransactionControl(Session session) {
        this.session = session;
    }

    /**
     * Runs a statement of kind {@link StatementKind#TRANSACTION}.
     *
     * @return what became of a COMMIT; COMMITTED for all others
     */
    public Session.CommitOutcome run(String sql, Classification words) {
        List<String> rest = rest(sql);
        switch (words.verb()) {
            case "BEGIN", "START" -> begin(rest);
            case "COMMIT", "END" -> {
                if (rest.isEmpty()) {
                    return session.commit();
                }
                session.update(Sql.of(sql));
            }
            case "ROLLBACK", "ABORT" -> {
                if (rest.isEmpty()) {
                    session.rollback();
                } else {
                    session.update(Sql.of(sql));
                }
            }
            default -> session.update(Sql.of(sql));
        }
        return Session.CommitOutcome.COMMITTED;
    }

    private void begin(List<String> options) {
        session.begin();
        if (!options.isEmpty()) {
            session.update(Sql.of("SET TRANSACTION " + String.join(" ", options)));
        }
    }

    /** The words after the verb and its filler. */
    private static List<String> rest(String sql) {
        List<String> words = Arrays.asList(sql.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        int from = words.size() > 1 && FILLERS.contains(words.get(1)) ? 2 : 1;
        return words.subList(Math.min(from, words.size()), words.size());
    }
}
