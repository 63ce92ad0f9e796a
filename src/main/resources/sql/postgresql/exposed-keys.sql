-- kind (p, u, f), name, table's id, columns, other table's id, its columns; keys that a partition took over are left out
select k.contype, k.conname, k.conrelid, k.conkey, k.confrelid, k.confkey
from pg_catalog.pg_constraint k
join pg_catalog.pg_namespace n on n.oid = k.connamespace
where k.contype in ('p', 'u', 'f') and (k.contype <> 'f' or k.conparentid = 0)
  and n.nspname not in ('pg_catalog', 'information_schema')
order by k.conrelid, k.conname
