import { readConfig, WrongSetting } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import { type Serving, serveSite } from "./serve.ts";

/** After a signal, in milliseconds. What has not ended by then is cut off. */
const patience = 15_000;

let site: Serving | null = null;
let stopping = false;
/** In milliseconds, what the settings allow before that. */
let drain = 0;

/** Serves the site as the environment says, until a signal comes. */
export async function run(): Promise<void> {
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, end);
	try {
		const config = readConfig(process.env, root);
		drain = config.drain * 1_000;
		site = await serveSite(config, console.log);
	} catch (error) {
		if (!(error instanceof WrongSetting)) throw error;
		console.error(error.message);
		process.exit(2);
	}
}

/** Ends what runs. While still starting there is nothing to put in order: samples are loaded whole or not at all. */
function end(): void {
	if (!site) process.exit(0);
	if (stopping) return;
	stopping = true;
	setTimeout(() => process.exit(1), drain + patience).unref();
	site.stop().then(
		() => process.exit(0),
		(error: unknown) => {
			console.error(error);
			process.exit(1);
		},
	);
}
