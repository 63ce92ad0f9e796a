-- Users and roles; PUBLIC, which everyone has, is not among them, nor are the logins that the server makes for
-- roles (RoleConnections). Columns: name, login, admin, comment.
SELECT USER_NAME, 'true', CAST(IS_ADMIN AS VARCHAR), REMARKS
FROM INFORMATION_SCHEMA.USERS
WHERE LEFT(USER_NAME, 15) <> 'binnacle_login_'
UNION ALL
SELECT ROLE_NAME, 'false', 'false', REMARKS
FROM INFORMATION_SCHEMA.ROLES
WHERE UPPER(ROLE_NAME) <> 'PUBLIC'
ORDER BY 1
