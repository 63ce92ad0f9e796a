package dev.binnacle.base;

/**
 * The catalogue of everything that can go wrong and be told to a user. A code is stable: it may be
 * retired, never reused. Ranges: 1xx connections, 2xx sessions and SQL, 3xx data, 4xx schema, 5xx
 * access, 6xx API, 7xx workspace and vault, 8xx console, 9xx commands and the unknown.
 */
public enum ProblemCode {
    // 1xx connections
    CONNECTION_FAILED(
            "BIN-100",
            "The connection failed.",
            "Read what the database said; then check host, port, user and kind of database."),
    NAME_NOT_FOUND(
            "BIN-101",
            "The server's name was not found.",
            "Check the spelling of the host, your network and your VPN."),
    CONNECTION_REFUSED(
            "BIN-102",
            "Nothing answers at that address.",
            "Check host and port, and that the server is running and listens there."),
    CONNECTION_TIMEOUT(
            "BIN-103",
            "The server did not answer in time.",
            "Check host and port; a firewall may be dropping the connection."),
    TLS_FAILED(
            "BIN-104",
            "No encrypted connection could be made.",
            "Check the TLS mode and the certificate files of this connection."),
    LOGIN_REFUSED(
            "BIN-105",
            "The user or the password was refused.",
            "Check the user, and give the password again."),
    NO_SUCH_DATABASE(
            "BIN-106",
            "There is no such database.",
            "Check the name of the database, or create it first."),
    TOO_MANY_CONNECTIONS(
            "BIN-107",
            "The server has no free connection.",
            "Close other programs' connections, or raise the server's or the role's limit."),
    DATABASE_LOCKED(
            "BIN-108",
            "Another program has the database file open.",
            "Close it there, or connect through that program's server."),
    WRONG_VERSION(
            "BIN-109",
            "The database file was written by another version of H2.",
            "Export it with the version that wrote it (SCRIPT TO), then import it into a new"
                    + " database."),
    FOLDER_NOT_WRITABLE(
            "BIN-110",
            "The database's folder or file cannot be written.",
            "Change its permissions, or open the connection read-only."),
    SSH_FAILED(
            "BIN-111",
            "The SSH tunnel could not be opened.",
            "Check the SSH host and port, and that the SSH server may forward to the database."),
    SSH_HOST_KEY(
            "BIN-112",
            "The SSH server's key is not the one that was accepted.",
            "Ask whoever runs the server whether its key changed before you accept another."),
    SSH_LOGIN_REFUSED(
            "BIN-113",
            "The SSH server refused the login.",
            "Check the SSH user, its key file and passphrase, or its password."),
    SETTING_NOT_ALLOWED(
            "BIN-114",
            "The connection asks for settings that are not allowed.",
            "Remove them; the manual lists the settings that may be used."),
    URL_NOT_UNDERSTOOD(
            "BIN-115",
            "The connection URL was not understood.",
            "Write it like postgresql://user@host:5432/name or jdbc:h2:file:/path/name."),
    NOT_TRUSTED(
            "BIN-116",
            "The database file is not trusted yet.",
            "Open it only if you know where it comes from: it can run code while you browse."),
    SERVER_NOT_READY(
            "BIN-117",
            "The server is not ready for connections.",
            "Wait until it has started, then try again."),
    ACCESS_RULE(
            "BIN-118",
            "The server's access rules do not let this connection in.",
            "Add a line to the server's pg_hba.conf, or change host, user, database or TLS mode."),
    DATABASE_DAMAGED(
            "BIN-119",
            "The database file is damaged.",
            "Restore it from a backup, or recover what can be read with H2's Recover tool."),
    ADDRESS_NOT_VALID(
            "BIN-120", "The address is not valid.", "Correct host, port, path or database name."),
    DATABASE_EXISTS(
            "BIN-121",
            "There is already a database at that place.",
            "Open it, or choose another name."),
    NOT_A_DATABASE_SERVER(
            "BIN-122",
            "What answers there is not such a database server.",
            "Check the port, and the kind of database."),

    CONNECTION_INCOMPLETE("BIN-190", "The connection is not complete.", "Fill in what is missing."),

    // 2xx sessions and SQL
    SQL_FAILED(
            "BIN-200",
            "The database refused the statement.",
            "Read the detail and change the statement."),
    NAME_REFUSED(
            "BIN-240",
            "The database cannot take this name.",
            "Choose another name, without control characters."),
    VALUE_REFUSED(
            "BIN-241",
            "The database cannot hold this value.",
            "Correct the value, then try again."),
    CONNECTION_LOST(
            "BIN-201",
            "The connection to the database was lost.",
            "Connect again; what was not committed is rolled back by the server."),
    STATEMENT_CANCELLED(
            "BIN-202", "The statement was cancelled.", "Run it again when you want its result."),
    STATEMENT_TIMEOUT(
            "BIN-203",
            "The statement took longer than it may.",
            "Make it touch fewer rows, or raise statement_timeout."),
    SYNTAX_ERROR("BIN-204", "The SQL has a syntax error.", "Look at the place that is named."),
    UNIQUE_VIOLATION(
            "BIN-205",
            "A value must be unique, and is there already.",
            "Change the value, or edit the row that has it."),
    FOREIGN_KEY_VIOLATION(
            "BIN-206",
            "A row refers to another that is not there, or is still referred to.",
            "Add the row it refers to first, or remove those that refer to it."),
    NOT_NULL_VIOLATION("BIN-207", "A column needs a value.", "Give the column a value."),
    CHECK_VIOLATION(
            "BIN-208",
            "A value breaks a check of the table.",
            "Give a value that the check accepts."),
    PERMISSION_DENIED(
            "BIN-209",
            "The role may not do this.",
            "Ask for the privilege, or connect as another role."),
    READ_ONLY("BIN-210", "The connection is read-only.", "Unlock it for writing, if you mean to."),
    DEADLOCK(
            "BIN-211",
            "Two transactions waited for each other, and this one was rolled back.",
            "Run it again."),
    SERIALIZATION_FAILURE(
            "BIN-212",
            "Another transaction changed the same data at the same time.",
            "Run the transaction again from its start."),
    LOCK_TIMEOUT(
            "BIN-213",
            "Another session holds a lock for too long.",
            "Try again when it is done, or see who holds the lock."),
    NO_SUCH_OBJECT(
            "BIN-214",
            "A table, column or function is not there.",
            "Check the name, its spelling and its schema."),
    VALUE_NOT_ACCEPTED("BIN-215", "A value does not fit its column's type.", "Correct the value."),
    TRANSACTION_FAILED(
            "BIN-216",
            "The transaction failed earlier, and takes no more statements.",
            "Roll back, then start again."),
    SESSION_BUSY(
            "BIN-217", "The session is still running a statement.", "Wait for it, or cancel it."),
    ALL_SESSIONS_BUSY(
            "BIN-218",
            "All sessions with this database are busy.",
            "Cancel a running job, or wait for one to end."),
    OUT_OF_RESOURCES(
            "BIN-219",
            "The database server has run out of space or memory.",
            "Free disk space or memory on the server, then try again."),
    TRANSACTION_OPEN("BIN-220", "A transaction is open already.", "Commit or roll back first."),
    OBJECT_EXISTS("BIN-221", "There is already something of that name.", "Choose another name."),

    // 3xx data
    ROW_CONFLICT(
            "BIN-300",
            "A row changed since it was read.",
            "Compare base, theirs and mine, then decide."),
    VALUE_INVALID("BIN-301", "The value does not fit the column.", "Change the value."),
    CELL_CUT(
            "BIN-302",
            "Only the beginning of this cell was read.",
            "Load the whole cell, then change it."),
    ROWS_READ_ONLY(
            "BIN-303",
            "The rows of this table cannot be edited here.",
            "Add a primary key, or change the rows with SQL."),
    FILTER_INVALID("BIN-304", "The filter cannot be used.", "Correct the filter."),
    CHANGE_MISSED(
            "BIN-305",
            "A change did not reach exactly one row.",
            "Nothing was saved. A trigger, a rule or a row policy may hold the row back."),
    SAVE_UNKNOWN(
            "BIN-306",
            "It is not known whether the changes were saved.",
            "Your changes are kept. Read the rows again and compare before you save again."),
    ROW_GONE("BIN-307", "There is no row with this key.", "Read the rows again."),
    JOURNAL_UNREADABLE(
            "BIN-308",
            "The kept changes could not be read back.",
            "The table may have changed since they were made."),
    COPY_UNSUPPORTED(
            "BIN-309",
            "COPY data in a script needs PostgreSQL.",
            "Use INSERT statements or import the data from a file."),
    TABLE_UNKNOWN("BIN-310", "There is no such table.", "Name it as schema.table."),
    EXPORT_FAILED(
            "BIN-311", "The file could not be written.", "Check the folder and the free space."),
    STATEMENT_HELD(
            "BIN-312",
            "A statement waits for your decision.",
            "Look at the number of rows it touches, then commit it or roll it back."),
    SAVE_LOST(
            "BIN-314",
            "The changes were not saved.",
            "Your changes are kept. Save again when the connection is back."),
    PASTE_INVALID("BIN-313", "The text cannot be pasted here.", "Check its quotes and columns."),

    // 4xx schema
    STRUCTURE_UNSUPPORTED(
            "BIN-400",
            "This database cannot do that.",
            "Choose another way, or make the change on a database that can."),
    EXPRESSION_REFUSED(
            "BIN-401",
            "This is not one expression.",
            "Write one expression or type; run anything longer in a SQL tab."),
    DRAFT_INCOMPLETE("BIN-402", "Something is missing.", "Fill in what the sentence names."),
    STEPS_UNDONE(
            "BIN-403",
            "A statement failed; everything is as it was.",
            "Read the detail, change the form and apply again."),
    STEPS_PARTLY(
            "BIN-404",
            "A statement failed after others had been applied.",
            "Look at what holds now; apply the rest again or take back what was done."),
    STEPS_UNKNOWN(
            "BIN-405",
            "The connection broke while the changes were being committed.",
            "Reconnect and look at what holds now."),
    DEFINITION_UNREADABLE(
            "BIN-420", "The definition cannot be read.", "Check that the file is there."),
    DEFINITION_UNCHANGED(
            "BIN-421",
            "The change cannot be written into the definition.",
            "Make it in the file that the detail names."),
    DEFINITION_UNWRITTEN(
            "BIN-422",
            "The definition could not be written.",
            "Check that the folder can be written to; the old files are as they were."),
    DEFINITION_BROKEN(
            "BIN-424",
            "The definition has errors; it is compared no further.",
            "Mend the lines that are named, then compare again."),
    DEFINITION_MISSING(
            "BIN-425",
            "There is no definition yet.",
            "Begin it with the structure of a backend, or write schema/*.sql."),
    SNAPSHOT_EXISTS(
            "BIN-426",
            "There is a snapshot of that name.",
            "Choose another name; a snapshot is never written over."),
    SNAPSHOT_NAME(
            "BIN-427",
            "A snapshot cannot have that name.",
            "Use up to 100 letters, digits, spaces, dots, - and _."),
    SNAPSHOT_UNWRITTEN(
            "BIN-428",
            "The snapshot could not be written.",
            "Check the folder, its rights and the free space."),
    PLAN_ENGINES(
            "BIN-430",
            "The two sides are written for different databases.",
            "Print one of them for the other's database first: binnacle schema print --dialect."),
    PLAN_UNDECIDED(
            "BIN-431",
            "Something may have been renamed; only a person knows.",
            "Decide with binnacle schema plan --rename old=new or --no-rename old, then apply its"
                    + " migrations."),
    EXCHANGE_UNREADABLE(
            "BIN-480",
            "A part of this DBML file cannot be read.",
            "Mend the line; everything else was read."),

    LINT_SETTINGS(
            "BIN-460",
            "The settings of the linter cannot be used.",
            "Mend what the detail names; nothing was checked."),
    LINT_RULE_UNKNOWN(
            "BIN-461",
            "There is no such rule.",
            "See binnacle schema lint --list for the rules there are."),
    LINT_FILE(
            "BIN-462",
            "A file cannot be read or written.",
            "Check its name and the folder's rights."),
    DIAGRAM_UNREADABLE(
            "BIN-470",
            "The diagram's file cannot be understood.",
            "Mend the line, or take an earlier state of the file from version control."),
    DIAGRAM_NAME(
            "BIN-471",
            "A diagram cannot have that name.",
            "Use up to 100 letters, digits, spaces, - and _."),
    DIAGRAM_EXISTS("BIN-472", "There is a diagram of that name.", "Choose another name."),
    DIAGRAM_STORE(
            "BIN-473",
            "The diagram's file could not be read or written.",
            "Check its name, the folder's rights and the free space."),
    DIAGRAM_TOO_LARGE(
            "BIN-474",
            "The diagram is too large for PNG.",
            "Write it as SVG or PDF, which have no such limit, or draw fewer tables."),
    MIGRATION_UNREADABLE(
            "BIN-441", "The migrations cannot be read.", "Read the detail and mend the folder."),
    MIGRATION_TWICE(
            "BIN-442",
            "Two migrations have the same version.",
            "Give the one that has not been applied anywhere the next free version."),
    MIGRATION_UNWRITABLE(
            "BIN-443",
            "The migration could not be written.",
            "Check the folder, its rights and the free space."),
    MIGRATION_DRIFT(
            "BIN-444",
            "The database has changed since the plan was made; nothing was done.",
            "Compare again and make a new plan, or take the change back."),
    MIGRATION_CHANGED(
            "BIN-445",
            "A migration that is applied has been changed since.",
            "Put the file back as it was, and write what is new as another migration."),
    MIGRATION_LATE(
            "BIN-446",
            "A migration's version is lower than one that is applied.",
            "Give it the next free version; migrations run in order."),
    MIGRATION_RUNNING(
            "BIN-447",
            "Someone else applies migrations to this database.",
            "Wait for them, then apply again: what they have done is left out."),
    MIGRATION_UNDONE(
            "BIN-448",
            "A migration failed and was undone; those before it are applied.",
            "Correct the file or the data and apply again: it goes on with this file."),
    MIGRATION_HALF(
            "BIN-449",
            "A migration failed after statements that stay.",
            "Correct the file from the failed statement on, or the data, and apply again: it goes"
                    + " on there."),
    MIGRATION_LOCKED(
            "BIN-450",
            "A lock did not come in time; the migration was undone.",
            "End what holds the lock or wait for it, and apply again."),
    MIGRATION_LOST(
            "BIN-451",
            "The connection was lost while a migration ran.",
            "Apply again: it goes on with what the database does not have yet."),
    MIGRATION_FAILED_BEFORE(
            "BIN-452",
            "The history says that a migration failed, and not by this program.",
            "Look at what it left, mend it, and remove its row (Flyway: repair)."),
    MIGRATION_PLACEHOLDERS(
            "BIN-453",
            "A migration has placeholders, which only Flyway fills.",
            "Apply it with Flyway, or say placeholderReplacement=false in its .conf file."),
    MIGRATION_UNFIT(
            "BIN-454",
            "A migration has something that cannot run here.",
            "Read the detail and change the file."),
    SCRATCH_REFUSED(
            "BIN-440",
            "No throw-away database can be made here.",
            "Try it against a test server where the role has CREATEDB, or go on without the"
                    + " trial."),

    // 5xx access
    ACCESS_UNSUPPORTED(
            "BIN-500", "This database cannot do that.", "Choose another way to the same end."),
    ROLE_INCOMPLETE("BIN-501", "Something is missing.", "Fill in what the sentence names."),
    POLICY_INVALID("BIN-502", "The policy cannot be kept.", "Correct what the detail names."),
    JSON_SCHEMA_INVALID(
            "BIN-503", "The JSON Schema of a table cannot be used.", "Correct the file."),

    // 6xx API
    HURL_BROKEN(
            "BIN-600",
            "The request file is not readable.",
            "Open its text, go to the line and mend it; nothing else is affected."),
    VARIABLE_UNKNOWN(
            "BIN-601",
            "A variable has no value.",
            "Choose an environment that has it, or add it to the environment's file."),
    REQUEST_INVALID("BIN-602", "The request cannot be sent as it is.", "Change what it names."),
    REQUEST_FILE(
            "BIN-603",
            "A file that the request sends is missing.",
            "Put the file beside the request, or change its name there."),
    SECRET_UNKNOWN(
            "BIN-604",
            "There is no secret of that name.",
            "Add it beside the request under Variables; for a command, to its file of secrets."),
    SECRET_ELSEWHERE(
            "BIN-605",
            "The secret is bound to another host; nothing was sent.",
            "Call a host that it is for, or keep it anew with this host too."),
    SIGN_IN_FILE(
            "BIN-606",
            "A sign-in is not described as it should be.",
            "Mend its file in the folder auth."),
    SIGN_IN_FAILED(
            "BIN-607",
            "No token was given.",
            "Check the client, its secret and what it may ask for, at the server that gives"
                    + " tokens."),
    ROLE_UNKNOWN("BIN-608", "Nothing signs in as the role.", "Serve its backend or add a sign-in."),
    HOST_UNKNOWN(
            "BIN-610",
            "The host name was not found.",
            "Check the name in the URL, and whether this machine is online."),
    CALL_REFUSED(
            "BIN-611",
            "Nothing listens at that address.",
            "Start the server, or check the port in the URL."),
    CALL_UNREACHABLE(
            "BIN-612",
            "The host cannot be reached.",
            "Check the network, a VPN or a firewall between here and there."),
    CALL_TLS(
            "BIN-613",
            "No trusted connection could be made.",
            "Check the certificate's name and issuer, or use http:// for a server without TLS."),
    CALL_TIMEOUT(
            "BIN-614",
            "The answer did not come in time.",
            "Try again, or give it longer: the option max-time, such as 5m."),
    CALL_BROKEN_OFF(
            "BIN-615",
            "The server ended the connection before the answer was whole.",
            "Try again; if it stays, look at the server's log."),
    ANSWER_NOT_HTTP(
            "BIN-616",
            "What answered does not speak HTTP.",
            "Check the port: another kind of server listens there, or it wants https://."),
    ANSWER_TOO_LARGE(
            "BIN-617",
            "The answer's headers are too large.",
            "The call was ended to protect this program."),
    CALL_FAILED("BIN-618", "The call failed.", "Read the detail, then try again."),
    REDIRECT_LOOP(
            "BIN-619",
            "There are too many redirects.",
            "Look at the hops: two addresses may point at each other."),
    ANSWER_PACKED(
            "BIN-620",
            "The body is packed in a way that is not known here.",
            "Ask for another: set the header Accept-Encoding to gzip."),
    SOCKET_REFUSED("BIN-665", "The server opened no WebSocket.", "Check the path and headers."),
    GRAPHQL_SCHEMA("BIN-667", "There is no schema.", "The server may want a login for it."),
    SOCKET_NOT_OPEN("BIN-666", "The WebSocket is not open.", "Connect, then send again."),
    REQUEST_NAME(
            "BIN-630",
            "A request cannot have that name.",
            "Use a plain name; folders are separated by /."),
    REQUEST_EXISTS("BIN-631", "There is a request of that name.", "Choose another name."),
    REQUEST_CHANGED(
            "BIN-632",
            "The file changed on disk since it was opened.",
            "Compare both, then keep yours or take theirs."),
    REQUEST_STORE(
            "BIN-633",
            "The request's file could not be read or written.",
            "Check the folder's rights and the free space."),
    BODY_UNREADABLE(
            "BIN-640", "The answer's body cannot be read any more.", "Send the request again."),
    IMPORT_UNKNOWN(
            "BIN-650",
            "The file is of no kind that can be imported.",
            "Known are Postman, Bruno, OpenCollection, Insomnia, OpenAPI, HAR, .http, curl and"
                    + " Hurl."),
    IMPORT_BROKEN(
            "BIN-651",
            "The file to import cannot be read.",
            "Mend it at the place that is named, or export it anew."),
    IMPORT_LARGE("BIN-652", "The file to import is too large.", "Import it in parts."),
    DESCRIPTION_UNREADABLE(
            "BIN-660",
            "The description of the API cannot be read.",
            "Open it at the place that is named, mend it, and read it again."),
    LOAD_HOST(
            "BIN-670",
            "Load is sent to this machine and to private addresses only.",
            "If the host is yours to load, write its name on a line of the file load-hosts in the"
                    + " workspace's folder."),
    LOAD_PLAN("BIN-671", "The load cannot be run as it is set.", "Change what it names."),

    // 7xx workspace and vault
    WORKSPACE_IN_USE(
            "BIN-700",
            "This workspace is open in another program.",
            "Use the window that has it, end that program, or open another workspace."),
    WORKSPACE_READ_ONLY(
            "BIN-701",
            "The workspace's folder cannot be written.",
            "Give yourself the right to write there, or choose another with --workspace DIR."),
    DISK_FULL(
            "BIN-702",
            "The disk is full; the last change was not saved.",
            "Free some space and do it again. What was saved before is kept."),
    WORKSPACE_UNUSABLE(
            "BIN-703",
            "The workspace's folder cannot be used.",
            "Read the detail, or choose another folder with --workspace DIR."),
    STORE_DAMAGED(
            "BIN-704",
            "The workspace's store is damaged and was left as it is.",
            "Copy the folder, then put a backup of store.mv.db in its place or move it away to"
                    + " start a new one; requests, queries and secrets are other files."),
    STORE_MIGRATION_FAILED(
            "BIN-705",
            "The workspace's store could not be brought to this version; the old one is untouched.",
            "Go on with the version you had, and report the detail."),
    STORE_TOO_NEW(
            "BIN-706",
            "The workspace's store was written by a newer version.",
            "Start the newer version, or choose another workspace."),
    STORE_UNREACHABLE(
            "BIN-707",
            "The workspace's shared store cannot be reached.",
            "Check that its PostgreSQL runs and that you may log in, then start again."),
    STORE_FAILED(
            "BIN-708",
            "The workspace's store refused a change; it was not saved.",
            "Read the detail and do it again."),
    VAULT_DAMAGED(
            "BIN-710",
            "The vault is damaged; no secret was read from it.",
            "Put a backup of store/vault in its place, or move it away and enter the secrets"
                    + " anew."),
    VAULT_WRONG_PASSPHRASE(
            "BIN-711",
            "The passphrase is not the vault's.",
            "Try again; mind the keyboard's layout."),
    VAULT_LOCKED(
            "BIN-712", "The vault stays locked.", "Do it again and enter the vault's passphrase."),
    VAULT_KEY_MISSING(
            "BIN-713",
            "The key to the vault is not to be had.",
            "Unlock the system's keyring, or name the key file; a vault copied from elsewhere needs"
                    + " its key too."),
    VAULT_KEY_EXPOSED(
            "BIN-714",
            "The vault's key file can be read by others.",
            "Give it mode 0600 (chmod 600), and change what it protected if others had access."),
    DEMO_FAILED(
            "BIN-720",
            "The demo backend could not be made.",
            "Read the detail; every other connection works without it."),

    ACTION_UNREADABLE(
            "BIN-730",
            "An action cannot be understood.",
            "Correct its file; it is read again at the next call, and the others work meanwhile."),

    // 9xx commands and the unknown
    WRONG_USAGE("BIN-900", "The command was not understood.", "See the command's --help."),
    UNEXPECTED(
            "BIN-999", "Something unexpected went wrong.", "Copy the diagnostics and report them.");

    private final String id;
    private final String sentence;
    private final String hint;

    ProblemCode(String id, String sentence, String hint) {
        this.id = id;
        this.sentence = sentence;
        this.hint = hint;
    }

    /** The stable code, such as {@code BIN-100}. */
    public String id() {
        return id;
    }

    /** One sentence for the user. */
    public String sentence() {
        return sentence;
    }

    /** What the user can do next. */
    public String hint() {
        return hint;
    }
}
