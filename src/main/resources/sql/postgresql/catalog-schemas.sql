-- schema, comment
select n.nspname,
       -- public has a comment from the start: none is something that was done
       coalesce(pg_catalog.obj_description(n.oid, 'pg_namespace'), case when n.nspname = 'public' then '' end)
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname
