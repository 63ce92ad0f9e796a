-- The tables and the number that the database gives each: schema, name, number.
select table_schema, table_name, db_object_id('TABLE', table_schema, table_name)
from information_schema.tables
where table_type = 'BASE TABLE' and table_schema <> 'INFORMATION_SCHEMA'
