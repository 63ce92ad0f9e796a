package dev.binnacle.server.account;

import dev.binnacle.server.account.mail.Outbox;
import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.account.store.AccountStore;

import java.time.InstantSource;
import java.util.List;

/** What the answers to all calls are made with. */
record Parts(
        AccountStore store,
        AccountSettings settings,
        InstantSource clock,
        Passwords passwords,
        Limits limits,
        Users users,
        Sessions sessions,
        Flows flows,
        Codes codes,
        Outbox outbox,
        Callers callers,
        Redirects redirects) {
    static final int LONGEST_PASSWORD = 256;

    /** Refuses that people tie further ways to sign in to their account, unless it is set so. */
    void checkLinking() {
        if (!settings.manualLinking()) {
            throw AccountRefusal.of(404, "manual_linking_disabled", "Manual linking is disabled");
        }
    }

    /** The form a password is kept in; refuses one that is too easy. */
    String kept(String password) {
        int shortest = settings.shortestPassword();
        if (password.length() < shortest) {
            throw AccountRefusal.weakPassword(
                    "Password should be at least " + shortest + " characters.", List.of("length"));
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw AccountRefusal.invalid(
                    "Password cannot be longer than " + LONGEST_PASSWORD + " characters");
        }
        return passwords.hash(password);
    }
}
