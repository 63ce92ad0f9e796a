-- id, schema, name, view, insertable, updatable, deletable, comment: of every table and view that is not the server's own
select c.oid, n.nspname, c.relname, c.relkind in ('v', 'm'),
       case when c.relkind in ('r', 'p') then true
            when c.relkind in ('v', 'f') then pg_catalog.pg_relation_is_updatable(c.oid, true) & 8 = 8
            else false end,
       case when c.relkind in ('r', 'p') then true
            when c.relkind in ('v', 'f') then pg_catalog.pg_relation_is_updatable(c.oid, true) & 4 = 4
            else false end,
       case when c.relkind in ('r', 'p') then true
            when c.relkind in ('v', 'f') then pg_catalog.pg_relation_is_updatable(c.oid, true) & 16 = 16
            else false end,
       coalesce(pg_catalog.obj_description(c.oid, 'pg_class'), ''),
       not c.relispartition and n.nspname = any (?)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'v', 'm', 'f', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by n.nspname, c.relname
