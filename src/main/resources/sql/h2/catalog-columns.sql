-- table id, position, name, type, base type, kind of type, id of an enum, nullable, generated, default, comment
select TABLE_SCHEMA || CHAR(0) || TABLE_NAME, ORDINAL_POSITION, COLUMN_NAME,
       case when DOMAIN_NAME is null then DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER)
            else QUOTE_IDENT(DOMAIN_SCHEMA) || '.' || QUOTE_IDENT(DOMAIN_NAME) end,
       DATA_TYPE, 'b',
       case when upper(DATA_TYPE) = 'ENUM'
            then TABLE_SCHEMA || CHAR(0) || TABLE_NAME || CHAR(0) || DTD_IDENTIFIER end,
       IS_NULLABLE = 'YES',
       case when IS_IDENTITY = 'YES' and IDENTITY_GENERATION = 'ALWAYS' then 'IDENTITY_ALWAYS'
            when IS_IDENTITY = 'YES' then 'IDENTITY_BY_DEFAULT'
            when IS_GENERATED = 'ALWAYS' then 'STORED'
            else 'NEVER' end,
       coalesce(GENERATION_EXPRESSION, COLUMN_DEFAULT), REMARKS
from INFORMATION_SCHEMA.COLUMNS
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
