-- schema, name, type, start, increment, owning table.column, comment
select SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, INCREMENT, cast(null as varchar), REMARKS
from INFORMATION_SCHEMA.SEQUENCES
where upper(SEQUENCE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by SEQUENCE_SCHEMA, SEQUENCE_NAME
