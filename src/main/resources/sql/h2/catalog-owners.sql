-- kind, schema, name, part, role: H2's schemas have owners, which are the administrators that made them
select 'SCHEMA', '', SCHEMA_NAME, '', SCHEMA_OWNER
from INFORMATION_SCHEMA.SCHEMATA
where false
