-- schema, name, rows (-1 = unknown), bytes (-1 = unknown), scans, rows written, bytes that hold nothing
select TABLE_SCHEMA, TABLE_NAME, ROW_COUNT_ESTIMATE, -1, -1, -1, -1
from INFORMATION_SCHEMA.TABLES
where TABLE_TYPE <> 'VIEW' and upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
