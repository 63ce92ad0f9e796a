-- Sessions with something open, one of which holds the lock of Flyway: number, user, application, query, state, since, what.
select s.session_id, s.user_name, s.client_info, coalesce(s.executing_statement, ''), s.session_state, s.session_start, 'the lock on the history'
from information_schema.sessions s
where s.session_id <> session_id() and s.contains_uncommitted
