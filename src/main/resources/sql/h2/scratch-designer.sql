-- a login of a throw-away database that is no administrator
create user designer password ''
