-- schema, name, type, start, increment, owning table.column, comment, options
select SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, INCREMENT, cast(null as varchar), REMARKS,
       'AS ' || DATA_TYPE || ' START WITH ' || START_VALUE || ' INCREMENT BY ' || INCREMENT
       || ' MINVALUE ' || MINIMUM_VALUE || ' MAXVALUE ' || MAXIMUM_VALUE
       -- H2 reckons its usual one wrongly, below nothing, where all numbers down are taken
       || case when CACHE < 0 then '' else ' CACHE ' || CACHE end
       || case when CYCLE_OPTION = 'YES' then ' CYCLE' else '' end
from INFORMATION_SCHEMA.SEQUENCES
where upper(SEQUENCE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by SEQUENCE_SCHEMA, SEQUENCE_NAME
