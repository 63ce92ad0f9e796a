-- table id, name, primary, columns' numbers, definition where it says more than the columns, inherited
select k.conrelid, k.conname, k.contype = 'p', k.conkey,
       case when k.more then pg_catalog.pg_get_constraintdef(k.oid) end,
       k.conparentid <> 0
from (select false as indnullsnotdistinct, false as conperiod) usual
cross join lateral (
    -- before PostgreSQL 15 and 18 there was no such thing: the name then means the one of "usual"
    select k.oid, k.conrelid, k.conname, k.contype, k.conkey::pg_catalog.text, k.conparentid,
           k.condeferrable or conperiod
           or coalesce(i.indnatts <> i.indnkeyatts or indnullsnotdistinct, true) as more
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_namespace n on n.oid = k.connamespace
    left join pg_catalog.pg_index i on i.indexrelid = k.conindid
    where k.contype in ('p', 'u') and k.conrelid <> 0
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema') k
order by k.conrelid, k.contype, k.conname
