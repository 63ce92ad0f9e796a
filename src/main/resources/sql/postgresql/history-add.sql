-- A file applied, after all others: version, description, script, checksum, by, ms, success.
insert into ${table} (installed_rank, version, description, type, script,
    checksum, installed_by, execution_time, success)
select coalesce((select max(h.installed_rank) from ${table} h where h.installed_rank > 0), 0) + 1,
    ?::varchar, ?::varchar, 'SQL', ?::varchar, ?::integer, ?::varchar, ?::integer, ?::boolean
