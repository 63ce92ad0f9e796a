-- A file that began is done: checksum, ms, rank.
update ${table} set "checksum" = cast(? as integer), "execution_time" = cast(? as integer), "success" = true,
    "installed_on" = localtimestamp
where "installed_rank" = cast(? as integer)
