-- Whether a table is there: parameters schema, name.
select 1 from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = ?::text and c.relname = ?::text
