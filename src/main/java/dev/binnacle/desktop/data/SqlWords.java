package dev.binnacle.desktop.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of SQL that completion offers or goes by. */
final class SqlWords {
    /** Offered, in lower case, the most used first. */
    static final List<String> KEYWORDS =
            List.of(
                    ("select from where group order by having limit offset join left right inner"
                                    + " outer full cross on and or not in is null like between"
                                    + " exists case when then else end as distinct insert into"
                                    + " values update set delete create table view index unique"
                                    + " primary key foreign references check default alter add drop"
                                    + " column rename to union all except intersect with recursive"
                                    + " returning begin commit rollback explain analyze truncate"
                                    + " true false asc desc nulls first last cast"
                                    + " current_date current_timestamp grant"
                                    + " revoke using merge matched over partition")
                            .split(" "));

    /** Functions that every database here has. */
    static final List<String> FUNCTIONS =
            List.of(
                    ("count sum avg min max coalesce nullif greatest least lower upper length trim"
                                    + " substring replace position concat lpad rpad left right abs"
                                    + " round floor ceil mod power sqrt now extract date_trunc"
                                    + " to_char array_agg string_agg json_arrayagg json_objectagg"
                                    + " row_number rank dense_rank lag lead first_value last_value"
                                    + " ntile percentile_cont stddev_pop var_pop random")
                            .split(" "));

    /** A table's name follows. */
    static final Set<String> BEFORE_TABLE = Set.of("from", "join", "update", "into", "table");

    private static final Set<String> RESERVED = Set.copyOf(KEYWORDS);

    private SqlWords() {}

    static boolean mayBeAlias(String word) {
        return !word.isEmpty()
                && (Character.isLetter(word.charAt(0))
                        || word.charAt(0) == '_'
                        || word.charAt(0) == '"')
                && !RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }
}
