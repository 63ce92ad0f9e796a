package dev.binnacle.desktop.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Every modal question there is. They are few: unlock production, close with work at risk, a
 * secret, a file or folder. The answer is given later on the screen's thread; a question that is
 * dismissed gives none.
 */
public interface Questions {
    /** Asks for a deed to be confirmed; the button says the verb. */
    default void confirm(String title, String sentence, String verb, Runnable yes) {
        confirm(title, sentence, verb, yes, () -> {});
    }

    /** The same, with something to do when the answer is no or the question is dismissed. */
    void confirm(String title, String sentence, String verb, Runnable yes, Runnable no);

    /** Asks for a secret, such as a password or the vault's passphrase. */
    void secret(String title, String sentence, Consumer<String> answer, Runnable dismissed);

    void openFile(String title, Consumer<Path> chosen);

    void openFolder(String title, Consumer<Path> chosen);

    /**
     * @param name the suggested file name
     */
    void saveFile(String title, String name, Consumer<Path> chosen);
}
