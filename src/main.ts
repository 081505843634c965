import { WrongSetting, readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import { serveSite } from "./serve.ts";

/** After a signal, in milliseconds. What has not ended by then is cut off. */
const patience = 15_000;

try {
	const site = await serveSite(readConfig(process.env, root), console.log);
	let stopping = false;
	for (const signal of ["SIGTERM", "SIGINT"] as const)
		process.on(signal, () => {
			if (stopping) return;
			stopping = true;
			setTimeout(() => process.exit(1), patience).unref();
			site.stop().then(
				() => process.exit(0),
				(error: unknown) => {
					console.error(error);
					process.exit(1);
				},
			);
		});
} catch (error) {
	if (!(error instanceof WrongSetting)) throw error;
	console.error(error.message);
	process.exit(2);
}
