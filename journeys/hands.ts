import type { Page } from "playwright-core";
import { enter, find, type Keys, read, tab } from "./text-browser.ts";
import * as w3m from "./w3m.ts";

/** What a person can do with any browser, by the words that stand on the page. */
export interface Hands {
	/** Opens an address of the site. */
	readonly open: (path: string) => void;
	/** Chooses an answer by its words; keys find it by the question and its place among the answers, from 1. */
	readonly choose: (question: string, place: number, words: string) => void;
	/** Writes into the field below these words, over what stands there; `near`: words that stand nearer to it, for keys. */
	readonly write: (label: string, text: string, near?: string) => void;
	/** Ticks a box by its words. */
	readonly tick: (words: string) => void;
	/** Hands in a file of this machine. */
	readonly attach: (label: string, path: string) => void;
	/** Opens what is folded; by keys all of it lies open. */
	readonly unfold: (summary: string) => void;
	readonly press: (button: string) => void;
	/** `after`: words before it, where what the link says stands there too, as the name of a box. */
	readonly follow: (link: string, after?: string) => void;
	/** Does all of that, and reads the page that is there then. After it, an address must be opened again. */
	readonly read: () => Promise<string>;
}

type Deed = (page: Page) => Promise<unknown>;

/** By a browser without script. */
export function byScreen(page: Page): Hands {
	let deeds: Deed[] = [];
	const will = (deed: Deed): void => void deeds.push(deed);
	return {
		open: (path) => will((on) => on.goto(path)),
		choose: (_question, _place, words) =>
			will((on) => on.getByLabel(words).first().check()),
		write: (label, text) =>
			will((on) => on.getByLabel(label).first().fill(text)),
		tick: (words) => will((on) => on.getByLabel(words).first().check()),
		attach: (label, path) =>
			will((on) => on.getByLabel(label).first().setInputFiles(path)),
		unfold: (summary) =>
			will((on) => on.locator("summary", { hasText: summary }).click()),
		press: (button) =>
			will(async (on) => {
				await on
					.getByRole("button", { name: button, exact: true })
					.first()
					.click();
				await on.waitForLoadState();
			}),
		follow: (link) =>
			will(async (on) => {
				await on.getByRole("link", { name: link }).first().click();
				await on.waitForLoadState();
			}),
		read: async () => {
			const now = deeds;
			deeds = [];
			for (const deed of now) await deed(page);
			return (
				(await page.locator("main, body").first().textContent()) ?? ""
			).replace(/\s+/g, " ");
		},
	};
}

/** Empties a field. */
const clear = "<^U>";

/** Lines of its terminal: so few that what was searched for stands at the top, and the next thing that keys go to is there. */
const rows = 9;

/** By lynx, keys alone; cookies stay in the folder. */
export function byKeys(folder: string, origin: string): Hands {
	let address = "/";
	let keys: string[] = [];
	const will = (...more: Keys): void => void keys.push(...more);
	return {
		open: (path) => {
			address = path;
			keys = [];
		},
		choose: (question, place) =>
			will(
				...find(question),
				// The first is the one that stands for no answer.
				...Array.from({ length: place }, () => tab),
				enter,
			),
		write: (label, text, near = label) => will(...find(near), clear, text, tab),
		tick: (words) => will(...find(words), enter),
		attach: () => {
			throw new Error("it sends no files");
		},
		unfold: () => undefined,
		press: (button) => will(...find(`BUTTON) ${button}`), enter),
		follow: (link) => will(...find(link), enter),
		read: async () =>
			(await read(folder, `${origin}${address}`, keys, rows)).replace(
				/\s+/g,
				" ",
			),
	};
}

/** By the browser of text that sends files as well, keys alone; it finds an answer by its words. */
export function byKeysInW3m(folder: string, origin: string): Hands {
	let address = "/";
	let pressed: w3m.Pressed[] = [];
	const will = (...more: readonly w3m.Pressed[]): void =>
		void pressed.push(...more);
	// It sends the form by itself once a file was named of which only some kinds are asked for.
	let sent = false;
	const mark = (words: string) => will(w3m.find(words), w3m.next, w3m.press);
	return {
		open: (path) => {
			address = path;
			pressed = [];
		},
		choose: (_question, _place, words) => mark(`( )${words}`),
		write: (label, text, near) =>
			near === undefined
				? will(w3m.find(label), w3m.next, w3m.press, w3m.answer(text))
				: // What has words near its field has many lines.
					will(w3m.find(near), w3m.next, ...w3m.write(text)),
		tick: (words) => mark(`[ ]${words}`),
		attach: (label, path) => {
			will(w3m.find(label), w3m.next, w3m.press, w3m.answer(path));
			sent = true;
		},
		unfold: () => undefined,
		press: (button) => {
			if (!sent) will(w3m.toButton(button), w3m.press);
			sent = false;
		},
		follow: (link, after) =>
			after === undefined
				? will(w3m.find(link), w3m.press)
				: will(w3m.find(after), w3m.next, w3m.press),
		read: async () =>
			(await w3m.read(folder, `${origin}${address}`, pressed)).replace(
				/\s+/g,
				" ",
			),
	};
}
