-- all that is kept of row security as one text: fields end with CHAR(1), rows with CHAR(2), CHAR(3) = none
select coalesce(listagg("line", CHAR(2)) within group (order by "line"), '')
from (
    select 'table' || CHAR(1) || "table_schema" || CHAR(1) || "table_name" as "line" from "binnacle"."row_security"
    union all
    select 'bypass' || CHAR(1) || "role" from "binnacle"."bypass_role"
    union all
    select 'policy' || CHAR(1) || "table_schema" || CHAR(1) || "table_name" || CHAR(1) || "name" || CHAR(1) || "command"
           || CHAR(1) || case when "permissive" then 'permissive' else 'restrictive' end || CHAR(1) || "roles"
           || CHAR(1) || coalesce("using_expression", CHAR(3)) || CHAR(1) || coalesce("check_expression", CHAR(3))
    from "binnacle"."policy"
)
