package dev.binnacle.database.h2;

import dev.binnacle.database.Session;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.database.catalog.CatalogRows;
import dev.binnacle.database.catalog.Cells;

import java.util.ArrayList;
import java.util.List;

/**
 * H2's answers. Its INFORMATION_SCHEMA has no indexes, so a join of two of its views takes seconds
 * at a thousand tables: each is read once, and joined here.
 */
final class H2CatalogRows implements CatalogRows {
    private final Session session;
    private final H2Constraints constraints;

    H2CatalogRows(Session session) {
        this.session = session;
        this.constraints = new H2Constraints(this::file);
    }

    @Override
    public List<Cells> rows(CatalogQuery query) {
        return switch (query) {
            case SCHEMAS, TABLES, VIEWS, COLUMNS, LABELS, SEQUENCES ->
                    Cells.read(session, query.sql("h2"));
            case KEYS -> constraints.keys();
            case FOREIGN_KEYS -> constraints.foreignKeys();
            case CHECKS -> constraints.checks();
            case INDEXES -> new H2Indexes(this::file).rows();
            case TRIGGERS -> new H2Triggers(this::file).rows();
            case ROUTINES -> routines();
            case TYPES -> domains();
            case PARENTS, POLICIES, EXTENSIONS, OTHERS -> List.of();
            case REMARKS, OWNERS -> Cells.read(session, query.sql("h2"));
            case RIGHTS -> rights();
        };
    }

    @Override
    public ValueKind kind(String baseType, String kindOfType) {
        return H2Type.parse(baseType).kind();
    }

    private List<Cells> file(String name, int columns) {
        return Cells.read(session, CatalogQuery.file("h2", name, columns));
    }

    private List<Cells> routines() {
        var parameters = Cells.byFirst(file("parameters", 3));
        List<Cells> rows = new ArrayList<>();
        for (Cells routine : file("routines", 8)) {
            List<String> arguments = new ArrayList<>();
            for (Cells parameter : parameters.getOrDefault(routine.text(0), List.of())) {
                arguments.add((parameter.text(1) + " " + parameter.text(2)).strip());
            }
            rows.add(
                    Cells.of(
                            routine.get(1),
                            routine.get(2),
                            routine.get(3),
                            String.join(", ", arguments),
                            routine.get(4),
                            routine.get(5),
                            routine.get(6),
                            routine.get(7)));
        }
        return rows;
    }

    /** H2 keeps one list of words for each grantee and object. */
    private List<Cells> rights() {
        List<Cells> rows = new ArrayList<>();
        for (Cells grant : file("rights", 5)) {
            for (String privilege : grant.text(4).split(", ")) {
                boolean all = grant.text(1).isEmpty();
                rows.add(
                        Cells.of(
                                all ? "SCHEMA" : "TABLE",
                                all ? "" : grant.get(0),
                                all ? grant.get(0) : grant.get(1),
                                "",
                                privilege,
                                grant.get(3),
                                "false",
                                "false"));
            }
        }
        return rows;
    }

    private List<Cells> domains() {
        var checks = Cells.byFirst(file("domain-checks", 2));
        List<Cells> rows = new ArrayList<>();
        for (Cells domain : file("domains", 5)) {
            StringBuilder definition = new StringBuilder(domain.text(3));
            checks.getOrDefault(domain.text(0), List.of()).stream()
                    .map(check -> " CHECK (" + constraints.condition(check.text(1)) + ")")
                    .sorted()
                    .forEach(definition::append);
            rows.add(
                    Cells.of(
                            domain.get(0),
                            domain.get(1),
                            domain.get(2),
                            "domain",
                            definition.toString(),
                            domain.get(4)));
        }
        return rows;
    }
}
