package dev.binnacle.workspace.vault;

/**
 * Which secret is meant, and what it may be given to.
 *
 * @param owner whose it is, such as the id of a connection
 * @param purpose what for, such as {@code DATABASE_PASSWORD}
 * @param host what it opens, such as {@code postgresql://db.example:5432}; a secret kept for one
 *     host is never given out for another
 */
public record SecretName(String owner, String purpose, String host) {
    String id() {
        return owner + "/" + purpose;
    }
}
