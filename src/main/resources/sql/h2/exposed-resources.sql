-- schema, name, whether a view, comment
select TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE like '%VIEW', coalesce(REMARKS, '')
from INFORMATION_SCHEMA.TABLES
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by TABLE_SCHEMA, TABLE_NAME
