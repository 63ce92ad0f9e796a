-- Flyway's history as it was written: rank, version, description, type, script, checksum, by, on, ms, success.
select installed_rank, version, description, type, script, checksum,
    installed_by, installed_on, execution_time, success
from ${table}
order by installed_rank
