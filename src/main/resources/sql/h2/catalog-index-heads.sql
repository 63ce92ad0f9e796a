-- index id, schema, name, table id, table schema, table name, kind, made by a constraint,
-- how nulls are told apart where not as usual
select INDEX_SCHEMA || CHAR(0) || INDEX_NAME, INDEX_SCHEMA, INDEX_NAME,
       TABLE_SCHEMA || CHAR(0) || TABLE_NAME, TABLE_SCHEMA, TABLE_NAME, INDEX_TYPE_NAME, IS_GENERATED,
       case NULLS_DISTINCT when 'NO' then 'NOT DISTINCT' when 'ALL' then 'ALL DISTINCT' end
from INFORMATION_SCHEMA.INDEXES
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by TABLE_SCHEMA, TABLE_NAME, INDEX_NAME
