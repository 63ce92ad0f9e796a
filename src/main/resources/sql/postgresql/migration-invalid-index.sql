-- The indexes of this name, or that a failed rebuild left beside it, that are not valid: schema, name. Parameter: the name, twice.
select n.nspname, c.relname
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not i.indisvalid
  and (c.relname = ?::text or regexp_replace(c.relname, '_cc(new|old)[0-9]*$', '') = ?::text)
