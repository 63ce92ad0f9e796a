-- what is read then is what was made, without the right to make it
revoke alter any schema from designer
