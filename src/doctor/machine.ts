import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, note, toMend, well } from "./finding.ts";

/** In gigabytes: below the first something must be done, below the second it is time to think of it. */
const room = { least: 0.5, better: 5 };

/** Node and the folder of files. Writes one small file and removes it. */
export const lookAtMachine = (
	dataFolder: string,
	nodeVersion: string,
): Finding[] => [nodeOf(nodeVersion), folderOf(dataFolder)];

const nodeOf = (version: string): Finding =>
	Number(version.split(".")[0]) >= 24
		? well("node", `Node ${version}.`)
		: toMend(
				"node",
				`Node ${version} is too old.`,
				"Start it with `npm start`, which brings Node 24 along.",
			);

function folderOf(folder: string): Finding {
	try {
		mkdirSync(folder, { recursive: true });
		const trial = join(folder, `.doctor-${process.pid}`);
		writeFileSync(trial, "");
		rmSync(trial);
	} catch (error) {
		return toMend(
			"files",
			`Nothing can be written to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
			"Give the folder to the user that runs the server, or name another one with RANGKUL_DATA.",
		);
	}
	return roomFinding(folder, freeGigabytes(folder));
}

const freeGigabytes = (folder: string): number => {
	const { bavail, bsize } = statfsSync(folder);
	return (bavail * bsize) / 1e9;
};

/** What the free room means. */
export function roomFinding(folder: string, gigabytes: number): Finding {
	const says = `${gigabytes.toFixed(1)} GB are free for the files in ${folder}.`;
	const mend =
		"Make room on that disk, or move the folder to a larger one and name it with RANGKUL_DATA.";
	if (gigabytes < room.least) return toMend("files", says, mend);
	return gigabytes < room.better
		? note("files", says, mend)
		: well("files", says);
}
