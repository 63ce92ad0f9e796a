-- id, schema, name, kind, rows (-1 = unknown), storage, comment, bound of a partition, row security,
-- settings but for those of columns, its id where it has rights of its own
with marked as materialized (
    -- the few indexes that are marked, once for all tables: a plan made without statistics would ask for them table
    -- by table
    select i.indrelid,
                  max(case when i.indisreplident then pg_catalog.quote_ident(x.relname) end) as replica,
                  max(case when i.indisclustered then pg_catalog.quote_ident(x.relname) end) as clustered
           from pg_catalog.pg_index i
           join pg_catalog.pg_class x on x.oid = i.indexrelid
           where i.indisreplident or i.indisclustered
           group by i.indrelid
), parents as (
    select i.inhrelid,
           pg_catalog.string_agg(pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname),
                                 ', ' order by i.inhseqno) as names
    from pg_catalog.pg_inherits i
    join pg_catalog.pg_class p on p.oid = i.inhparent
    join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
    group by i.inhrelid
)
select c.oid, n.nspname, c.relname,
       case when c.relkind = 'v' then 'VIEW'
            when c.relkind = 'm' then 'MATERIALIZED_VIEW'
            when c.relkind = 'f' then 'FOREIGN_TABLE'
            when c.relkind = 'p' then 'PARTITIONED_TABLE'
            when c.relispartition then 'PARTITION'
            else 'TABLE' end,
       case when c.relkind = 'v' then -1
            when c.relkind = 'p' then
                 (select coalesce(sum(leaf.reltuples) filter (where leaf.reltuples >= 0), -1)
                  from pg_catalog.pg_partition_tree(c.oid) part
                  join pg_catalog.pg_class leaf on leaf.oid = part.relid
                  where part.isleaf)
            -- before PostgreSQL 14 an unknown number of rows was 0
            when c.reltuples = 0 and c.relpages = 0
                 and pg_catalog.current_setting('server_version_num')::integer < 140000 then -1
            else c.reltuples end::bigint,
       nullif(pg_catalog.concat_ws(' ',
            case when not c.relispartition then 'INHERITS (' || parents.names || ')' end,
            case when c.relkind = 'p' then 'PARTITION BY ' || pg_catalog.pg_get_partkeydef(c.oid)
            when c.relkind = 'f' then
                 (select 'SERVER ' || pg_catalog.quote_ident(s.srvname)
                         || coalesce(' OPTIONS (' ||
                                (select pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                                        || pg_catalog.quote_literal(o.option_value), ', ')
                                 from pg_catalog.pg_options_to_table(f.ftoptions) o) || ')', '')
                  from pg_catalog.pg_foreign_table f
                  join pg_catalog.pg_foreign_server s on s.oid = f.ftserver
                  where f.ftrelid = c.oid) end,
            case when c.relkind in ('r', 'p', 'm') then 'USING ' || pg_catalog.quote_ident(m.amname) end,
            -- in a steady order: they stand as they were last set
            case when c.reloptions is not null then
                 'WITH (' || (select pg_catalog.string_agg(o, ', ' order by o collate "C")
                              from pg_catalog.unnest(c.reloptions) o) || ')' end,
            'TABLESPACE ' || pg_catalog.quote_ident(sp.spcname)), ''),
       d.description,
       pg_catalog.pg_get_expr(c.relpartbound, c.oid),
       case when c.relforcerowsecurity then 'FORCED' when c.relrowsecurity then 'ENABLED' else 'OFF' end,
       nullif(pg_catalog.concat_ws(', ', case when c.relpersistence = 'u' then 'SET UNLOGGED' end,
            case when c.relkind in ('r', 'p') then
                 case c.relreplident when 'f' then 'REPLICA IDENTITY FULL' when 'n' then 'REPLICA IDENTITY NOTHING'
                      when 'i' then 'REPLICA IDENTITY USING INDEX ' || marked.replica end
                 end,
            'CLUSTER ON ' || marked.clustered), ''),
       case when c.relacl is not null then c.oid end
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join parents on parents.inhrelid = c.oid
left join pg_catalog.pg_am m on m.oid = c.relam and m.amname <> 'heap'
left join pg_catalog.pg_tablespace sp on sp.oid = c.reltablespace
left join marked on marked.indrelid = c.oid
left join pg_catalog.pg_description d
       on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where c.relkind in ('r', 'p', 'f', 'v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
