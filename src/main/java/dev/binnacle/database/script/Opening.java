package dev.binnacle.database.script;

/** What the first words of a statement say about how it ends. */
final class Opening {
    private int words;
    private boolean create;
    private boolean rule;
    private boolean routine;
    private boolean copy;
    private boolean from;
    private boolean stdin;

    void word(String text, Token token, int depth) {
        words++;
        if (words == 1) {
            create = token.is(text, "create");
            copy = token.is(text, "copy");
        } else if (create && words <= 4 && !routine && !rule) {
            rule = token.is(text, "rule");
            routine = token.is(text, "function") || token.is(text, "procedure");
        } else if (copy && depth == 0) {
            stdin = stdin || (from && token.is(text, "stdin"));
            from = token.is(text, "from");
        }
    }

    /** CREATE [OR REPLACE] RULE. */
    boolean rule() {
        return rule;
    }

    /** CREATE [OR REPLACE] FUNCTION or PROCEDURE. */
    boolean routine() {
        return routine;
    }

    boolean copyFromStdin() {
        return copy && stdin;
    }
}
