-- The locks that a session has or waits for: oid, mode. Parameter: its number.
select l.relation, l.mode
from pg_catalog.pg_locks l
where l.pid = ?::integer and l.locktype = 'relation'
  and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
