import {
	isMainThread,
	Worker as Thread,
	workerData,
} from "node:worker_threads";
import type { PictureType } from "./clean-picture.ts";
import { limits } from "./limits.ts";

/** What the process is asked to do with one file, and what that may cost in seconds of one core. */
export type Task = {
	readonly bytes: Uint8Array;
	readonly seconds: number;
} & (
	| { readonly do: "inspect" }
	| { readonly do: "clean"; readonly type: PictureType }
);

/**
 * The process that looks at files and cleans photographs, one at a time: `inspector.ts` starts it, hands it bytes, and replaces it when
 * it dies. It holds no secrets and may neither write nor start anything. A thread beside it watches what a file
 * costs, because a renderer that runs wild never comes back to say so.
 */
if (isMainThread) await work();
else watch(workerData as SharedArrayBuffer);

async function work(): Promise<void> {
	// When the task was begun, in microseconds of all cores, and how many it may take.
	const shared = new SharedArrayBuffer(16);
	const begun = new Float64Array(shared);
	const watcher = new Thread(new URL(import.meta.url), { workerData: shared });
	watcher.unref();
	const { inspect } = await import("./inspect.ts");
	const { cleanPicture } = await import("./clean-picture.ts");
	const used = () => (microseconds() - (begun[0] ?? 0)) / (begun[1] ?? 1);
	process.on("message", async (task: Task) => {
		begun[1] = task.seconds * 1e6;
		begun[0] = microseconds();
		try {
			process.send?.({
				found:
					task.do === "inspect"
						? await inspect(task.bytes, used)
						: await cleanPicture(task.bytes, task.type),
				memory: process.memoryUsage.rss(),
			});
		} catch (error) {
			process.send?.({ failed: String(error) });
		}
		begun[0] = 0;
	});
	process.on("disconnect", () => process.exit());
	process.send?.("ready");
}

/** Ends the whole process when the file that is being looked at has cost too much. */
function watch(shared: SharedArrayBuffer): void {
	const begun = new Float64Array(shared);
	setInterval(() => {
		const from = begun[0] ?? 0;
		if (from === 0) return;
		if (
			microseconds() - from > (begun[1] ?? 0) ||
			process.memoryUsage.rss() > limits.memory
		)
			process.kill(process.pid, "SIGUSR2");
	}, 20);
}

/** Of all cores together, since the process began. */
function microseconds(): number {
	const { user, system } = process.cpuUsage();
	return user + system;
}
