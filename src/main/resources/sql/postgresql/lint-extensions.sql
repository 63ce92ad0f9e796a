-- name, schema, installed version, version that the server has
select e.extname, n.nspname, e.extversion, coalesce(a.default_version, '')
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
left join pg_catalog.pg_available_extensions a on a.name = e.extname
order by e.extname
