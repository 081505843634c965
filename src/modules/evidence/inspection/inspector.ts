import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "#platform/root.ts";
import type { Cleaned, PictureType } from "./clean-picture.ts";
import { factsWithout, shapeOf } from "./given-up.ts";
import type { Inspected } from "./inspected.ts";
import { type Cost, cleaningCost, limits } from "./limits.ts";
import type { Task } from "./worker.ts";

/** Looks at files, and cleans photographs, in a process of its own, one after the other. */
export interface Inspector {
	/** What is urgent is looked at next. Rejects only when the inspector is closed or cannot be started at all. */
	readonly look: (bytes: Uint8Array, urgent?: boolean) => Promise<Inspected>;
	/** Writes a photograph anew, without what its camera wrote; before all that is not urgent: somebody waits. */
	readonly clean: (bytes: Uint8Array, type: PictureType) => Promise<Cleaned>;
	/** The process, and whether it has a file in hand; null while there is none. */
	readonly process: () => {
		readonly id: number;
		readonly busy: boolean;
	} | null;
	/** What waits is rejected; it can be looked at by another inspector. */
	readonly close: () => void;
}

/** What waited was not looked at; it still can be. */
export class InspectorClosed extends Error {}

interface Job {
	readonly task: Task;
	readonly cost: Cost;
	readonly urgent: boolean;
	readonly done: (found: unknown) => void;
	readonly fail: (error: unknown) => void;
	/** Answers for a process that ended over it. */
	readonly giveUp: (outcome: "damaged" | "too-much") => Promise<void>;
	/** How often a process died over it without a verdict. */
	deaths: number;
}

type Reply =
	| "ready"
	| { readonly found: Inspected | Cleaned; readonly memory: number }
	| { readonly failed: string };

/**
 * Keeps one process warm. It is replaced when it dies, and when it has grown. A process that ends itself, or that
 * takes too long by the clock, gives the verdict `too-much`; one that was killed from outside gives none: the file
 * gets a second process.
 */
export function openInspector({
	looking = limits,
	cleaning = cleaningCost,
}: {
	readonly looking?: Cost;
	readonly cleaning?: Cost;
} = {}): Inspector {
	const jobs: Job[] = [];
	let child: ChildProcess | null = null;
	let current: Job | null = null;
	let ready = false;
	/** How many in a row ended before they were ready. */
	let died = 0;
	let deadline: NodeJS.Timeout | undefined;
	let closed = false;

	const next = (): void => {
		if (current || closed || jobs.length === 0) return;
		if (!child) start();
		if (!child || !ready) return;
		current = jobs.shift() ?? null;
		if (!current) return;
		busy(child, true);
		child.send(current.task);
		const { patience } = current.cost;
		deadline = setTimeout(() => child?.kill("SIGKILL"), patience * 1e3);
		deadline.unref();
	};

	const start = (): void => {
		ready = false;
		const begun = startProcess();
		child = begun;
		begun.on("message", (reply) => heard(begun, reply as Reply));
		begun.on("error", () => begun.kill("SIGKILL"));
		begun.on("exit", (code, signal) => {
			if (child === begun) child = null;
			gone(code, signal);
		});
		busy(begun, true);
	};

	const heard = (from: ChildProcess, reply: Reply): void => {
		if (reply === "ready") {
			ready = true;
			died = 0;
		} else {
			const job = current;
			current = null;
			clearTimeout(deadline);
			if ("found" in reply) job?.done(reply.found);
			else void job?.giveUp("damaged");
			if (!("memory" in reply) || reply.memory > grown) retire(from);
		}
		if (!current && jobs.length === 0) busy(from, false);
		next();
	};

	/** It looks at nothing any more, so that its end is no verdict. */
	const retire = (old: ChildProcess): void => {
		if (child === old) child = null;
		old.removeAllListeners("exit");
		old.kill("SIGKILL");
	};

	const gone = (code: number | null, signal: string | null) => {
		const job = current;
		current = null;
		clearTimeout(deadline);
		if (!job) {
			if (!ready) died += 1;
			if (died < 3) return next();
			died = 0;
			// It cannot even begin: no file is to blame, and none is served by waiting.
			return failAll(new Error(`no inspector: ${code ?? signal}`));
		}
		job.deaths += 1;
		const verdict = verdictOf(signal, job.deaths);
		if (verdict) void job.giveUp(verdict);
		else jobs.unshift(job);
		next();
	};

	const failAll = (error: Error): void => {
		for (const job of jobs.splice(0)) job.fail(error);
	};

	const ask = <Found>(
		task: Task,
		cost: Cost,
		urgent: boolean,
		without: (outcome: "damaged" | "too-much") => Promise<Found>,
	) =>
		new Promise<Found>((done, fail) => {
			if (closed) return fail(new InspectorClosed("the inspector is closed"));
			const job: Job = {
				task,
				cost,
				urgent,
				done: (found) => done(found as Found),
				fail,
				giveUp: async (outcome) => done(await without(outcome)),
				deaths: 0,
			};
			// What is urgent passes what is not, and nobody who is urgent.
			const place = urgent
				? jobs.findIndex((other) => !other.urgent)
				: jobs.length;
			jobs.splice(place < 0 ? jobs.length : place, 0, job);
			next();
		});

	return {
		look: (bytes, urgent = false) =>
			ask<Inspected>(
				{ do: "inspect", bytes, seconds: looking.seconds },
				looking,
				urgent,
				async (outcome) => ({
					facts: factsWithout(outcome, await shapeOf(bytes)),
					pages: [],
				}),
			),
		clean: (bytes, type) =>
			ask<Cleaned>(
				{ do: "clean", bytes, type, seconds: cleaning.seconds },
				cleaning,
				true,
				async (is) => ({ is }),
			),
		process: () =>
			child?.pid ? { id: child.pid, busy: current !== null } : null,
		close: () => {
			closed = true;
			clearTimeout(deadline);
			const error = new InspectorClosed("the inspector is closed");
			current?.fail(error);
			current = null;
			failAll(error);
			if (child) retire(child);
		},
	};
}

/** Bytes of memory after a file that are more than a fresh process should hold: PDFium never gives any back. */
const grown = 350_000_000;

/** Null: somebody else ended it, so the file is tried once more. */
const verdictOf = (
	signal: string | null,
	deaths: number,
): "damaged" | "too-much" | null => {
	if (crashes.includes(signal ?? "")) return "damaged";
	// SIGUSR2 is its own watch; V8 without memory ends with SIGABRT or SIGTRAP.
	if (["SIGUSR2", "SIGABRT", "SIGTRAP"].includes(signal ?? ""))
		return "too-much";
	return deaths > 1 ? "too-much" : null;
};

const crashes = ["SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE"];

/**
 * Beside this file in the sources, else as it was built. It gets no environment, so no secret, and Node lets
 * it neither write nor start another program; `--allow-addons` is for the decoder of pictures.
 */
function startProcess(): ChildProcess {
	const source = fileURLToPath(new URL("./worker.ts", import.meta.url));
	const built = join(root, "build/inspect-worker.js");
	return fork(existsSync(source) ? source : built, [], {
		env: {},
		execArgv: [
			"--permission",
			"--allow-fs-read=*",
			"--allow-addons",
			"--allow-worker",
			"--disable-warning=SecurityWarning",
			"--disable-warning=ExperimentalWarning",
			"--max-old-space-size=384",
		],
		serialization: "advanced",
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
}

/** An idle process keeps nobody from ending; it ends with whoever started it. */
function busy(child: ChildProcess, now: boolean): void {
	if (now) {
		child.ref();
		child.channel?.ref();
	} else {
		child.unref();
		child.channel?.unref();
	}
}
