-- grantee, role granted to it (or none), rights as a list, schema, table (none = all of the schema)
select grantee, grantedrole, rights, nullif(table_schema, ''), nullif(table_name, '') from information_schema.rights
