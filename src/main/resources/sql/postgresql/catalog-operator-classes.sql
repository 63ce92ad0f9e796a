-- type's id, operator class that a B-tree index of it has when none is named
with usual as (
    select k.opcintype, k.oid
    from pg_catalog.pg_opclass k
    join pg_catalog.pg_am m on m.oid = k.opcmethod
    where m.amname = 'btree' and k.opcdefault
      and k.opcnamespace = 'pg_catalog'::pg_catalog.regnamespace
)
select usual.opcintype, usual.oid from usual
union all
-- a varchar is indexed as text, unless someone made it another way
select 'varchar'::pg_catalog.regtype, usual.oid
from usual
where usual.opcintype = 'text'::pg_catalog.regtype
  and not exists (select from pg_catalog.pg_opclass own
                  where own.opcintype = 'varchar'::pg_catalog.regtype and own.opcdefault)
