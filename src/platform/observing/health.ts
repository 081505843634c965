/** Where a process is in its life. */
export type Stage = "starting" | "serving" | "stopping";

/** What must answer before a process is of use, by a name of ours. Each throws or answers `false` where it is not well. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

export interface Readiness {
	readonly ready: boolean;
	readonly stage: Stage;
	/** What was found of each check; empty where none was asked. */
	readonly checks: Readonly<Record<string, boolean>>;
}

export interface Health {
	/** From now on it serves, if these are well. */
	readonly serving: (checks: Checks) => void;
	readonly stopping: () => void;
	readonly readiness: () => Promise<Readiness>;
	/** The answer to `/healthz` and `/readyz`; `null` to everything else. */
	readonly answer: (request: Request) => Promise<Response | null>;
}

interface Limits {
	/** What takes longer is not well, in milliseconds. */
	readonly patience?: number;
	/** So long what was found is found again, in milliseconds: whoever asks often asks nothing more of the database. */
	readonly keptFor?: number;
}

/**
 * Says whether a process lives (`/healthz`: it answers, and asks nobody) and whether it is of use (`/readyz`: 503 while it
 * starts or stops, and where the database or the place of files does not answer in time). Who asks is nobody: no session, no
 * cookie, no line in the log, and nothing in the answer that tells more than a word each.
 */
export function openHealth({
	patience = 2_000,
	keptFor = 1_000,
}: Limits = {}): Health {
	let stage: Stage = "starting";
	let checks: Checks = {};
	let found: {
		readonly at: number;
		readonly is: Promise<Readiness["checks"]>;
	} | null = null;
	const readiness = async (): Promise<Readiness> => {
		if (stage !== "serving") return { ready: false, stage, checks: {} };
		const now = performance.now();
		if (!found || now - found.at > keptFor)
			found = { at: now, is: look(checks, patience) };
		const is = await found.is;
		return { ready: Object.values(is).every(Boolean), stage, checks: is };
	};
	return {
		serving: (asked) => {
			checks = asked;
			stage = "serving";
		},
		stopping: () => {
			stage = "stopping";
		},
		readiness,
		answer: async ({ method, url }) => {
			const path = pathOf(url);
			if (path !== "/healthz" && path !== "/readyz") return null;
			if (method !== "GET" && method !== "HEAD")
				return plain(405, "", { allow: "GET, HEAD" });
			if (path === "/healthz") return plain(200, "alive\n");
			const said = await readiness();
			return plain(said.ready ? 200 : 503, wordsOf(said));
		},
	};
}

/** Without making a URL of it: a server that is full answers this first. */
const pathOf = (url: string): string =>
	/^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url;

async function look(
	checks: Checks,
	patience: number,
): Promise<Readiness["checks"]> {
	const names = Object.keys(checks);
	const well = await Promise.all(
		Object.values(checks).map((check) => inTime(check, patience)),
	);
	return Object.fromEntries(names.map((name, n) => [name, well[n] ?? false]));
}

function inTime(
	check: () => Promise<unknown>,
	patience: number,
): Promise<boolean> {
	return new Promise((done) => {
		const late = setTimeout(() => done(false), patience);
		Promise.resolve()
			.then(check)
			.then(
				(answer) => done(answer !== false),
				() => done(false),
			)
			.finally(() => clearTimeout(late));
	});
}

const wordsOf = ({ stage, ready, checks }: Readiness): string =>
	[
		stage === "serving" ? (ready ? "ready" : "not ready") : stage,
		...Object.entries(checks).map(
			([name, well]) => `${name}: ${well ? "ok" : "failed"}`,
		),
		"",
	].join("\n");

const plain = (
	status: number,
	text: string,
	headers: Record<string, string> = {},
): Response =>
	new Response(text, {
		status,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
			...headers,
		},
	});
