-- major version, since when statistics count (never known)
select cast(regexp_substr(SETTING_VALUE, '^[0-9]+') as integer), cast(null as varchar)
from INFORMATION_SCHEMA.SETTINGS
where SETTING_NAME = 'info.VERSION'
