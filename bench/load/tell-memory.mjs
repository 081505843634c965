// Loaded before the site: says, where it is asked for, what is left in memory once everything that nobody needs is gone.
import { readdirSync, readlinkSync } from "node:fs";

process.on("message", (asked) => {
	if (asked !== "memory") return;
	globalThis.gc();
	globalThis.gc();
	const { heapUsed, external, rss } = process.memoryUsage();
	const files = readdirSync("/proc/self/fd").flatMap((fd) => {
		try {
			return [readlinkSync(`/proc/self/fd/${fd}`)];
		} catch {
			// The folder itself, closed by now.
			return [];
		}
	});
	const sockets = files.filter((name) => name.startsWith("socket:")).length;
	process.send({
		kept: heapUsed + external,
		rss,
		files: files.length - sockets,
		sockets,
	});
});
// Who waits for questions does not keep the site from ending.
process.channel?.unref();
