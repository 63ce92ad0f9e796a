-- How far the file has come that cannot run in one transaction.
select "script", "statement", "running", "done", "before" from ${table}
