package dev.binnacle.desktop.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Questions as dialogs over the window. Cancel is the default; the other button says the verb. */
public final class DialogQuestions implements Questions {
    private final Stage owner;

    public DialogQuestions(Stage owner) {
        this.owner = owner;
    }

    @Override
    public void confirm(String title, String sentence, String verb, Runnable yes, Runnable no) {
        var act = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.NONE, sentence, ButtonType.CANCEL, act);
        dress(alert, title);
        alert.setResultConverter(button -> button);
        alert.showAndWait().filter(act::equals).ifPresentOrElse(button -> yes.run(), no);
    }

    @Override
    public void secret(String title, String sentence, Consumer<String> answer, Runnable dismissed) {
        var dialog = new Dialog<String>();
        var field = new PasswordField();
        var words = new Label(sentence);
        words.setWrapText(true);
        words.setMaxWidth(400);
        dialog.getDialogPane().setContent(new VBox(8, words, field));
        var act = new ButtonType("Use", ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.CANCEL, act);
        dialog.setResultConverter(button -> button == act ? field.getText() : null);
        dress(dialog, title);
        FxThread.later(field::requestFocus);
        dialog.showAndWait().ifPresentOrElse(answer, dismissed);
    }

    private void dress(Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.getDialogPane().getStylesheets().setAll(Style.sheets());
        dialog.getDialogPane().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
    }

    @Override
    public void openFile(String title, Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        give(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void openFolder(String title, Consumer<Path> chosen) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        give(chooser.showDialog(owner), chosen);
    }

    @Override
    public void saveFile(String title, String name, Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        give(chooser.showSaveDialog(owner), chosen);
    }

    private static void give(@org.jspecify.annotations.Nullable File file, Consumer<Path> chosen) {
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }
}
