import { spawn, spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Whether the browser of text that sends files is here; where everything is required it must be. */
export const w3mIsHere =
	process.env.RANGKUL_REQUIRE === "all" ||
	spawnSync("w3m", ["-version"]).status === 0;

/** Keys that are pressed one after the other, once the terminal shows these words; or at once. */
export interface Pressed {
	readonly keys: string;
	readonly after?: string;
}

const enter = "\r";
const escaped = (words: string): string =>
	words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Searches the page from its top; what is found has the cursor. */
export const find = (words: string): Pressed => ({
	keys: `g/${escaped(words)}${enter}`,
});
/** From the bottom up to the button that ends its line: a heading above it may bear the same words. */
export const toButton = (words: string): Pressed => ({
	keys: `G$?${escaped(words)} *$${enter}`,
});
/** On to the next link, field or button. */
export const next: Pressed = { keys: "\t" };
export const press: Pressed = { keys: enter };
/** Answers what it asks in its lowest line, over what stands there. */
export const answer = (words: string): Pressed => ({
	keys: `\x05\x15${words}${enter}`,
});

/** What its lowest line says when a page is there: what is typed before the first is lost. */
const drawn = "Viewing <";

/** What the editor says when it is open. */
const open = "Ctrl-D:";

/** Many lines are written in an editor; of all of them this is the smallest: what is typed until Ctrl-D. */
const editor = `#!/bin/sh\necho '${open}'\ncat > "$1"\n`;

export const write = (words: string): readonly Pressed[] => [
	press,
	{ keys: `${words}\n\x04`, after: open },
	{ keys: "", after: drawn },
];

/**
 * Opens an address in w3m on a terminal of its own, presses keys, and reads the page that is there at the end, as it
 * saves it. Cookies stay in `folder` for the next time.
 */
export async function read(
	folder: string,
	address: string,
	pressed: readonly Pressed[],
): Promise<string> {
	const out = join(folder, "page.txt");
	rmSync(out, { force: true });
	const editing = join(folder, "editor");
	writeFileSync(editing, editor);
	chmodSync(editing, 0o755);
	const w3m = [
		"stty rows 60 cols 100; exec w3m -W -cookie -o accept_cookie=1 -o confirm_qq=0 -o use_history=0",
		`-o editor=${editing} ${address}`,
	].join(" ");
	const terminal = spawn("script", ["-qec", w3m, "/dev/null"], {
		env: {
			PATH: process.env.PATH,
			HOME: folder,
			TERM: "xterm",
			LANG: "C.UTF-8",
		},
		stdio: ["pipe", "pipe", "ignore"],
	});
	const late = setTimeout(() => terminal.kill("SIGKILL"), 180_000);
	let shown = "";
	let waits: (() => void) | null = null;
	terminal.stdout.on("data", (part: Buffer) => {
		shown += part.toString("utf8");
		waits?.();
	});
	const ended = new Promise((done) => terminal.once("close", done));
	const until = (words: string) =>
		Promise.race([
			ended,
			new Promise<void>((done) => {
				waits = () => shown.includes(words) && done();
				waits();
			}),
		]);
	await until(drawn);
	for (const { keys, after } of [...pressed, { keys: "S" }, answer(out)]) {
		if (after !== undefined) await until(after);
		shown = "";
		terminal.stdin.write(keys);
	}
	// It says nothing when a page is saved: on a busy machine that is later than the next key.
	for (let tries = 0; tries < 200 && !isWritten(out); tries += 1)
		await new Promise((done) => setTimeout(done, 50));
	terminal.stdin.write("q");
	await ended;
	clearTimeout(late);
	return readFileSync(out, "utf8");
}

const isWritten = (file: string): boolean =>
	existsSync(file) && statSync(file).size > 0;
