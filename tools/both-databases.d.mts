/** Which of the database tests run on both databases where there is a PostgreSQL. */
export function onBothDatabases(files: readonly string[]): string[];
