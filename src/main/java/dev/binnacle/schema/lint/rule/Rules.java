package dev.binnacle.schema.lint.rule;

import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.rule.change.ColumnNarrowed;
import dev.binnacle.schema.lint.rule.change.UniquenessLost;
import dev.binnacle.schema.lint.rule.design.AllColumnsNullable;
import dev.binnacle.schema.lint.rule.design.ColumnTypeDiffers;
import dev.binnacle.schema.lint.rule.design.DefaultNullText;
import dev.binnacle.schema.lint.rule.design.EmptyTable;
import dev.binnacle.schema.lint.rule.design.ForeignKeyToItself;
import dev.binnacle.schema.lint.rule.design.ForeignKeyTypeDiffers;
import dev.binnacle.schema.lint.rule.design.IncrementingColumns;
import dev.binnacle.schema.lint.rule.design.MissingComment;
import dev.binnacle.schema.lint.rule.design.PrimaryKeyNotFirst;
import dev.binnacle.schema.lint.rule.design.SingleColumnTable;
import dev.binnacle.schema.lint.rule.design.TableCycle;
import dev.binnacle.schema.lint.rule.design.TableWithoutPrimaryKey;
import dev.binnacle.schema.lint.rule.design.TooManyLobs;
import dev.binnacle.schema.lint.rule.design.UniqueWithNulls;
import dev.binnacle.schema.lint.rule.design.WideReferencedKey;
import dev.binnacle.schema.lint.rule.history.OutOfOrder;
import dev.binnacle.schema.lint.rule.history.VersionTwice;
import dev.binnacle.schema.lint.rule.naming.CheckNames;
import dev.binnacle.schema.lint.rule.naming.ColumnNames;
import dev.binnacle.schema.lint.rule.naming.ForeignKeyNames;
import dev.binnacle.schema.lint.rule.naming.IndexNames;
import dev.binnacle.schema.lint.rule.naming.QuotedName;
import dev.binnacle.schema.lint.rule.naming.SchemaNames;
import dev.binnacle.schema.lint.rule.naming.TableNames;
import dev.binnacle.schema.lint.rule.performance.DuplicateIndex;
import dev.binnacle.schema.lint.rule.performance.ForeignKeyWithoutIndex;
import dev.binnacle.schema.lint.rule.performance.RedundantIndex;
import dev.binnacle.schema.lint.rule.performance.TableWithoutIndex;
import dev.binnacle.schema.lint.rule.statement.DropCheck;
import dev.binnacle.schema.lint.rule.statement.DropColumn;
import dev.binnacle.schema.lint.rule.statement.DropForeignKey;
import dev.binnacle.schema.lint.rule.statement.DropNotNull;
import dev.binnacle.schema.lint.rule.statement.DropPrimaryKey;
import dev.binnacle.schema.lint.rule.statement.DropSchema;
import dev.binnacle.schema.lint.rule.statement.DropTable;
import dev.binnacle.schema.lint.rule.statement.DuplicateAssignment;
import dev.binnacle.schema.lint.rule.statement.IgnoreWithoutReason;
import dev.binnacle.schema.lint.rule.statement.NullableMadeRequired;
import dev.binnacle.schema.lint.rule.statement.RenamingColumn;
import dev.binnacle.schema.lint.rule.statement.RenamingTable;
import dev.binnacle.schema.lint.rule.statement.RequiredField;
import dev.binnacle.schema.lint.rule.statement.SyntaxError;
import dev.binnacle.schema.lint.rule.statement.TableSchema;
import dev.binnacle.schema.lint.rule.statement.UniqueOnExisting;
import dev.binnacle.schema.lint.rule.statement.UnusedIgnore;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. */
public final class Rules {
    private static final List<Rule> DESIGN =
            List.of(
                    new ColumnTypeDiffers(),
                    new ForeignKeyTypeDiffers(),
                    new ForeignKeyToItself(),
                    new UniqueWithNulls(),
                    new DefaultNullText(),
                    new AllColumnsNullable(),
                    new TableCycle(),
                    new EmptyTable(),
                    new IncrementingColumns(),
                    new TableWithoutPrimaryKey(),
                    new MissingComment(),
                    new WideReferencedKey(),
                    new PrimaryKeyNotFirst(),
                    new SingleColumnTable(),
                    new TooManyLobs(),
                    new ForeignKeyWithoutIndex(),
                    new DuplicateIndex(),
                    new RedundantIndex(),
                    new TableWithoutIndex());

    private static final List<Rule> NAMES =
            List.of(
                    new QuotedName(),
                    new SchemaNames(),
                    new TableNames(),
                    new ColumnNames(),
                    new IndexNames(),
                    new ForeignKeyNames(),
                    new CheckNames());

    private static final List<Rule> STATEMENTS =
            List.of(
                    new DropColumn(),
                    new DropTable(),
                    new DropSchema(),
                    new DropNotNull(),
                    new DropForeignKey(),
                    new DropCheck(),
                    new DropPrimaryKey(),
                    new RenamingColumn(),
                    new RenamingTable(),
                    new RequiredField(),
                    new NullableMadeRequired(),
                    new UniqueOnExisting(),
                    new DuplicateAssignment(),
                    new TableSchema(),
                    new SyntaxError(),
                    new UnusedIgnore(),
                    new IgnoreWithoutReason());

    private static final List<Rule> CHANGES =
            List.of(
                    new UniquenessLost(),
                    new ColumnNarrowed(),
                    new OutOfOrder(),
                    new VersionTwice());

    private Rules() {}

    /** All of them. */
    public static List<Rule> all() {
        return Stream.of(portable(), PostgreSqlRules.LOCKS, PostgreSqlRules.OTHERS)
                .flatMap(List::stream)
                .toList();
    }

    /** Those that mean something to every database. */
    public static List<Rule> portable() {
        return Stream.of(DESIGN, NAMES, STATEMENTS, CHANGES).flatMap(List::stream).toList();
    }
}
