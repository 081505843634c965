import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result, RunOnly } from "axe-core";
import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type LaunchOptions,
	type Page,
} from "playwright-core";
import { root } from "../src/platform/root.ts";
import { seededFiles, seededTemplate } from "../src/site/for-tests.ts";
import { findChromium } from "../tools/machine.mjs";

/** The small edition of axe: it is read anew by every page that is looked at. */
const axeSource = readFileSync(
	join(root, "node_modules/axe-core/axe.min.js"),
	"utf8",
);

/** How long the first start with its samples may take on a slow machine, in milliseconds. */
const patience = 120_000;

export interface RunningSite extends AsyncDisposable {
	readonly origin: string;
	readonly dataFolder: string;
	/** From spawning to the line that says so, in milliseconds. */
	readonly startedIn: number;
	/** Everything it said so far. */
	readonly said: () => string;
	/** Ends it as a terminal would; the data stay. */
	readonly stop: () => Promise<void>;
	/** Ends it as a power cut would: nothing is put in order. */
	readonly kill: () => Promise<void>;
}

interface Start {
	/** A folder that was used before; otherwise a new one that is removed at the end. */
	readonly dataFolder?: string;
	/** The stories are unpacked where they were loaded before, which is fast; or the site loads them into an empty folder. */
	readonly stories?: "unpacked" | "loaded by the site";
	readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built server on a port of its own, with the sample stories in a folder of its own. */
export async function startSite({
	dataFolder,
	stories = "unpacked",
	environment = {},
}: Start = {}): Promise<RunningSite> {
	const folder = dataFolder ?? newDataFolder();
	if (dataFolder === undefined && stories === "unpacked")
		await unpackStories(folder);
	const began = performance.now();
	const { child, said, ended } = run({
		RANGKUL_DATA: folder,
		PORT: "0",
		...environment,
	});
	const origin = await new Promise<string>((done, fail) => {
		const late = setTimeout(
			() => fail(new Error(`not ready in time; it said:\n${said()}`)),
			patience,
		);
		child.stdout?.on("data", () => {
			const address = /http:\/\/localhost:\d+/.exec(said())?.[0];
			if (!address) return;
			clearTimeout(late);
			done(address);
		});
		ended.then((code) =>
			fail(new Error(`ended with ${code}; it said:\n${said()}`)),
		);
	});
	const stop = async () => {
		child.kill("SIGTERM");
		assert.equal(await ended, 0, `it did not end well:\n${said()}`);
	};
	return {
		origin,
		dataFolder: folder,
		startedIn: performance.now() - began,
		said,
		stop,
		kill: async () => {
			child.kill("SIGKILL");
			await ended;
		},
		[Symbol.asyncDispose]: async () => {
			if (child.exitCode === null && child.signalCode === null) await stop();
			if (dataFolder === undefined) removeFolder(folder);
		},
	};
}

/** Starts a server that is expected to refuse; answers its exit code and what it said. */
export async function startInVain(
	environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> {
	const { child, said, ended } = run({ PORT: "0", ...environment });
	const late = setTimeout(() => child.kill("SIGKILL"), patience);
	const code = await ended;
	clearTimeout(late);
	return { code, said: said() };
}

/** The seeded database and its files, as the page tests use them. */
async function unpackStories(folder: string): Promise<void> {
	const template = await seededTemplate();
	const data = join(folder, "pglite");
	mkdirSync(data);
	const { status } = spawnSync("tar", ["-xf", "-", "-C", data], {
		input: new Uint8Array(await template.arrayBuffer()),
	});
	assert.equal(status, 0, "tar could not unpack the stories");
	if (existsSync(seededFiles))
		cpSync(seededFiles, join(folder, "files"), { recursive: true });
}

export const newDataFolder = (): string =>
	mkdtempSync(join(tmpdir(), "rangkul-journey-"));
export const removeFolder = (folder: string): void =>
	rmSync(folder, { recursive: true, force: true });

function run(environment: Readonly<Record<string, string>>): {
	child: ChildProcess;
	said: () => string;
	ended: Promise<number | null>;
} {
	const child = spawn(process.execPath, ["build/main.js"], {
		cwd: root,
		env: {
			PATH: process.env.PATH ?? "",
			// As `npm start` does.
			NODE_COMPILE_CACHE: join(root, "build/compiled"),
			// The browser and other journeys make it late.
			RANGKUL_BUSY_LATE: "0",
			...environment,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream?.on("data", (chunk) => {
			text += String(chunk);
		});
	const ended = new Promise<number | null>((done) => child.once("close", done));
	return { child, said: () => text, ended };
}

/** Presses a button and waits until the page that comes is whole: what is read next is read from it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole("button", { name }).first().click();
	await page.waitForLoadState();
}

/** Somebody types the code of a receipt; answers once the page that it leads to stands. */
export async function openByCode(
	page: Page,
	code: string,
	leadsTo: string,
): Promise<void> {
	await page.goto("/lacak");
	await page.getByLabel("Kode tanda terima").fill(code);
	await press(page, "Lihat kabar");
	await page.waitForURL(`**${leadsTo}`);
}

/** Chromium as the pages meet it on an old telephone and in an office: nothing kept, nothing fetched from elsewhere. */
export const openBrowser = async (
	more: readonly string[] = [],
): Promise<Browser> => {
	const here = chromiumHere();
	return chromium.launch({ ...here, args: [...(here.args ?? []), ...more] });
};

/** A browser that remembers: what it kept in the folder is there again when it is opened the next time. */
export const openBrowserOf = async (
	folder: string,
	origin: string,
): Promise<BrowserContext> =>
	chromium.launchPersistentContext(folder, {
		...chromiumHere(),
		baseURL: origin,
		locale: "id-ID",
		timezoneId: "Asia/Jakarta",
	});

function chromiumHere(): LaunchOptions {
	const executablePath = findChromium();
	if (!executablePath)
		throw new Error("Chromium is missing. Type: sudo apt-get install chromium");
	return {
		executablePath,
		headless: true,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	};
}

interface Visitor {
	readonly context: BrowserContext;
	readonly page: Page;
	/** What the browser complained about: scripts, the content security policy, missing files. */
	readonly complaints: readonly string[];
}

/** A person with a browser of their own; `javaScriptEnabled: false` is somebody without script. */
export async function visitor(
	browser: Browser,
	site: Pick<RunningSite, "origin">,
	options: BrowserContextOptions = {},
): Promise<Visitor> {
	const context = await browser.newContext({
		baseURL: site.origin,
		locale: "id-ID",
		timezoneId: "Asia/Jakarta",
		...options,
	});
	const page = await context.newPage();
	return { context, page, complaints: complaintsOf(page) };
}

/** Collects what the browser complains about; a page that answers 404, 410 or 422 on purpose is not a complaint. */
export function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (
			message.type() === "error" &&
			!/status of (403|404|410|413|422|429)/.test(message.text())
		)
			complaints.push(message.text());
	});
	return complaints;
}

/** Enters as a person of the sample stories, by the one click of the sign-in page. */
export async function enterAs(page: Page, userName: string): Promise<void> {
	await page.goto("/masuk");
	await page
		.locator(`form:has(input[name="akun"][value="${userName}"]) button`)
		.click();
	await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
}

/** WCAG 2.2 A and AA, and best practice. */
const tags = [
	"wcag2a",
	"wcag2aa",
	"wcag21a",
	"wcag21aa",
	"wcag22aa",
	"best-practice",
];

/** Rules whose answer hangs on width and colours; the others only read the document. */
const ofLooks = [
	"color-contrast",
	"target-size",
	"scrollable-region-focusable",
	"link-in-text-block",
];

/**
 * What axe finds on the page as it stands: nothing, or one line for each rule and place. `besides`: the places of those
 * elements, among all of the body, with which it need not bother; the rules for a page as a whole are asked nevertheless.
 */
export const axeFinds = (
	page: Page,
	which: "all" | "looks" = "all",
	besides: readonly number[] = [],
): Promise<string[]> =>
	findings(
		page,
		which === "all"
			? { type: "tag", values: tags }
			: { type: "rule", values: ofLooks },
		besides,
	);

/** Where text has less than 7 to 1 (large text 4.5), which the theme of high contrast promises. */
export const contrastFinds = (page: Page): Promise<string[]> =>
	findings(page, { type: "rule", values: ["color-contrast-enhanced"] });

/**
 * axe is given to a document once and asked as often as one likes, for violations alone: our pages have no frames, and
 * to bring it anew for each question took most of the time of the walk.
 */
async function findings(
	page: Page,
	runOnly: RunOnly,
	besides: readonly number[] = [],
): Promise<string[]> {
	if (!(await page.evaluate("'axe' in window")))
		await page.evaluate(`${axeSource};null`);
	const elements = '[document.body, ...document.body.querySelectorAll("*")]';
	const where = besides.length
		? `{ exclude: ${JSON.stringify(besides)}.map((place, _, __, all = ${elements}) => all[place]) }`
		: "document";
	const violations = await page.evaluate<Result[]>(
		`axe.run(${where}, ${JSON.stringify({ runOnly, resultTypes: ["violations"], preload: false })}).then(({ violations }) => violations)`,
	);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) =>
				`${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`,
		),
	);
}

/** What stands in the window's bar once the page is there: right after a press it may still be on its way. */
export async function titleOf(page: Page): Promise<string> {
	await page.locator("title").first().waitFor({ state: "attached" });
	await page.waitForLoadState();
	return page.title();
}

/** How many pixels the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
	await page.waitForLoadState();
	return page.evaluate(
		"document.documentElement.scrollWidth - document.documentElement.clientWidth",
	);
}
