-- table id, name, primary, column, definition, inherited
select k.conrelid, k.conname, k.contype = 'p', a.attname,
       case when part.place = 1 then pg_catalog.pg_get_constraintdef(k.oid) end,
       k.conparentid <> 0
from pg_catalog.pg_constraint k
join pg_catalog.pg_namespace n on n.oid = k.connamespace
cross join lateral pg_catalog.unnest(k.conkey) with ordinality as part (number, place)
join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.number
where k.contype in ('p', 'u') and k.conrelid <> 0
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.conrelid, k.contype, k.conname, part.place
