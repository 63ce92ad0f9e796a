update ${table} set "script" = cast(? as varchar), "statement" = cast(? as integer), "running" = cast(? as boolean),
    "done" = cast(? as varchar), "before" = cast(? as varchar)
