-- one row where there is any of what is known by its DDL alone
with own (id) as materialized (
    select n.oid from pg_catalog.pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
)
select 'any'
where exists (select from pg_catalog.pg_collation o join own on own.id = o.collnamespace)
   or exists (select from pg_catalog.pg_foreign_server)
   or exists (select from pg_catalog.pg_statistic_ext)
   or exists (select from pg_catalog.pg_rewrite r where r.rulename <> '_RETURN' and r.oid >= 16384)
   or exists (select from pg_catalog.pg_operator o join own on own.id = o.oprnamespace)
   or exists (select from pg_catalog.pg_cast c where c.oid >= 16384)
   or exists (select from pg_catalog.pg_event_trigger)
   or exists (select from pg_catalog.pg_ts_dict o join own on own.id = o.dictnamespace)
   or exists (select from pg_catalog.pg_ts_config o join own on own.id = o.cfgnamespace)
   or exists (select from pg_catalog.pg_class c where c.reloftype <> 0 or c.relkind = 'f')
   or exists (select from pg_catalog.pg_attrdef e join pg_catalog.pg_class c on c.oid = e.adrelid where c.relkind = 'v')
   or exists (select from pg_catalog.pg_trigger g where g.tgenabled in ('A', 'R') and not g.tgisinternal)
   or exists (select from (select i.indexrelid from pg_catalog.pg_index i where i.indexprs is not null offset 0) i
              join pg_catalog.pg_attribute a on a.attrelid = i.indexrelid and coalesce(a.attstattarget, -1) <> -1)
   or exists (select from pg_catalog.pg_default_acl)
