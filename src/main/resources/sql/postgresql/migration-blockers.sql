-- Who holds what a session waits for: number, user, application, query, state, since, what. Parameter: its number, twice.
select a.pid, a.usename, a.application_name, a.query, a.state, a.xact_start,
    (select string_agg(distinct l.relation::pg_catalog.regclass::text, ', ')
     from pg_catalog.pg_locks l
     where l.pid = ?::integer and not l.granted and l.relation is not null)
from unnest(pg_catalog.pg_blocking_pids(?::integer)) b(pid)
join pg_catalog.pg_stat_activity a on a.pid = b.pid
order by a.xact_start
