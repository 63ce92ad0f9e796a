-- the roles that the login in force has, through others too
select ROLE_NAME from INFORMATION_SCHEMA.ROLES
