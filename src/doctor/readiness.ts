import type { Config } from "#platform/config.ts";
import { type Finding, note, toMend, well } from "./finding.ts";

/** In milliseconds: longer than a process takes to find out, and than a proxy takes to ask the next one. */
const patience = 15_000;

/** Asks the site itself whether it is of use, at the address that people type, and so through everything that stands in front. */
export async function lookAtReadiness(
	{ origin, mode }: Pick<Config, "origin" | "mode">,
	waits = patience,
): Promise<Finding> {
	const address = `${origin}/readyz`;
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(waits) });
		const said = (await answer.text()).slice(0, most);
		if (answer.status === 200 && said.startsWith("ready"))
			return well("readiness", `The site answers at ${origin} and is ready.`);
		return isOurs(said)
			? toMend("readiness", `The site is not ready: ${inOneLine(said)}.`, ours)
			: toMend(
					"readiness",
					`Something else answers at ${address}, with ${answer.status}.`,
					"See that the proxy in front leads to Rangkul, with /readyz too, and that the processes run: systemctl status 'rangkul-web@*'",
				);
	} catch (error) {
		const says = `Nobody answers at ${address}: ${codeOf(error)}.`;
		return mode === "production"
			? toMend(
					"readiness",
					says,
					"See that the site and the proxy in front run, and that the name and its certificate hold: systemctl status nginx 'rangkul-web@*'. Where this machine may not reach its own name, ask from another one: curl -i <address>/readyz",
				)
			: note("readiness", says, "If it should run: npm start");
	}
}

/** Bytes of an answer that are looked at; ours are some ten words. */
const most = 500;

const ours =
	"What failed is named: database is PostgreSQL, files is the place of files. While it starts or stops, ask again in a minute; else read the log: journalctl -u 'rangkul-web@*'";

const isOurs = (said: string): boolean =>
	/^(starting|stopping|not ready)\n/.test(said);

const inOneLine = (said: string): string => said.trim().replace(/\n/g, "; ");

/** The word of the failure, which lies beneath what the library says. */
function codeOf(error: unknown): string {
	const under =
		error instanceof Error && error.cause instanceof Error
			? error.cause
			: error;
	if (under instanceof AggregateError) return codeOf(under.errors[0]);
	if (!(under instanceof Error)) return String(under);
	return "code" in under && typeof under.code === "string"
		? under.code
		: under.name;
}
