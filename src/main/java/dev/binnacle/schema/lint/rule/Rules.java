package dev.binnacle.schema.lint.rule;

import dev.binnacle.schema.lint.Rule;
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
import dev.binnacle.schema.lint.rule.naming.CheckNames;
import dev.binnacle.schema.lint.rule.naming.ColumnNames;
import dev.binnacle.schema.lint.rule.naming.ForeignKeyNames;
import dev.binnacle.schema.lint.rule.naming.IndexNames;
import dev.binnacle.schema.lint.rule.naming.QuotedName;
import dev.binnacle.schema.lint.rule.naming.SchemaNames;
import dev.binnacle.schema.lint.rule.naming.TableNames;
import dev.binnacle.schema.lint.rule.performance.ColumnPadding;
import dev.binnacle.schema.lint.rule.performance.DuplicateIndex;
import dev.binnacle.schema.lint.rule.performance.ForeignKeyWithoutIndex;
import dev.binnacle.schema.lint.rule.performance.RedundantIndex;
import dev.binnacle.schema.lint.rule.performance.TableBloat;
import dev.binnacle.schema.lint.rule.performance.TableWithoutIndex;
import dev.binnacle.schema.lint.rule.performance.UnusedIndex;
import dev.binnacle.schema.lint.rule.security.DefinerWithoutSearchPath;
import dev.binnacle.schema.lint.rule.security.ExposedTable;
import dev.binnacle.schema.lint.rule.security.ExtensionInExposedSchema;
import dev.binnacle.schema.lint.rule.security.OldExtension;
import dev.binnacle.schema.lint.rule.security.PoliciesWithoutRowSecurity;
import dev.binnacle.schema.lint.rule.security.PolicyAlwaysTrue;
import dev.binnacle.schema.lint.rule.security.PolicyCallsPerRow;
import dev.binnacle.schema.lint.rule.security.PolicyTrustsUserData;
import dev.binnacle.schema.lint.rule.security.RowSecurityWithoutPolicy;
import dev.binnacle.schema.lint.rule.security.SensitiveColumnExposed;
import dev.binnacle.schema.lint.rule.security.SeveralPermissivePolicies;
import dev.binnacle.schema.lint.rule.security.StrangerCallsDefiner;
import dev.binnacle.schema.lint.rule.security.StrangerReachesTable;
import dev.binnacle.schema.lint.rule.security.StrangerReadsCopy;
import dev.binnacle.schema.lint.rule.security.ViewBypassesRowSecurity;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. */
public final class Rules {
    private Rules() {}

    /** All of them. */
    public static List<Rule> all() {
        return Stream.of(portable(), postgreSql()).flatMap(List::stream).toList();
    }

    /** Those that mean something to every database. */
    public static List<Rule> portable() {
        return List.of(
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
                new QuotedName(),
                new SchemaNames(),
                new TableNames(),
                new ColumnNames(),
                new IndexNames(),
                new ForeignKeyNames(),
                new CheckNames(),
                new ForeignKeyWithoutIndex(),
                new DuplicateIndex(),
                new RedundantIndex(),
                new TableWithoutIndex());
    }

    /** Those about what only PostgreSQL has: its locks, its statistics, its row security. */
    private static List<Rule> postgreSql() {
        return List.of(
                new UnusedIndex(),
                new TableBloat(),
                new ColumnPadding(),
                new PolicyCallsPerRow(),
                new SeveralPermissivePolicies(),
                new PoliciesWithoutRowSecurity(),
                new RowSecurityWithoutPolicy(),
                new ViewBypassesRowSecurity(),
                new DefinerWithoutSearchPath(),
                new ExposedTable(),
                new PolicyTrustsUserData(),
                new PolicyAlwaysTrue(),
                new OldExtension(),
                new ExtensionInExposedSchema(),
                new SensitiveColumnExposed(),
                new StrangerReachesTable(),
                new StrangerReadsCopy(),
                new StrangerCallsDefiner());
    }
}
