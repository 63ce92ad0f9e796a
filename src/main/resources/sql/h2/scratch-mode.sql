-- How names and statements are read in this database: name, value.
select setting_name, setting_value
from information_schema.settings
where setting_name in (
    'MODE', 'DATABASE_TO_LOWER', 'DATABASE_TO_UPPER', 'CASE_INSENSITIVE_IDENTIFIERS',
    'DEFAULT_NULL_ORDERING', 'NON_KEYWORDS')
