package dev.binnacle.workspace.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** A row of {@code sql_runs}. */
@Entity
@Table(name = "sql_runs")
class SqlRunEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "connection_id")
    String connection = "";

    @Column(name = "ran_at")
    Instant at = Instant.EPOCH;

    String operator = "";

    @Column(name = "sql_text")
    String sql = "";

    @Column(name = "duration_millis")
    long millis;

    @Column(name = "touched_rows")
    long rows;

    @Nullable String problem;

    static SqlRunEntity of(SqlRun run) {
        var row = new SqlRunEntity();
        row.connection = run.connection();
        row.at = run.at();
        row.operator = run.operator();
        row.sql = Redaction.ofSql(run.sql());
        row.millis = run.duration().toMillis();
        row.rows = run.rows();
        row.problem = run.problem();
        return row;
    }

    SqlRun run() {
        return new SqlRun(connection, at, operator, sql, Duration.ofMillis(millis), rows, problem);
    }
}
