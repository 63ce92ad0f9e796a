-- table id, name, columns' numbers, target's id, its columns' numbers, on update, on delete, deferrable,
-- definition where it says more, inherited
with foreign_key as materialized (
    select k.oid, k.conrelid from pg_catalog.pg_constraint k where k.contype = 'f'
)
select k.conrelid, k.conname, k.conkey, k.confrelid, k.confkey,
       case k.confupdtype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
                          when 'n' then 'SET NULL' else 'SET DEFAULT' end,
       case k.confdeltype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
                          when 'n' then 'SET NULL' else 'SET DEFAULT' end,
       k.condeferrable,
       case when k.more then pg_catalog.pg_get_constraintdef(k.oid) end,
       k.conparentid <> 0
from (select null::smallint[] as confdelsetcols, false as conperiod, true as conenforced) usual
cross join lateral (
    -- before PostgreSQL 15 and 18 there was no such thing: the name then means the one of "usual"
    select k.oid, k.conrelid, k.conname, k.conkey::pg_catalog.text, k.confrelid, k.confkey::pg_catalog.text,
           k.confupdtype, k.confdeltype, k.condeferrable, k.conparentid,
           k.condeferrable or k.confmatchtype <> 's' or not k.convalidated
           or confdelsetcols is not null or conperiod or not conenforced as more
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_namespace n on n.oid = k.connamespace
    -- a key to a partitioned table has one hidden copy for each of its partitions
    left join foreign_key whole on whole.oid = k.conparentid
    where k.contype = 'f' and (whole.oid is null or whole.conrelid <> k.conrelid)
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema') k
order by k.conrelid, k.conname
