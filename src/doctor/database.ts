import type { DatabaseFacts } from "#platform/database/facts.ts";
import type { Database } from "#platform/database/open.ts";
import { type Finding, toMend, well } from "./finding.ts";

/** Seconds. */
const clocksAgree = 30;

/** What a database may and may not be. Of the embedded one it is known that it does not wait for the disk. */
export function lookAtDatabase(
	{ version, encoding, fsync, clockOff, bound }: DatabaseFacts,
	kind: Database["kind"],
): Finding[] {
	const major = Math.floor(version / 10_000);
	return [
		major >= 15
			? well("database", `PostgreSQL ${major}.`)
			: toMend(
					"database",
					`PostgreSQL ${major} is too old.`,
					"Move to PostgreSQL 15 or newer.",
				),
		encoding === "UTF8"
			? well("encoding", "The database keeps text as UTF-8.")
			: toMend(
					"encoding",
					`The database keeps text as ${encoding}, which cannot hold every name.`,
					"Create it anew with `createdb --encoding=UTF8 --template=template0` and move the data there.",
				),
		clockOff <= clocksAgree
			? well("clock", "The clocks of server and database agree.")
			: toMend(
					"clock",
					`The clocks of server and database differ by ${Math.round(clockOff)} seconds.`,
					"Let both machines set their clocks by NTP.",
				),
		...(fsync || kind === "embedded"
			? []
			: [
					toMend(
						"fsync",
						"The database does not wait for the disk: what was acknowledged can be lost when the power is cut.",
						"Set fsync = on in postgresql.conf.",
					),
				]),
		...(bound || kind === "embedded"
			? []
			: [
					toMend(
						"database-user",
						"The site is a superuser of the database, or passes by row security: nothing hides what is told in confidence from it.",
						"Let a role without superuser and bypassrls own the database, as docs/production.md makes it, and name it in DATABASE_URL.",
					),
				]),
	];
}
