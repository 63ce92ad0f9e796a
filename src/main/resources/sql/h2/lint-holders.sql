-- schema, table, who, seconds since its last statement; oldest first
select l.TABLE_SCHEMA, l.TABLE_NAME, max(s.USER_NAME || ', session ' || s.SESSION_ID),
       max(datediff(second, coalesce(s.EXECUTING_STATEMENT_START, s.SLEEP_SINCE, s.SESSION_START),
                    current_timestamp))
from INFORMATION_SCHEMA.LOCKS l
join INFORMATION_SCHEMA.SESSIONS s on s.SESSION_ID = l.SESSION_ID
where s.SESSION_ID <> SESSION_ID()
group by l.TABLE_SCHEMA, l.TABLE_NAME, s.SESSION_ID
order by 4 desc, 1, 2
