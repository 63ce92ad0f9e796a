-- table id, name, condition
select k.conrelid, k.conname, pg_catalog.pg_get_expr(k.conbin, k.conrelid)
from pg_catalog.pg_constraint k
join pg_catalog.pg_namespace n on n.oid = k.connamespace
where k.contype = 'c' and k.conrelid <> 0
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.conrelid, k.conname
