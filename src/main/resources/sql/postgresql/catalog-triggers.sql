-- table id, name, when, enabled, definition, of the partitioned table
select g.tgrelid, g.tgname,
       case when g.tgtype & 2 <> 0 then 'BEFORE' when g.tgtype & 64 <> 0 then 'INSTEAD OF' else 'AFTER' end
       || ' ' || pg_catalog.concat_ws(' OR ',
            case when g.tgtype & 4 <> 0 then 'INSERT' end, case when g.tgtype & 16 <> 0 then 'UPDATE' end,
            case when g.tgtype & 8 <> 0 then 'DELETE' end, case when g.tgtype & 32 <> 0 then 'TRUNCATE' end)
       || case when g.tgtype & 1 <> 0 then ', each row' else ', each statement' end,
       g.tgenabled <> 'D',
       pg_catalog.pg_get_triggerdef(g.oid),
       coalesce(pg_catalog.to_jsonb(g) ->> 'tgparentid', '0') <> '0'
from pg_catalog.pg_trigger g
join pg_catalog.pg_class c on c.oid = g.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not g.tgisinternal
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by g.tgrelid, g.tgname
