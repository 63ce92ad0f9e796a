package dev.binnacle.schema.lint.rule;

import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.rule.change.RowSecurityLost;
import dev.binnacle.schema.lint.rule.performance.ColumnPadding;
import dev.binnacle.schema.lint.rule.performance.TableBloat;
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
import dev.binnacle.schema.lint.rule.statement.AccessMethodChange;
import dev.binnacle.schema.lint.rule.statement.BanCharField;
import dev.binnacle.schema.lint.rule.statement.ColumnTypeChange;
import dev.binnacle.schema.lint.rule.statement.ConcurrentInTransaction;
import dev.binnacle.schema.lint.rule.statement.ConcurrentIndexCreation;
import dev.binnacle.schema.lint.rule.statement.ConcurrentIndexDeletion;
import dev.binnacle.schema.lint.rule.statement.ConcurrentPartitionDetach;
import dev.binnacle.schema.lint.rule.statement.ConcurrentReindex;
import dev.binnacle.schema.lint.rule.statement.ConstraintNotValid;
import dev.binnacle.schema.lint.rule.statement.DomainAddConstraint;
import dev.binnacle.schema.lint.rule.statement.DomainWithConstraint;
import dev.binnacle.schema.lint.rule.statement.DropDatabase;
import dev.binnacle.schema.lint.rule.statement.EnumValueOrdering;
import dev.binnacle.schema.lint.rule.statement.FieldWithDefault;
import dev.binnacle.schema.lint.rule.statement.ForeignKeyConstraint;
import dev.binnacle.schema.lint.rule.statement.IdentifierTooLong;
import dev.binnacle.schema.lint.rule.statement.IdentityColumn;
import dev.binnacle.schema.lint.rule.statement.LockTimeout;
import dev.binnacle.schema.lint.rule.statement.LoggedSwitch;
import dev.binnacle.schema.lint.rule.statement.NotNullableField;
import dev.binnacle.schema.lint.rule.statement.OutsideTransaction;
import dev.binnacle.schema.lint.rule.statement.PreferBigintOverInt;
import dev.binnacle.schema.lint.rule.statement.PreferBigintOverSmallint;
import dev.binnacle.schema.lint.rule.statement.PreferIdentity;
import dev.binnacle.schema.lint.rule.statement.PreferRepack;
import dev.binnacle.schema.lint.rule.statement.PreferTextField;
import dev.binnacle.schema.lint.rule.statement.PreferTimestampTz;
import dev.binnacle.schema.lint.rule.statement.PrimaryKeyOnNullable;
import dev.binnacle.schema.lint.rule.statement.RobustStatements;
import dev.binnacle.schema.lint.rule.statement.SerialPrimaryKeyField;
import dev.binnacle.schema.lint.rule.statement.StatementTimeout;
import dev.binnacle.schema.lint.rule.statement.TransactionNesting;
import dev.binnacle.schema.lint.rule.statement.TriggerLock;
import dev.binnacle.schema.lint.rule.statement.TruncateCascade;
import dev.binnacle.schema.lint.rule.statement.UncommittedTransaction;
import dev.binnacle.schema.lint.rule.statement.UniqueConstraint;

import java.util.List;

/** Rules about what only PostgreSQL has: its locks, its statistics, its row security. */
final class PostgreSqlRules {
    static final List<Rule> LOCKS =
            List.of(
                    new ConcurrentIndexCreation(),
                    new ConcurrentIndexDeletion(),
                    new ConcurrentReindex(),
                    new ConcurrentPartitionDetach(),
                    new FieldWithDefault(),
                    new IdentityColumn(),
                    new ColumnTypeChange(),
                    new ForeignKeyConstraint(),
                    new ConstraintNotValid(),
                    new UniqueConstraint(),
                    new SerialPrimaryKeyField(),
                    new PrimaryKeyOnNullable(),
                    new NotNullableField(),
                    new PreferRepack(),
                    new LoggedSwitch(),
                    new TriggerLock(),
                    new AccessMethodChange(),
                    new LockTimeout(),
                    new StatementTimeout(),
                    new DomainAddConstraint());

    static final List<Rule> OTHERS =
            List.of(
                    new DropDatabase(),
                    new TruncateCascade(),
                    new DomainWithConstraint(),
                    new EnumValueOrdering(),
                    new BanCharField(),
                    new PreferTextField(),
                    new PreferTimestampTz(),
                    new PreferBigintOverInt(),
                    new PreferBigintOverSmallint(),
                    new PreferIdentity(),
                    new IdentifierTooLong(),
                    new ConcurrentInTransaction(),
                    new OutsideTransaction(),
                    new RobustStatements(),
                    new TransactionNesting(),
                    new UncommittedTransaction(),
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
                    new StrangerCallsDefiner(),
                    new RowSecurityLost());

    private PostgreSqlRules() {}
}
