-- schema, table, index, scans, bytes
select s.schemaname, s.relname, s.indexrelname, s.idx_scan, pg_catalog.pg_relation_size(s.indexrelid)
from pg_catalog.pg_stat_user_indexes s
