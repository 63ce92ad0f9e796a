-- function's schema and name, schema and name of the table whose row it takes, of the one it returns, whether of one row
select fn.nspname, p.proname, an.nspname, ac.relname, rn.nspname, rc.relname, not p.proretset or p.prorows = 1
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace fn on fn.oid = p.pronamespace
join pg_catalog.pg_class ac on ac.reltype = p.proargtypes[0] and ac.relkind in ('r', 'v', 'm', 'f', 'p')
join pg_catalog.pg_namespace an on an.oid = ac.relnamespace
join pg_catalog.pg_class rc on rc.reltype = p.prorettype and rc.relkind in ('r', 'v', 'm', 'f', 'p')
join pg_catalog.pg_namespace rn on rn.oid = rc.relnamespace
where p.pronargs = 1
