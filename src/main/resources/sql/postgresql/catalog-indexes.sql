-- table id, index id, name, unique, serves a constraint, method, inherited,
-- columns' numbers where no more can be to it, operator classes, collations, directions
with constrained as materialized (
    select k.conindid, k.conrelid, k.contype
    from pg_catalog.pg_constraint k where k.contype in ('p', 'u', 'x')
)
select i.indrelid, i.indexrelid, i.relname, i.sole, i.contype is not null, i.amname, i.inherited,
       case when i.plain then i.indkey end, i.indclass, i.indcollation, i.indoption
from (select false as indnullsnotdistinct) usual
cross join lateral (
    -- before PostgreSQL 15 nulls were always distinct: the name then means the one of "usual"
    select i.indrelid, i.indexrelid, c.relname, i.indisunique and i.indisvalid as sole, k.contype, m.amname,
           above.inhrelid is not null as inherited,
           m.amname = 'btree' and c.relkind = 'i' and c.reloptions is null
           and i.indexprs is null and i.indpred is null and i.indnatts = i.indnkeyatts
           and i.indisunique <= i.indisvalid and not indnullsnotdistinct and k.contype is distinct from 'x' as plain,
           i.indkey, i.indclass, i.indcollation, i.indoption
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    join pg_catalog.pg_am m on m.oid = c.relam
    left join constrained k on k.conindid = i.indexrelid and k.conrelid = i.indrelid
    left join pg_catalog.pg_inherits above on above.inhrelid = i.indexrelid
    where c.relkind in ('i', 'I')
      and c.relnamespace = any (array(select n.oid from pg_catalog.pg_namespace n
                                      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'))) i
order by i.indrelid, i.relname
