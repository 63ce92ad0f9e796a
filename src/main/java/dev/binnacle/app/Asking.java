package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Trust;
import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.Questions;
import dev.binnacle.workspace.vault.Passphrase;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Asks the person at the window, from whatever thread needs to know, and waits for the answer. */
final class Asking implements Trust, Passphrase {
    private final Executor screen = new FxThread();
    private final Questions questions;

    Asking(Questions questions) {
        this.questions = questions;
    }

    private boolean confirmed(String title, String sentence, String verb) {
        var answer = new CompletableFuture<Boolean>();
        screen.execute(() ->
                questions.confirm(
                        title,
                        sentence,
                        verb,
                        () -> answer.complete(true),
                        () -> answer.complete(false)));
        return answer.join();
    }

    private @Nullable String secret(String title, String sentence) {
        var answer = new CompletableFuture<@Nullable String>();
        Consumer<String> given = answer::complete;
        screen.execute(() -> questions.secret(title, sentence, given, () -> answer.complete(null)));
        return answer.join();
    }

    @Override
    public boolean file(ConnectionSettings connection) {
        return confirmed(
                "Open a database file",
                connection.location().display()
                        + " was not made by Binnacle. An H2 file can carry aliases and triggers"
                        + " that run programs while you browse. Open it only if you know where it"
                        + " is from.",
                "Open " + connection.name());
    }

    @Override
    public boolean hostKey(ConnectionSettings connection, String fingerprint) {
        return confirmed(
                "An SSH server not seen before",
                "The SSH server of "
                        + connection.name()
                        + " shows the key "
                        + fingerprint
                        + ". Compare it with what its administrator says.",
                "Trust this server");
    }

    @Override
    public char @Nullable [] ask(int wrongBefore) {
        return chars(
                secret(
                        "Unlock the vault",
                        wrongBefore == 0
                                ? "The passphrase of this workspace's vault."
                                : "That was not it. The passphrase of this workspace's vault."));
    }

    @Override
    public char @Nullable [] choose() {
        String sentence =
                "Passwords are kept in the workspace's vault, under a passphrase that only you"
                        + " know.";
        while (true) {
            String first = secret("Make a vault", sentence + " Choose one.");
            if (first == null) {
                return null;
            }
            String second = secret("Make a vault", "The same passphrase once more.");
            if (second == null || second.equals(first)) {
                return second == null ? null : chars(first);
            }
            sentence = "The two were not the same.";
        }
    }

    private static char @Nullable [] chars(@Nullable String text) {
        return text == null ? null : Arrays.copyOf(text.toCharArray(), text.length());
    }
}
