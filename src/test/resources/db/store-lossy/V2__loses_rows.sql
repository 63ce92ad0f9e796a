delete from journal where entry_key = 'second';
