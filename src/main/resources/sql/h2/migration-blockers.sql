-- Who holds locks that a session may wait for: number, user, application, query, state, since, what. Parameter: its number, twice.
select s.session_id, s.user_name, s.client_info, coalesce(s.executing_statement, ''), s.session_state, s.session_start,
    listagg(distinct l.table_schema || '.' || l.table_name, ', ')
from information_schema.sessions s
left join information_schema.locks l on l.session_id = s.session_id and l.table_name <> 'SYS'
where s.session_id <> cast(? as integer)
  and (l.session_id is not null
       or s.session_id = (select w.blocker_id from information_schema.sessions w where w.session_id = cast(? as integer)))
group by s.session_id, s.user_name, s.client_info, s.executing_statement, s.session_state, s.session_start
