package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Questions;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Nobody sits at the tour: what is asked is confirmed, secrets and files there are none. */
public final class YesQuestions implements Questions {
    @Override
    public void confirm(String title, String sentence, String verb, Runnable yes, Runnable no) {
        yes.run();
    }

    @Override
    public void secret(String title, String sentence, Consumer<String> answer, Runnable dismissed) {
        dismissed.run();
    }

    @Override
    public void openFile(String title, Consumer<Path> chosen) {}

    @Override
    public void openFolder(String title, Consumer<Path> chosen) {}

    @Override
    public void saveFile(String title, String name, Consumer<Path> chosen) {}
}
