-- it may make anything in any schema, and nothing that runs code
grant alter any schema to designer
