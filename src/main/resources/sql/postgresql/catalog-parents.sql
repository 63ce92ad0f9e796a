-- table id, parent's schema, parent's name
select i.inhrelid, n.nspname, p.relname
from pg_catalog.pg_inherits i
join pg_catalog.pg_class p on p.oid = i.inhparent
join pg_catalog.pg_namespace n on n.oid = p.relnamespace
where p.relkind in ('r', 'p', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by i.inhrelid, i.inhseqno
