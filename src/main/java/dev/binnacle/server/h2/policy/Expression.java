package dev.binnacle.server.h2.policy;

import dev.binnacle.database.TableName;
import dev.binnacle.server.query.SqlBuilder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The condition of a policy: SQL of H2 with places for the caller and for other tables. */
record Expression(List<Piece> pieces) {
    sealed interface Piece {
        record Text(String sql) implements Piece {}

        record Caller(CallerValue value) implements Piece {}

        /** A table that a query within the condition reads. */
        record Read(TableName table, String alias) implements Piece {}
    }

    Expression {
        pieces = List.copyOf(pieces);
    }

    /** Writes a table that is read, with only those of its rows that may be seen. */
    interface Reading {
        void write(SqlBuilder out, TableName table, String alias);
    }

    /** Finds the table that a policy means by a name. */
    interface Finding {
        /**
         * @param schema null = not said
         * @throws Token.Unreadable where there is none
         */
        TableName find(@Nullable String schema, String name);
    }

    void write(SqlBuilder out, Map<String, String> settings, Reading reading) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text text -> out.sql(text.sql());
                case Piece.Caller caller -> caller.value().write(out, settings);
                case Piece.Read read -> reading.write(out, read.table(), read.alias());
            }
        }
    }
}
