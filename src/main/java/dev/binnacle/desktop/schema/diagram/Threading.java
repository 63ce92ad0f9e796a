package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Point;

import javafx.scene.input.MouseEvent;

/** Drawing a relation from one table to another, where that is possible. */
interface Threading {
    /** Whether a drag that starts here draws a relation. */
    boolean begins(Hit from, MouseEvent event);

    void pull(Point to, Hit over);

    void end(Hit over);

    /** Where nothing is designed, none is drawn. */
    static Threading none() {
        return new Threading() {
            @Override
            public boolean begins(Hit from, MouseEvent event) {
                return false;
            }

            @Override
            public void pull(Point to, Hit over) {}

            @Override
            public void end(Hit over) {}
        };
    }
}
