-- Throw-away databases that nobody is connected to: name, comment.
select d.datname, shobj_description(d.oid, 'pg_database')
from pg_database d
where d.datname like 'binnacle\_scratch\_%'
  and not exists (select from pg_stat_activity a where a.datid = d.oid)
order by d.datname
