import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the browser of text is here; where everything is required it must be. */
export const lynxIsHere =
	process.env.RANGKUL_REQUIRE === "all" ||
	spawnSync("lynx", ["-version"]).status === 0;

/** A key by its name in lynx, or signs that are typed one after the other. */
export type Keys = readonly string[];

/** Searches for words on the page: the link or button in their line is the one that keys go to. */
export const find = (words: string): Keys => ["/", words, "<^J>"];
export const enter = "<^J>";
export const tab = "<<tab>>";

/**
 * Opens an address in lynx on a terminal of its own, presses keys, and reads the page that is there at the end, as it
 * writes it into a file by its own print menu. Cookies stay in `folder` for the next time.
 */
export async function read(
	folder: string,
	address: string,
	keys: Keys,
	rows = 200,
): Promise<string> {
	const script = join(folder, "keys");
	const out = join(folder, "page.txt");
	rmSync(out, { force: true });
	const print = ["p", ...find("local file"), enter, "<^U>", out, enter];
	writeFileSync(script, written([...keys, ...print, "q", "y"]));
	const jar = join(folder, "cookies");
	const lynx = [
		`stty rows ${rows} cols 100; exec lynx -cfg=/dev/null -accept_all_cookies`,
		`-nopause -display_charset=utf-8 -cookie_file=${jar} -cookie_save_file=${jar}`,
		`-cmd_script=${script} ${address}`,
	].join(" ");
	const terminal = spawn("script", ["-qec", lynx, "/dev/null"], {
		env: {
			PATH: process.env.PATH,
			HOME: folder,
			TERM: "vt100",
			LANG: "C.UTF-8",
		},
		stdio: ["ignore", "ignore", "ignore"],
	});
	const late = setTimeout(() => terminal.kill("SIGKILL"), 180_000);
	// When its keys are used up it asks for more, and finds none.
	await new Promise((done) => terminal.once("close", done));
	clearTimeout(late);
	return readFileSync(out, "utf8");
}

const written = (keys: Keys): string =>
	keys
		.flatMap((one) =>
			/^<.+>$/.test(one)
				? [one.slice(1, -1)]
				: [...one].map((sign) => (sign === " " ? "<space>" : sign)),
		)
		.map((key) => `key ${key}\n`)
		.join("");

export const newFolder = (): string =>
	mkdtempSync(join(tmpdir(), "rangkul-lynx-"));
