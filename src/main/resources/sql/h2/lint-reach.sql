-- role, schema, name, privilege; of the roles whose names the parameter holds, one per line
select GRANTEE, TABLE_SCHEMA, TABLE_NAME, PRIVILEGE_TYPE
from INFORMATION_SCHEMA.TABLE_PRIVILEGES
where locate(char(10) || GRANTEE || char(10), char(10) || ? || char(10)) > 0
