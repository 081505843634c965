import { type Finding, toMend, well } from "./finding.ts";

/** Seconds: a worker says every thirty that it is up. */
const patience = 120;

/** Whether somebody does the work that comes round: mail, deadlines, retention, what is told to other programs. */
export function lookAtWorkers(seen: Date | null, now: Date): Finding {
	const seconds = seen && (now.getTime() - seen.getTime()) / 1_000;
	return seconds !== null && seconds <= patience
		? well("worker", "A worker is up.")
		: toMend(
				"worker",
				seen === null
					? "No worker was up in the last day: no mail goes out, and no deadline is watched."
					: `No worker has been up since ${seen.toISOString()}: no mail goes out, and no deadline is watched.`,
				"Start one: systemctl start rangkul-worker@1; or start the server without RANGKUL_PROCESS, which does both.",
			);
}
