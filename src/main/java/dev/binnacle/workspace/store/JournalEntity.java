package dev.binnacle.workspace.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A row of {@code journal}. */
@Entity
@Table(name = "journal")
class JournalEntity {
    @Id
    @Column(name = "entry_key")
    String key = "";

    @Column(name = "entry_text")
    String text = "";

    @Column(name = "changed_at")
    Instant at = Instant.EPOCH;
}
