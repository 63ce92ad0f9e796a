-- schema, name, right, column: what a role may do with the tables and routines of these schemas
with asked as (select ?::name as role, ?::name[] as schemas)
select n.nspname, c.relname, r.name, null::name
from asked a
join pg_catalog.pg_namespace n on n.nspname = any (a.schemas)
    and pg_catalog.has_schema_privilege(a.role, n.oid, 'USAGE')
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'v', 'm', 'f', 'p') and not c.relispartition
cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) r(name)
where pg_catalog.has_table_privilege(a.role, c.oid, r.name)
   or r.name <> 'DELETE' and pg_catalog.has_any_column_privilege(a.role, c.oid, r.name)
union all
select n.nspname, p.proname, 'EXECUTE', null
from asked a
join pg_catalog.pg_namespace n on n.nspname = any (a.schemas)
    and pg_catalog.has_schema_privilege(a.role, n.oid, 'USAGE')
join pg_catalog.pg_proc p on p.pronamespace = n.oid and pg_catalog.has_function_privilege(a.role, p.oid, 'EXECUTE')
union all
select n.nspname, c.relname, 'COLUMN', t.attname
from asked a
join pg_catalog.pg_namespace n on n.nspname = any (a.schemas)
    and pg_catalog.has_schema_privilege(a.role, n.oid, 'USAGE')
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'v', 'm', 'f', 'p') and not c.relispartition
    and not pg_catalog.has_table_privilege(a.role, c.oid, 'SELECT')
join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped
    and pg_catalog.has_column_privilege(a.role, c.oid, t.attnum, 'SELECT, INSERT, UPDATE')
