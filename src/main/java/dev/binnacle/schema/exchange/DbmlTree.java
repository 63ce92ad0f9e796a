package dev.binnacle.schema.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A DBML file as it is written, before names are looked up. */
final class DbmlTree {
    /** {@code name} or {@code schema.name}. */
    record Name(String schema, String name) {}

    /**
     * One of {@code [a, b: c]}.
     *
     * @param name in small letters, words joined by one space
     * @param value null = none
     */
    record Setting(String name, @Nullable DbmlToken value, @Nullable Reference reference) {
        String text() {
            return value == null ? "" : value.text();
        }
    }

    /**
     * One end of a reference.
     *
     * @param table null = the table it stands in
     */
    record End(@Nullable Name table, List<String> columns) {}

    /** How two tables relate; {@code left} is null where it stands at a column. */
    record Reference(
            @Nullable String name,
            @Nullable End left,
            String sign,
            End right,
            List<Setting> settings,
            DbmlToken place) {}

    record Column(String name, String type, List<Setting> settings, DbmlToken place) {}

    /** A key of an index: a column or an expression. */
    record Part(String text, boolean expression) {}

    record Index(List<Part> parts, List<Setting> settings) {}

    record Check(String condition, List<Setting> settings) {}

    /** A table, or a part of one that others take in. */
    static final class Table {
        final Name name;
        final @Nullable String alias;
        final DbmlToken place;
        @Nullable String note;
        final List<Column> columns = new ArrayList<>();
        final List<Index> indexes = new ArrayList<>();
        final List<Check> checks = new ArrayList<>();

        /** The parts it takes in: each with the number of columns before it. */
        final List<Taken> taken = new ArrayList<>();

        Table(Name name, @Nullable String alias, DbmlToken place) {
            this.name = name;
            this.alias = alias;
            this.place = place;
        }
    }

    record Taken(DbmlToken name, int before) {}

    record Labels(Name name, List<String> labels) {}

    record Group(String name, List<Name> tables, @Nullable String note) {}

    record Sticky(String name, String text) {}

    @Nullable String project;
    @Nullable String database;
    @Nullable String note;
    final List<Table> tables = new ArrayList<>();
    final List<Table> partials = new ArrayList<>();
    final List<Labels> enums = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Sticky> notes = new ArrayList<>();
}
