-- table id, name, column, target schema, target table, target column, on update, on delete, deferrable, definition, inherited
select k.conrelid, k.conname, a.attname, tn.nspname, t.relname, ta.attname,
       case k.confupdtype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
                          when 'n' then 'SET NULL' else 'SET DEFAULT' end,
       case k.confdeltype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
                          when 'n' then 'SET NULL' else 'SET DEFAULT' end,
       k.condeferrable,
       case when part.place = 1 then pg_catalog.pg_get_constraintdef(k.oid) end,
       k.conparentid <> 0
from pg_catalog.pg_constraint k
join pg_catalog.pg_namespace n on n.oid = k.connamespace
join pg_catalog.pg_class t on t.oid = k.confrelid
join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
cross join lateral pg_catalog.unnest(k.conkey) with ordinality as part (number, place)
join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.number
join pg_catalog.pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = k.confkey[part.place]
-- a key to a partitioned table has one hidden copy for each of its partitions
left join pg_catalog.pg_constraint whole on whole.oid = k.conparentid
where k.contype = 'f' and (whole.oid is null or whole.conrelid <> k.conrelid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.conrelid, k.conname, part.place
