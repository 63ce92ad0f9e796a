-- schema, table (null = on the schema), grantee, grantee quoted, rights as a list of words
select TABLE_SCHEMA, TABLE_NAME, GRANTEE,
       case when upper(GRANTEE) = 'PUBLIC' then 'PUBLIC' else QUOTE_IDENT(GRANTEE) end, RIGHTS
from INFORMATION_SCHEMA.RIGHTS
where GRANTEDROLE is null and TABLE_SCHEMA is not null
order by TABLE_SCHEMA, TABLE_NAME, GRANTEE
