-- schema, table, index, scans, bytes: not counted
select TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, -1, -1
from INFORMATION_SCHEMA.INDEXES
where 1 = 0
