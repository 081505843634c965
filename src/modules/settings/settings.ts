import { exact } from "#kernel/decimal.ts";
import type { Said } from "#kernel/text.ts";
import {
	type MeasureKey,
	measureKeys,
	numberOf,
	type SettingKey,
	settingKeys,
} from "./definitions.ts";

/** What was typed for each setting; "" is not said. */
export type SettingValues = Readonly<Record<SettingKey, string>>;

/** An office that answers for something. What nobody filled in is `null`. */
export interface Office {
	readonly name: string | null;
	readonly address: string | null;
	readonly phone: string | null;
	readonly email: string | null;
}

/** What the installation asks of a measure. */
export interface Limit {
	/** Exact decimal; `null` where nothing is asked for. */
	readonly is: string | null;
	/** Whether somebody here set it; otherwise it is a suggestion that nobody compared with the rule it was read of. */
	readonly own: boolean;
	readonly source: string;
}

/** What the installation says of itself, for pages. What nobody filled in is `null`. */
export interface Settings {
	/** Who runs the site. */
	readonly organisation: Said | null;
	readonly website: string | null;
	readonly address: string | null;
	readonly phone: string | null;
	readonly email: string | null;
	readonly hours: Said | null;
	/** Who answers for personal data. */
	readonly privacy: Office;
	readonly accessibility: Office;
	/** Who looks after the installation itself. */
	readonly caretaker: Office;
	/** Which days count where a regulation says "days" and nobody found what it means. */
	readonly countedDays: "working" | "calendar";
	/** Days after which what nobody told the outcome of stands on a public page; `null` is what the program brings. */
	readonly longestWait: number | null;
	/** For how many years what ended in confidence is kept; `null` is what the file says. */
	readonly keptYears: {
		readonly finished: number | null;
		readonly withdrawn: number | null;
		readonly identities: number | null;
	};
	/** Groups of fewer people are not told of; `null` is what the program brings. */
	readonly fewest: number | null;
	/** What facilities have to measure. */
	readonly limits: Readonly<Record<MeasureKey, Limit>>;
	/** When it was last saved; `null` while nobody ever did. */
	readonly savedAt: Date | null;
}

export const noValues: SettingValues = Object.fromEntries(
	settingKeys.map((key) => [key, ""]),
) as Record<SettingKey, string>;

export const toSettings = (
	values: SettingValues,
	savedAt: Date | null,
): Settings => ({
	organisation: bothOf(values["organisation-id"], values["organisation-en"]),
	website: said(values.website),
	address: said(values.address),
	phone: said(values.phone),
	email: said(values.email),
	hours: bothOf(values["hours-id"], values["hours-en"]),
	privacy: office({
		name: values["privacy-office"],
		address: values["privacy-address"],
		email: values["privacy-email"],
	}),
	accessibility: office({
		name: values["accessibility-office"],
		phone: values["accessibility-phone"],
		email: values["accessibility-email"],
	}),
	caretaker: office({
		name: values["caretaker-name"],
		email: values["caretaker-email"],
	}),
	countedDays: values["counted-days"] === "calendar" ? "calendar" : "working",
	longestWait: wholeOf(values["longest-wait"]),
	keptYears: {
		finished: wholeOf(values["kept-finished"]),
		withdrawn: wholeOf(values["kept-withdrawn"]),
		identities: wholeOf(values["kept-identities"]),
	},
	fewest: wholeOf(values["fewest-told"]),
	limits: Object.fromEntries(
		measureKeys.map((key) => [key, limitOf(key, values[key])]),
	) as Record<MeasureKey, Limit>,
	savedAt,
});

function limitOf(key: MeasureKey, text: string | undefined): Limit {
	const { suggested, source } = numberOf(key);
	if (!text) return { is: suggested, own: false, source };
	return { is: exact(text).isZero() ? null : text, own: true, source };
}

const said = (text: string | undefined): string | null => text || null;

const wholeOf = (text: string | undefined): number | null =>
	text ? Number(text) : null;

const bothOf = (id: string, en: string): Said | null =>
	id ? (en ? { id, en } : { id }) : null;

const office = (
	given: {
		readonly [Part in keyof Office]?: string;
	},
): Office => ({
	name: said(given.name),
	address: said(given.address),
	phone: said(given.phone),
	email: said(given.email),
});

/** Whether anybody can be reached at all. */
export const canBeReached = ({ address, phone, email }: Settings): boolean =>
	[address, phone, email].some((way) => way !== null);
