-- word that is quoted where it is a name, whether all names are
select w.word, pg_catalog.current_setting('quote_all_identifiers') = 'on'
from pg_catalog.pg_get_keywords() w
where w.catcode <> 'U'
