package dev.binnacle.schema;

import java.util.List;
import java.util.stream.Stream;

/** Changes of partitions, and of what they have in common with their whole. */
final class PartitionCases {
    private static final List<String> WHOLE =
            List.of(
                    "create table w (id bigint not null, z integer) partition by hash (id)",
                    "create table p partition of w for values with (modulus 2, remainder 0)");

    private PartitionCases() {}

    static Stream<PlanCasesTest.Case> all() {
        return Stream.concat(indexes(), places());
    }

    private static PlanCasesTest.Case of(
            String name, List<String> both, List<String> first, String... second) {
        return new PlanCasesTest.Case(name, both, first, List.of(second));
    }

    private static Stream<PlanCasesTest.Case> indexes() {
        String ofWhole = "create index j on w (z)";
        String ofPart = "create index \"i t\" on p (z)";
        String unique = "alter table p add constraint u unique (id, z)";
        return Stream.of(
                // one on the whole only would be none yet, and unique in name only
                of(
                        "an index of the whole that its partitions get too",
                        WHOLE,
                        List.of(),
                        "create unique index j on w (id)"),
                of(
                        "an index of the whole that takes over a partition's own",
                        WHOLE,
                        List.of(ofPart),
                        ofPart,
                        ofWhole),
                of(
                        "an index of the whole that leaves a partition its own",
                        WHOLE,
                        List.of(ofPart),
                        ofWhole,
                        ofPart),
                of(
                        "the name of an index that the whole took over",
                        WHOLE,
                        List.of(ofPart, ofWhole),
                        ofWhole,
                        "create index \"i t\" on p (id)"),
                of(
                        "a key made anew that leaves a partition its own",
                        WHOLE,
                        List.of(
                                "alter table w add constraint k primary key (id, z) deferrable",
                                unique),
                        "alter table w add constraint k primary key (id, z)",
                        unique),
                of(
                        "a new partition with a key that the whole takes and one that it leaves",
                        WHOLE.subList(0, 1),
                        List.of(),
                        WHOLE.get(1),
                        unique,
                        "alter table w add constraint k unique (id, z)",
                        "alter table p add constraint a unique (id, z) deferrable"));
    }

    private static Stream<PlanCasesTest.Case> places() {
        String part = "create table %s partition of w for values with (modulus 2, remainder %d)";
        List<String> referred =
                List.of(
                        "create schema other",
                        "create table w (id bigint not null, z integer) partition by list (z)",
                        "create table p partition of w for values in (1) partition by list (z)",
                        "alter table p add primary key (id, z)",
                        "create table r (id bigint, z integer, foreign key (id, z) references p)");
        String whole = "create table w (id bigint, x m) partition by %s (id)";
        return Stream.of(
                of(
                        "a new partition with the bounds that another gives up",
                        WHOLE.subList(0, 1),
                        List.of(part.formatted("p", 0)),
                        part.formatted("p", 1),
                        part.formatted("a", 0)),
                of(
                        "a partition that goes, named as its whole in another schema, which is"
                                + " referred to",
                        referred,
                        List.of("create table other.p partition of p for values in (1)")),
                of(
                        "a partition that goes with its policy over a column that goes too",
                        List.of(),
                        List.of(
                                "create table w (id bigint not null, z integer, x date)"
                                        + " partition by hash (id)",
                                part.formatted("p", 0),
                                "create policy q on p using (x is not null)"),
                        WHOLE.get(0),
                        part.formatted("a", 0)),
                of(
                        "a partition of a whole that is parted otherwise, over a type made anew",
                        List.of(),
                        List.of(
                                "create type m as enum ('a', 'b')",
                                whole.formatted("range"),
                                "create table p partition of w default"),
                        "create type m as enum ('b')",
                        whole.formatted("list"),
                        "create table p partition of w default"),
                of(
                        "a whole that takes nulls where its partition's key takes none",
                        List.of(),
                        List.of(
                                WHOLE.get(0).replace("integer", "integer not null"),
                                WHOLE.get(1),
                                "alter table p add primary key (id, z)"),
                        WHOLE.get(0),
                        WHOLE.get(1),
                        "alter table p add primary key (id, z)"));
    }
}
