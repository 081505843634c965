import { readdirSync, readFileSync } from "node:fs";

/** Processor time of a PostgreSQL server and of those that work for it, in milliseconds. */
export function workOf(pid: number): number {
	let ticks = 0;
	for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each)))
		try {
			const stat = readFileSync(`/proc/${name}/stat`, "utf8");
			const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
			if (Number(name) === pid || Number(fields[1]) === pid)
				ticks += Number(fields[11]) + Number(fields[12]);
			// Those of them that have ended meanwhile.
			if (Number(name) === pid)
				ticks += Number(fields[13]) + Number(fields[14]);
		} catch {
			// It ended meanwhile.
		}
	return ticks * 10;
}
