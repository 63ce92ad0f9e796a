package dev.binnacle.desktop.data;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

/**
 * What the regions of one table tab share.
 *
 * @param staged null = rows cannot be edited
 */
record TableParts(
        DataParts data,
        Backend backend,
        TableModel model,
        @Nullable StagedSet staged,
        TableLoader loader,
        RowEditing editing,
        PanelModel panels) {

    Workbench workbench() {
        return data.workbench();
    }

    Copying copying() {
        return new Copying(this);
    }

    CellFiles files() {
        return new CellFiles(this);
    }

    Saving saving() {
        return new Saving(this);
    }
}
