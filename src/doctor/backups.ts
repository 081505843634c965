import { readdirSync, statSync } from "node:fs";
import { type Finding, note, toMend, well } from "./finding.ts";

/** Hours: a night, and some more for a long one. */
const newest = 26;

/** How old the newest archive is, where backups are kept as docs/backups.md says. Reads names, no archive. */
export function lookAtBackups(folder: string, now: Date): Finding {
	let names: string[];
	try {
		names = readdirSync(folder).filter((name) =>
			/^rangkul-\d{8}T\d{6}Z$/.test(name),
		);
	} catch {
		return note(
			"backups",
			`Backups in ${folder} cannot be seen from here.`,
			"Ask again as the user that makes them, or see docs/backups.md if there are none yet.",
		);
	}
	const [last] = names.sort().slice(-1);
	if (last === undefined)
		return toMend(
			"backups",
			`There is no backup in ${folder}.`,
			"Type: rangkul backup, with that folder, and see that the timer runs: systemctl status rangkul-backup.timer",
		);
	const hours = Math.floor((now.getTime() - momentOf(last)) / 3_600_000);
	return hours <= newest
		? well("backups", `The newest backup is ${hours} hours old.`)
		: toMend(
				"backups",
				`The newest backup is ${hours} hours old.`,
				"See why: journalctl -u rangkul-backup",
			);
}

/** `rangkul-20261127T190000Z` */
const momentOf = (name: string): number =>
	Date.parse(
		name.replace(
			/^rangkul-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
			"$1-$2-$3T$4:$5:$6Z",
		),
	);

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
					`Type: chown root:rangkul ${file} && chmod 0640 ${file}`,
				),
	];
}
