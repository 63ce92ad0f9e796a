-- A file that began is done: checksum, ms, rank.
update ${table} set checksum = ?::integer, execution_time = ?::integer, success = true,
    installed_on = localtimestamp
where installed_rank = ?::integer
