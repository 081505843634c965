import { statSync } from "node:fs";
import { archivesIn, lackOf, momentOf } from "#platform/moving/rotation.ts";
import { type Finding, note, toMend, well } from "./finding.ts";

/** Hours: a night, and some more for a long one. */
const newest = 26;

/** How old the newest archive is and whether it lacks what others hold, where backups are kept as docs/backups.md says. Of an archive it reads what it says of itself. */
export function lookAtBackups(folder: string, now: Date): Finding {
	let names: string[];
	try {
		names = archivesIn(folder);
	} catch {
		return note(
			"backups",
			`Backups in ${folder} cannot be seen from here.`,
			"Ask again as the user that makes them, or see docs/backups.md if there are none yet.",
		);
	}
	const [last] = names.slice(-1);
	if (last === undefined)
		return toMend(
			"backups",
			`There is no backup in ${folder}.`,
			"Type: rangkul backup, with that folder, and see that the timer runs: systemctl status rangkul-backup.timer",
		);
	const hours = Math.floor((now.getTime() - momentOf(last)) / 3_600_000);
	const lack = lackOf(folder);
	if (lack !== null)
		return toMend(
			"backups",
			`The newest backup ${lack}.`,
			"See that the folder or bucket of files is the right one and whole; until then no older backup is removed. rangkul compare, with the newest backup before, names what is missing.",
		);
	return hours <= newest
		? well("backups", `The newest backup is ${hours} hours old.`)
		: toMend(
				"backups",
				`The newest backup is ${hours} hours old.`,
				"See why: journalctl -u rangkul-backup",
			);
}

/**
 * Whether backups are read from the database that the site writes to, where somebody named one for them. Another machine is right for a
 * standby, and wrong after a move of which the settings were told half.
 */
export function lookAtBackupDatabase(
	site: string,
	backups: string | undefined,
): Finding[] {
	if (backups === undefined || placeOf(site) === placeOf(backups)) return [];
	return [
		note(
			"backup-database",
			"Backups are read from another database than the one that the site writes to.",
			"That is right where it is a standby. Otherwise let RANGKUL_BACKUP_DATABASE_URL name the same machine and database as DATABASE_URL.",
		),
	];
}

const placeOf = (address: string): string => {
	if (!URL.canParse(address)) return address;
	const { hostname, port, pathname, searchParams } = new URL(address);
	return [searchParams.get("host") ?? hostname, port || "5432", pathname].join(
		" ",
	);
};

/** Whether the file of secrets is for the server alone; nothing where it cannot be seen or is kept elsewhere. */
export function lookAtSecrets(file: string): Finding[] {
	const mode = statSync(file, { throwIfNoEntry: false })?.mode;
	if (mode === undefined) return [];
	return [
		(mode & 0o027) === 0
			? well("secrets", `${file} is for the server alone.`)
			: toMend(
					"secrets",
					`${file} can be read or changed by others on this machine.`,
					`Type: chown root:root ${file} && chmod 0600 ${file}`,
				),
	];
}
