-- name, schema, installed version, available version: there are none
select cast(null as varchar), cast(null as varchar), cast(null as varchar), cast(null as varchar)
where 1 = 0
