package dev.binnacle.schema.lint;

import dev.binnacle.schema.ddl.SessionStatement;

import java.util.regex.Pattern;

/** What a statement does to the open transaction. */
public final class Transactions {
    private static final Pattern TO_SAVEPOINT =
            Pattern.compile("(?is)rollback\\s(.*\\s)?to\\s.*|(commit|rollback)\\s+prepared\\s.*");

    private Transactions() {}

    /** Its verb; {@code savepoint} where it ends nothing, such as ROLLBACK TO. */
    public static String verb(SessionStatement.Transaction transaction, String text) {
        return TO_SAVEPOINT.matcher(transaction.at().of(text)).matches()
                ? "savepoint"
                : transaction.verb();
    }
}
