-- Everything that holds or shows rows, but the system's own: oid, schema, name, kind, file. A view has no file.
select c.oid, n.nspname, c.relname, c.relkind::text, coalesce(pg_catalog.pg_relation_filenode(c.oid)::bigint, 0)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm', 'v', 'f')
  and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
