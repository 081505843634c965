import type { Language } from "#kernel/text.ts";
import type { Messages } from "./messages.generated.ts";

/** The parameters of a message: none, or an object that the generator reads out of the ICU text. */
type Params<Key extends keyof Messages> = Messages[Key] extends undefined
	? []
	: [Messages[Key]];
export type MessageKey = keyof Messages;
export type Translate = <Key extends MessageKey>(
	key: Key,
	...params: Params<Key>
) => string;

/** Everything a page knows about its viewer. Pages are pure functions of props; this is one of them. */
export interface View {
	readonly lang: Language;
	/** The words: `view.t('assessments.submit')`. */
	readonly t: Translate;
	/** A sentence whose key is only known at run time (a reason of a policy, a problem of a form). */
	readonly says: (
		key: string,
		about?: Readonly<Record<string, string | number>>,
	) => string;
	/** Path of this page without the language, with its query: `/hasil/p2ham-2023/2026?urut=nilai`. */
	readonly path: string;
	/** Where the site is reached from outside, for what must name a whole address: `https://rangkul.example`. */
	readonly origin: string;
	/** Token against forged posts; every form carries it. */
	readonly token: string;
	/** Says in a form whose it is, also after the session has ended; `null` for strangers. */
	readonly seal: string | null;
	readonly demo: boolean;
	readonly me: Me | null;
	/** One sentence from the page before ("Saved. 37 left."), shown once. */
	readonly flash: string | null;
	readonly now: Date;
	/** The doors of the main navigation, in order. */
	readonly doors: readonly Door[];
	/** Staff navigation of this person, in order. */
	readonly desk: readonly Door[];
	/** The groups of the footer, in the same order everywhere: help, appearance, openness. */
	readonly foot: readonly FootGroup[];
	readonly may: (permission: string) => boolean;
	readonly look: Look;
	readonly assets: Assets;
}

export interface Me {
	readonly name: string;
	/** In words: "Operator P2HAM, Lapas Kelas IIA Serang". */
	readonly role: string;
	readonly unit: string | null;
}

export interface Door {
	readonly name: string;
	readonly href: string;
	/** Shown as a badge: "3". */
	readonly count?: string;
	/** The same for those who listen: "3 menunggu". */
	readonly countWords?: string;
}

/** One group of the footer. Only links that lead somewhere. */
export interface FootGroup {
	readonly title: string;
	readonly says?: string;
	readonly links: readonly Door[];
}

/** What a viewer may choose on `/tampilan`; the first of each is what a browser shows by itself. */
export const looks = {
	/** `contrast`: at least 7 to 1, whatever the device is set to. */
	theme: ["system", "light", "dark", "contrast"],
	/** In percent of the browser's own text size. */
	text: ["100", "125", "150", "200"],
	/** Of letters, words, lines and paragraphs, as WCAG 1.4.12 asks for. */
	spacing: ["normal", "wide"],
	/** `legible`: letters that are hard to take for one another, in titles too. */
	font: ["system", "legible"],
	/** `keys`: single letters do something on pages that say so; for verifiers, who decide hundreds of items. */
	shortcuts: ["off", "keys"],
} as const;

/** Display settings of the viewer, from one cookie. */
export type Look = {
	readonly [Name in keyof typeof looks]: (typeof looks)[Name][number];
};

export const plainLook: Look = {
	theme: "system",
	text: "100",
	spacing: "normal",
	font: "system",
	shortcuts: "off",
};

/** What the build made: the style inlined into public pages, and the address of the same file for staff. */
export interface Assets {
	readonly css: string;
	readonly cssHref: string;
	/** Address of the public style alone, for journeys of many pages. */
	readonly publicHref: string;
	/** Address of the style of the room. */
	readonly roomHref: string;
	/** Islands by name: their hashed address. */
	readonly islands: Readonly<Record<string, string>>;
	/** Small islands by name, for pages that come in one request. */
	readonly inside: Readonly<Record<string, { readonly text: string }>>;
}

/** The path as this viewer reads it: `/hasil` in Indonesian, `/en/hasil` in English. */
export const inLanguage = (lang: Language, path: string): string =>
	lang === "id" ? path : path === "/" ? `/${lang}` : `/${lang}${path}`;
