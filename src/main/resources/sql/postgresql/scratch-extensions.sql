-- The extensions of this database but those that every one has: name, schema, version.
select e.extname, n.nspname, e.extversion
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
where e.extname <> 'plpgsql'
order by e.oid
