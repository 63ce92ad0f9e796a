-- schema, table, who, age of the transaction in seconds; oldest first
select n.nspname, c.relname,
       pg_catalog.concat_ws(', ', a.usename, nullif(a.application_name, ''), 'process ' || a.pid),
       pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.xact_start)::bigint
from pg_catalog.pg_locks l
join pg_catalog.pg_stat_activity a on a.pid = l.pid
join pg_catalog.pg_class c on c.oid = l.relation
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where l.locktype = 'relation' and l.granted
  and l.database = (select d.oid from pg_catalog.pg_database d
                    where d.datname = pg_catalog.current_database())
  and a.xact_start is not null and a.pid <> pg_catalog.pg_backend_pid()
  and a.backend_type = 'client backend'
  and c.relkind in ('r', 'p', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
group by n.nspname, c.relname, a.usename, a.application_name, a.pid, a.xact_start
order by a.xact_start, n.nspname, c.relname
