package dev.binnacle.database.session;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.regex.Pattern;

/**
 * A second lock on read-only connections. Where the database itself refuses writes, this refuses
 * what would talk it out of that; where it cannot, this lets only statements pass that read.
 */
final class ReadOnly {
    private static final Pattern UNLOCKING =
            Pattern.compile(
                    "transaction_read_only|read\\s+write|session\\s+characteristics",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITING =
            Pattern.compile(
                    "\\b(insert|update|delete|merge|create|alter|drop|truncate|grant|revoke|runscript"
                        + "|shutdown)\\b|\\b(file_write|csvwrite|link_schema|final\\s+table|nextval)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile(
                    "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

    private ReadOnly() {}

    /**
     * @param refused whether the database refuses writes by itself
     */
    static void check(boolean refused, String sql) {
        if (refused) {
            if (UNLOCKING.matcher(sql).find()) {
                throw refused("The statement would make a read-only session writable.");
            }
            return;
        }
        String bare = QUOTED.matcher(sql).replaceAll("''");
        if (!FirstWord.reads(sql) || WRITING.matcher(bare).find()) {
            throw refused("Only statements that read may run here.");
        }
    }

    private static RuntimeException refused(String detail) {
        return Problem.of(ProblemCode.READ_ONLY, detail).exception();
    }
}
