package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements that make types. */
public sealed interface TypeStatement extends Ddl {
    QualifiedName name();

    record CreateEnum(Span at, QualifiedName name, List<Label> labels) implements TypeStatement {
        public CreateEnum {
            labels = List.copyOf(labels);
        }
    }

    /** A label of an enum; the text without its quotes. */
    record Label(Span at, String text) {}

    record CreateComposite(Span at, QualifiedName name, List<Field> fields)
            implements TypeStatement {
        public CreateComposite {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a composite type. */
    record Field(Span at, Ident name, Written type, @Nullable QualifiedName collation) {}

    /**
     * A range, a base type, a shell.
     *
     * @param kind {@code range}, {@code base} or {@code shell}
     * @param definition what stands inside its parentheses; null = nothing
     */
    record CreateOther(Span at, QualifiedName name, String kind, @Nullable Written definition)
            implements TypeStatement {}

    /**
     * A domain.
     *
     * @param parts default, nullability, collation and checks in the order written
     */
    record CreateDomain(
            Span at,
            QualifiedName name,
            boolean ifNotExists,
            Written type,
            List<ColumnElement.Part> parts)
            implements TypeStatement {
        public CreateDomain {
            parts = List.copyOf(parts);
        }
    }
}
