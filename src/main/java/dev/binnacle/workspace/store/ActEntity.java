package dev.binnacle.workspace.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A row of {@code audit}. */
@Entity
@Table(name = "audit")
class ActEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "done_at")
    Instant at = Instant.EPOCH;

    String operator = "";

    @Column(name = "connection_id")
    @Nullable String connection;

    String backend = "";

    @Column(name = "act")
    String kind = "";

    @Column(name = "sql_text")
    String sql = "";

    @Column(name = "touched_rows")
    long rows;

    String outcome = "";

    static ActEntity of(Act act) {
        var row = new ActEntity();
        row.at = act.at();
        row.operator = act.operator();
        row.connection = act.connection();
        row.backend = act.backend();
        row.kind = act.kind();
        row.sql = Redaction.ofSql(act.sql());
        row.rows = act.rows();
        row.outcome = act.outcome().name();
        return row;
    }

    Act act() {
        return new Act(
                at, operator, connection, backend, kind, sql, rows, Act.Outcome.valueOf(outcome));
    }
}
