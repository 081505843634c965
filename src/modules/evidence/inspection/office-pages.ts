import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * LibreOffice where it is installed, or where RANGKUL_SOFFICE says; null where it is not, or where that is `off`.
 * Without it office files are shown as text.
 */
export function findOffice(
	environment: NodeJS.ProcessEnv = process.env,
): string | null {
	const said = environment.RANGKUL_SOFFICE;
	if (said === "off") return null;
	const places = said
		? [said]
		: (environment.PATH ?? "")
				.split(delimiter)
				.filter((folder) => folder !== "")
				.map((folder) => join(folder, "soffice"));
	return places.find(isProgram) ?? null;
}

const isProgram = (file: string): boolean => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/**
 * The pages of an office file as its program prints them, as a PDF; null where it cannot, or takes too long. Each
 * file has a folder of its own, in which nothing of another one is found, and which is gone afterwards. `stop` ends it
 * early.
 */
export async function printOffice(
	office: string,
	bytes: Uint8Array,
	ending: string,
	stop: AbortSignal,
): Promise<Uint8Array | null> {
	const folder = await mkdtemp(join(tmpdir(), "rangkul-office-"));
	try {
		const file = join(folder, `berkas.${ending}`);
		const user = join(folder, "profile", "user");
		await mkdir(user, { recursive: true });
		await writeFile(join(user, "registrymodifications.xcu"), careful);
		await writeFile(file, bytes);
		await run(office, folder, file, stop);
		return await readFile(join(folder, "berkas.pdf"));
	} catch {
		return null;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Seconds by the clock, and of one core; kilobytes of memory; kilobytes that one file may have. */
const patience = 60;
const bounds = "ulimit -t 30; ulimit -v 3000000; ulimit -f 100000;";

/** The shell sets the bounds, and the kernel keeps them. */
const run = (
	office: string,
	folder: string,
	file: string,
	stop: AbortSignal,
): Promise<void> =>
	new Promise((done, fail) => {
		const child = spawn(
			"/bin/sh",
			[
				"-c",
				`${bounds} exec "$@"`,
				"sh",
				office,
				`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
				"--headless",
				"--norestore",
				"--nolockcheck",
				"--nodefault",
				"--convert-to",
				"pdf",
				"--outdir",
				folder,
				file,
			],
			{
				cwd: folder,
				// Of the environment of the server, which holds its secrets, it gets nothing.
				env: { PATH: "/usr/bin:/bin", HOME: folder, TMPDIR: folder },
				stdio: "ignore",
				// A group of its own, because the program starts others.
				detached: true,
			},
		);
		const end = () => {
			if (child.pid === undefined) return;
			try {
				process.kill(-child.pid, "SIGKILL");
			} catch {
				// All of them have ended.
			}
		};
		const late = setTimeout(end, patience * 1_000);
		late.unref();
		stop.addEventListener("abort", end);
		child.on("error", fail);
		child.on("exit", (code) => {
			clearTimeout(late);
			stop.removeEventListener("abort", end);
			end();
			if (code === 0) done();
			else fail(new Error("it could not be printed"));
		});
	});

/**
 * Settings under which a document reaches nothing but itself: no macros, no links to files or to the net, none of
 * them brought up to date, and in case one is asked for after all, a proxy that is not there.
 */
const setting = (path: string, name: string, value: string): string =>
	`<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const careful = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
	setting("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
	setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
	setting("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
	setting(
		"Office.Common/Security/Scripting",
		"BlockUntrustedRefererLinks",
		"true",
	),
	setting("Office.Writer/Content/Update", "Link", "0"),
	setting("Office.Calc/Content/Update", "Link", "1"),
	setting("Inet/Settings", "ooInetProxyType", "2"),
	setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
	setting("Inet/Settings", "ooInetHTTPProxyPort", "9"),
	setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
	setting("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
	setting("Inet/Settings", "ooInetNoProxy", ""),
].join("\n")}
</oor:items>
`;
