-- schema, table, name, type, default, nullable, domain, comment
select TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER),
       case when IS_GENERATED = 'ALWAYS' then null
            when IS_IDENTITY = 'YES' then 'DEFAULT'
            else COLUMN_DEFAULT end,
       IS_NULLABLE = 'YES', DOMAIN_SCHEMA || '.' || DOMAIN_NAME, coalesce(REMARKS, '')
from INFORMATION_SCHEMA.COLUMNS
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
