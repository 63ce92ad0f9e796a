-- routine id, schema, name, kind, returns, language, definition, comment
select SPECIFIC_SCHEMA || CHAR(0) || SPECIFIC_NAME, ROUTINE_SCHEMA, ROUTINE_NAME, 
       case ROUTINE_TYPE when 'AGGREGATE' then 'aggregate' else 'alias' end,
       DATA_TYPE, coalesce(EXTERNAL_LANGUAGE, ''), 
       case when ROUTINE_TYPE = 'AGGREGATE' then 'CREATE AGGREGATE ' else 'CREATE ALIAS ' end
       || QUOTE_IDENT(ROUTINE_SCHEMA) || '.' || QUOTE_IDENT(ROUTINE_NAME)
       || case when IS_DETERMINISTIC = 'YES' then ' DETERMINISTIC' else '' end
       || case when ROUTINE_DEFINITION is null then ' FOR ' else ' AS ' end
       || '''' || replace(coalesce(ROUTINE_DEFINITION, EXTERNAL_NAME, ''), '''', '''''') || '''', REMARKS
from INFORMATION_SCHEMA.ROUTINES
where upper(ROUTINE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by ROUTINE_SCHEMA, ROUTINE_NAME, SPECIFIC_NAME
