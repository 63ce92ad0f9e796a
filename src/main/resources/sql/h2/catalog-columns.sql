-- table id, position, name, type, base type, kind of type, id of an enum, nullable, generated, default, comment, collation, options
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
       coalesce(GENERATION_EXPRESSION, COLUMN_DEFAULT), REMARKS, cast(null as varchar),
       case when IS_IDENTITY = 'YES' then trim(
                case when IDENTITY_START <> case when IDENTITY_INCREMENT > 0 then IDENTITY_MINIMUM
                                                 else IDENTITY_MAXIMUM end
                     then 'START WITH ' || IDENTITY_START || ' ' else '' end
                || case when IDENTITY_INCREMENT <> 1 then 'INCREMENT BY ' || IDENTITY_INCREMENT || ' ' else '' end
                || case when IDENTITY_INCREMENT > 0 and IDENTITY_MINIMUM <> 1
                        then 'MINVALUE ' || IDENTITY_MINIMUM || ' ' else '' end
                || case when IDENTITY_CACHE <> 32 then 'CACHE ' || IDENTITY_CACHE || ' ' else '' end
                || case when IDENTITY_CYCLE = 'YES' then 'CYCLE' else '' end)
            else trim(coalesce('ON UPDATE ' || COLUMN_ON_UPDATE || ' ', '')
                || case when DEFAULT_ON_NULL then 'DEFAULT ON NULL' else '' end) end
from INFORMATION_SCHEMA.COLUMNS
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
