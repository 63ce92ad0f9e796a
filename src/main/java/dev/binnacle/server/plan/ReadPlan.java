package dev.binnacle.server.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.request.RowRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How rows of a resource and of those embedded in it are read: a tree, filled by {@link
 * ReadPlanner} and then only read.
 */
public final class ReadPlan {
    /** What the rows of a change or a call are called where they are read again. */
    public static final TableName SOURCE = new TableName("", "pgrst_source");

    final int depth;
    final String target;
    TableName from;
    @Nullable String fromAlias;
    List<Output> outputs = new ArrayList<>();
    List<Where> where = new ArrayList<>();
    List<Order> order = new ArrayList<>();
    RowRange range = RowRange.ALL;
    @Nullable Relationship relationship;
    @Nullable String alias;
    @Nullable String hint;
    boolean inner;
    boolean spread;
    String rowAlias = "";
    List<Spread> spreads = new ArrayList<>();
    List<ReadPlan> children = new ArrayList<>();

    ReadPlan(String target, TableName from, int depth) {
        this.target = target;
        this.from = from;
        this.depth = depth;
    }

    /** The table, or {@link #SOURCE}. */
    public TableName from() {
        return from;
    }

    /** Null = by its own name. */
    public @Nullable String fromAlias() {
        return fromAlias;
    }

    public List<Output> outputs() {
        return Collections.unmodifiableList(outputs);
    }

    public List<Where> where() {
        return Collections.unmodifiableList(where);
    }

    public List<Order> order() {
        return Collections.unmodifiableList(order);
    }

    public RowRange range() {
        return range;
    }

    /** How many steps below the root. */
    public int depth() {
        return depth;
    }

    /** Null at the root. */
    public @Nullable Relationship relationship() {
        return relationship;
    }

    /** Whether parents without such rows are left out. */
    public boolean inner() {
        return inner;
    }

    public boolean spread() {
        return spread;
    }

    /** What the embedded rows are called in the parent's statement. */
    public String rowAlias() {
        return rowAlias;
    }

    /** What the embedded rows are called in the answer. */
    public String shownAs() {
        return alias == null ? target : alias;
    }

    /** Columns that stand among the parent's. */
    public List<Spread> spreads() {
        return Collections.unmodifiableList(spreads);
    }

    public List<ReadPlan> children() {
        return Collections.unmodifiableList(children);
    }

    /** Whether nothing of it is shown: it is there to be filtered by. */
    public boolean empty() {
        return outputs.isEmpty() && children.stream().allMatch(ReadPlan::empty);
    }

    /**
     * Lets {@code count} mean how many rows there are wherever no column is called so: what
     * PostgreSQL reads into it by itself.
     *
     * @param columns whether a table has a column of a name
     */
    public void countByName(BiPredicate<TableName, String> columns) {
        if (!spread && !from.equals(SOURCE) && !columns.test(from, "count")) {
            outputs.replaceAll(each -> each.isCountByName() ? each.counting() : each);
        }
        children.forEach(each -> each.countByName(columns));
    }

    /** Whether all columns and nothing else were asked for. */
    public boolean selectsAll() {
        return children.isEmpty()
                && outputs.size() == 1
                && outputs.getFirst().target().isStar()
                && outputs.getFirst().aggregate() == null;
    }

    /** Whether it leads to many rows per parent. */
    boolean toMany() {
        return relationship != null && !relationship.isToOne();
    }
}
