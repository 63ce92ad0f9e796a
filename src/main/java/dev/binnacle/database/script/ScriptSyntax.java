package dev.binnacle.database.script;

/**
 * What a database's SQL text may hold, as far as finding statements goes.
 *
 * @param escapeStrings whether backslashes escape in {@code E'…'}
 * @param dollarTags whether {@code $tag$ … $tag$} quotes; {@code $$ … $$} always does
 * @param slashComments whether {@code //} starts a comment to the end of the line
 * @param metaCommands whether a backslash outside quotes starts a command of the command line tool
 * @param copyData whether {@code COPY … FROM STDIN} is followed by its rows
 */
public record ScriptSyntax(
        boolean escapeStrings,
        boolean dollarTags,
        boolean slashComments,
        boolean metaCommands,
        boolean copyData) {
    public static final ScriptSyntax POSTGRESQL = new ScriptSyntax(true, true, false, true, true);
    public static final ScriptSyntax H2 = new ScriptSyntax(false, false, true, false, false);
}
