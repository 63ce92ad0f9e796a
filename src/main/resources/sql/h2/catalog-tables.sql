-- id, schema, name, kind, rows (-1 = unknown), storage, comment, bound of a partition, row security, settings
select TABLE_SCHEMA || CHAR(0) || TABLE_NAME, TABLE_SCHEMA, TABLE_NAME,
       case when TABLE_TYPE = 'VIEW' then 'VIEW'
            when TABLE_TYPE = 'MATERIALIZED VIEW' then 'MATERIALIZED_VIEW'
            when STORAGE_TYPE = 'TABLE LINK' then 'FOREIGN_TABLE'
            else 'TABLE' end,
       case when TABLE_TYPE = 'VIEW' then -1 else ROW_COUNT_ESTIMATE end,
       cast(null as varchar), REMARKS, cast(null as varchar), 'OFF', cast(null as varchar)
from INFORMATION_SCHEMA.TABLES
where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
