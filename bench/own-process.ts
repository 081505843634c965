import { fork, type Serializable } from "node:child_process";
import { join } from "node:path";

/** What a load says when its time is over. */
export interface Said {
	readonly done: number;
	/** In milliseconds; 0 where nothing was timed. */
	readonly p95: number;
	/** Processor time of it, in milliseconds; left out where nobody counts it. */
	readonly work?: number;
}

/** What was written without a site, and the milliseconds of the process that wrote it. */
export type Bare = Required<Pick<Said, "done" | "work">>;

/** Milliseconds of this process since then. */
export function workSince(began: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1_000;
}

/** Runs a file of this folder in a process of its own, so that its work is not counted as ours. */
export const inOwnProcess = <Answer = Said>(
	file: string,
	args: readonly (string | number)[],
	flags: readonly string[] = [],
	told?: Serializable,
): Promise<Answer> =>
	new Promise((done, fail) => {
		const child = fork(join(import.meta.dirname, file), args.map(String), {
			execArgv: ["--import=tsx", ...flags],
		});
		if (told !== undefined) child.send(told);
		let said: Answer | null = null;
		child.on("message", (message) => {
			said = message as Answer;
		});
		child.on("exit", () => (said ? done(said) : fail(new Error(file))));
	});
