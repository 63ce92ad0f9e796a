-- constraint id, name, kind, table id, deferrable, how nulls are told apart where not as usual
select CONSTRAINT_SCHEMA || CHAR(0) || CONSTRAINT_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE,
       TABLE_SCHEMA || CHAR(0) || TABLE_NAME, IS_DEFERRABLE = 'YES',
       case NULLS_DISTINCT when 'NO' then 'NOT DISTINCT' when 'ALL' then 'ALL DISTINCT' end
from INFORMATION_SCHEMA.TABLE_CONSTRAINTS
order by CONSTRAINT_SCHEMA, CONSTRAINT_NAME
