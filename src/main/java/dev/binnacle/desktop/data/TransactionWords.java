package dev.binnacle.desktop.data;

import dev.binnacle.database.Session;

/** Where a session stands, as it is always shown. */
final class TransactionWords {
    private TransactionWords() {}

    static String of(Session.Transaction state) {
        return switch (state) {
            case AUTO -> "auto-commit";
            case IDLE -> "manual, nothing open";
            case OPEN -> "transaction open";
            case FAILED -> "transaction failed: roll back";
            case LOST -> "connection lost";
        };
    }
}
