-- Who holds the lock of Flyway: number, user, application, query, state, since, what. Parameter: the lock's number, twice.
select a.pid, a.usename, a.application_name, a.query, a.state, coalesce(a.xact_start, a.backend_start), 'the lock on the history'
from pg_catalog.pg_locks l
join pg_catalog.pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.granted and l.objsubid = 1
  and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
  and l.classid::bigint = (?::bigint >> 32) and l.objid::bigint = (?::bigint & 4294967295)
