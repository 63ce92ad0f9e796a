-- name, schema, version, comment where it is not the extension's own
select e.extname, n.nspname, e.extversion,
       nullif(d.description, a.comment)
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
left join pg_catalog.pg_description d
       on d.objoid = e.oid and d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
left join lateral (select a.comment from pg_catalog.pg_available_extensions() a
                   where a.name = e.extname and d.description is not null) a on true
where e.extname <> 'plpgsql'
order by e.extname
