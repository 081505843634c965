import { spawn, spawnSync } from "node:child_process";

/** Programs of other people that read catalogues, with what Debian calls their packages. */
const clients = {
	yaz: { package: "yaz", try: ["yaz-client", "-V"] },
	xmllint: { package: "libxml2-utils", try: ["xmllint", "--version"] },
	"MARC::Lint": {
		package: "libmarc-lint-perl",
		try: ["perl", "-MMARC::Lint", "-e", "1"],
	},
	"HTTP::OAI": {
		package: "libhttp-oai-perl",
		try: ["perl", "-MHTTP::OAI", "-e", "1"],
	},
} as const;
export type Client = keyof typeof clients;

/** Why a test with this client is left out; `false` where it is here, or must be. */
export function missing(client: Client): string | false {
	const { package: name, try: command } = clients[client];
	const [program = "", ...rest] = command;
	if (process.env.RANGKUL_REQUIRE === "all") return false;
	return spawnSync(program, rest).status === 0
		? false
		: `not tested with ${client}: apt-get install ${name}`;
}

/** Runs a program and answers all that it said; the server in this process is served meanwhile. */
export function run(
	program: string,
	args: readonly string[],
	input: string | Uint8Array = "",
): Promise<{ readonly status: number | null; readonly said: string }> {
	return new Promise((done, fail) => {
		const child = spawn(program, args, { timeout: 60_000 });
		const heard: Buffer[] = [];
		child.stdout.on("data", (bytes) => heard.push(bytes));
		child.stderr.on("data", (bytes) => heard.push(bytes));
		child.once("error", fail);
		child.once("close", (status) =>
			done({ status, said: Buffer.concat(heard).toString("utf8") }),
		);
		// A program that reads nothing may have ended by now.
		child.stdin.on("error", () => undefined);
		child.stdin.end(input);
	});
}
