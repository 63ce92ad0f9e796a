-- schema, name, rows (-1 = unknown), bytes, scans, rows written, bytes that hold nothing (-1 = unknown)
select n.nspname, c.relname,
       case when c.relkind = 'p' then
                 (select coalesce(sum(greatest(leaf.reltuples, s.n_live_tup)), 0)
                  from pg_catalog.pg_partition_tree(c.oid) part
                  join pg_catalog.pg_class leaf on leaf.oid = part.relid
                  left join pg_catalog.pg_stat_user_tables s on s.relid = leaf.oid
                  where part.isleaf)
            when c.reltuples < 0 then coalesce(s.n_live_tup, -1)
            -- what was written since the last analyze counts once it is much
            when s.n_live_tup > 2 * c.reltuples + 1000 then s.n_live_tup
            else c.reltuples end::bigint,
       case when c.relkind = 'p' then
                 (select coalesce(sum(pg_catalog.pg_total_relation_size(part.relid)), 0)
                  from pg_catalog.pg_partition_tree(c.oid) part where part.isleaf)
            else pg_catalog.pg_total_relation_size(c.oid) end::bigint,
       coalesce(s.seq_scan, 0) + coalesce(s.idx_scan, 0),
       coalesce(s.n_tup_ins, 0) + coalesce(s.n_tup_upd, 0) + coalesce(s.n_tup_del, 0),
       case when c.reltuples < 0 or w.width is null then -1
            else greatest(0, c.relpages::bigint * 8192
                             - (c.reltuples * (28 + w.width) / 0.9)::bigint) end
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_stat_user_tables s on s.relid = c.oid
left join (select t.schemaname, t.tablename, sum((1 - t.null_frac) * t.avg_width) as width
           from pg_catalog.pg_stats t
           where not t.inherited
           group by t.schemaname, t.tablename) w
       on w.schemaname = n.nspname and w.tablename = c.relname
where c.relkind in ('r', 'p', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
