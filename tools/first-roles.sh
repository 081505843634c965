# Read once by the image of PostgreSQL, while its data are empty (compose.yaml). The site owns its database and is no superuser: row security,
# which hides what is told in confidence, binds no superuser.
psql -qX -v ON_ERROR_STOP=1 -v password="$RANGKUL_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role rangkul login password :'password';
create role "rangkul-backup" login bypassrls in role pg_read_all_data;
create role rangkul_case_reader nologin;
grant rangkul_case_reader to rangkul;
create database rangkul owner rangkul template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C';
revoke all on database rangkul from public;
grant connect on database rangkul to "rangkul-backup";
SQL
