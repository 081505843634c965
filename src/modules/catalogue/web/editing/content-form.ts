import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import type { Said } from "#kernel/text.ts";
import {
	type Channel,
	type ComponentCode,
	channelKinds,
	componentCodes,
	type Fee,
	principleCodes,
	type ServiceContent,
	type Standard,
} from "../../index.ts";
import {
	choiceOf,
	principleFields,
	principlesIn,
	proofRowsOf,
} from "./principle-fields.ts";

/** The fields of a service. A text of the standard is one line a text, in two languages line by line. */
export const fields = {
	name: "nama",
	about: "tentang",
	owner: "jabatan",
	note: "catatan",
	component: (code: ComponentCode) => `isi_${code}`,
	/** Nothing is asked for: that is known. */
	nothing: (code: ComponentCode) => `tanpa_${code}`,
	fee: (row: number, part: "apa" | "rupiah" | "dasar") =>
		`biaya_${row}_${part}`,
	channel: (row: number, part: "jenis" | "cara" | "alamat") =>
		`saluran_${row}_${part}`,
	elsewhere: "lain",
	elsewhereAt: "lain_alamat",
	easyRead: "mudah",
	audio: "suara",
	signs: "isyarat",
	basedOn: "versi",
} as const;

export const english = (field: string): string => `${field}_en`;

/** Signs of a line, and of a longer text. */
export const longestLine = 400;
const longestText = 2_000;
/** Rows of fees and of ways that a form has at least; one more than is filled, so that there is always room. */
export const rowsOf = (filledRows: number): number =>
	Math.max(2, filledRows + 1);
const mostRows = 30;

export interface ReadContent {
	readonly content: ServiceContent;
	/** Everything that has to be mended, at its field. */
	readonly problems: readonly FieldProblem[];
}

/** What was typed, as a service says it. */
export function contentIn(state: FormState): ReadContent {
	const problems: FieldProblem[] = [];
	const wrong = (field: string, word: string) => {
		problems.push({ field, says: `catalogue.edit.problem.${word}` });
	};
	const text = (field: string, most = longestText): string => {
		const typed = typedValue(state, field).trim();
		if (typed.length > most) wrong(field, "too-long");
		return typed;
	};
	const said = (field: string): Said | null => {
		const [id, en] = [text(field), text(english(field))];
		if (id === "" && en !== "") wrong(field, "indonesian-first");
		return id === "" ? null : en === "" ? { id } : { id, en };
	};
	const address = (field: string): string | null => {
		const typed = text(field);
		if (typed === "") return null;
		if (isAddress(typed)) return typed;
		wrong(field, "no-address");
		return null;
	};
	const lines = (field: string): readonly Said[] => {
		const [ids, ens] = [field, english(field)].map((each) =>
			linesOf(typedValue(state, each)),
		) as [string[], string[]];
		if ([...ids, ...ens].some((line) => line.length > longestLine))
			wrong(field, "line-too-long");
		if (ens.length > 0 && ens.length !== ids.length)
			wrong(english(field), "as-many-lines");
		return ids.map((id, i) => {
			const en = ens[i];
			return en === undefined ? { id } : { id, en };
		});
	};
	const name = said(fields.name) ?? { id: "" };
	const about = said(fields.about) ?? { id: "" };
	if (name.id === "") wrong(fields.name, "no-name");
	if (about.id === "") wrong(fields.about, "say-what-it-is");
	const elsewhereAt = address(fields.elsewhereAt);
	const elsewhere = said(fields.elsewhere);
	if (elsewhere && typedValue(state, fields.elsewhereAt).trim() === "")
		wrong(fields.elsewhereAt, "no-address");
	const easyRead = lines(fields.easyRead);
	const content: ServiceContent = {
		name,
		about,
		standard: standardIn(state, lines, wrong),
		fees: rows((row) => feeIn(state, row, text, wrong)),
		channels: rows((row) => channelIn(state, row, text, address, wrong)),
		owner: said(fields.owner),
		note: said(fields.note),
		elsewhere:
			elsewhere && elsewhereAt ? { says: elsewhere, href: elsewhereAt } : null,
		twins: {
			easyRead: easyRead.length > 0 ? [...easyRead] : null,
			audio: address(fields.audio),
			signs: address(fields.signs),
		},
		principles: principlesIn(state, { said, address, wrong }),
	};
	return { content, problems };
}

type Wrong = (field: string, word: string) => void;

function standardIn(
	state: FormState,
	lines: (field: string) => readonly Said[],
	wrong: Wrong,
): Standard {
	const standard: Partial<Record<ComponentCode, readonly Said[]>> = {};
	for (const code of componentCodes) {
		const said = lines(fields.component(code));
		const nothing = valuesOf(state, fields.nothing(code)).length > 0;
		if (said.length > 0 && nothing)
			wrong(fields.component(code), "something-or-nothing");
		if (said.length > 0 || nothing) standard[code] = said;
	}
	return standard;
}

function rows<Row>(read: (row: number) => Row | null): Row[] {
	const found: Row[] = [];
	for (let row = 1; row <= mostRows; row += 1) {
		const one = read(row);
		if (one) found.push(one);
	}
	return found;
}

function feeIn(
	state: FormState,
	row: number,
	text: (field: string) => string,
	wrong: Wrong,
): Fee | null {
	const [what, amount, basis] = (["apa", "rupiah", "dasar"] as const).map(
		(part) => text(fields.fee(row, part)),
	) as [string, string, string];
	const english_ = typedValue(state, english(fields.fee(row, "apa"))).trim();
	if (what === "" && amount === "" && basis === "") return null;
	if (what === "") wrong(fields.fee(row, "apa"), "fee-for-what");
	const rupiah = rupiahIn(amount);
	if (amount !== "" && rupiah === null)
		wrong(fields.fee(row, "rupiah"), "no-amount");
	return {
		what: english_ === "" ? { id: what } : { id: what, en: english_ },
		rupiah,
		basis: basis === "" ? null : { id: basis },
	};
}

/** "Rp 50.000,50" is "50000.50"; "gratis" is "0"; `null` for what is no amount. */
export function rupiahIn(typed: string): string | null {
	const bare = typed
		.trim()
		.toLowerCase()
		.replace(/^rp\.?\s*/, "");
	if (bare === "gratis" || bare === "free") return "0";
	const [whole = "", cents] = bare.split(",");
	const digits = /^\d{1,3}(\.\d{3})+$/.test(whole)
		? whole.replaceAll(".", "")
		: whole;
	if (!/^\d{1,12}$/.test(digits)) return null;
	if (cents === undefined) return String(BigInt(digits));
	return /^\d{1,2}$/.test(cents) ? `${BigInt(digits)}.${cents}` : null;
}

function channelIn(
	state: FormState,
	row: number,
	text: (field: string) => string,
	address: (field: string) => string | null,
	wrong: Wrong,
): Channel | null {
	const says = text(fields.channel(row, "cara"));
	const href = address(fields.channel(row, "alamat"));
	const typed = typedValue(state, fields.channel(row, "jenis"));
	if (says === "" && href === null) return null;
	if (says === "") wrong(fields.channel(row, "cara"), "how");
	const kind = channelKinds.find((one) => one === typed);
	if (!kind) wrong(fields.channel(row, "jenis"), "which-way");
	const en = typedValue(state, english(fields.channel(row, "cara"))).trim();
	return {
		kind: kind ?? "counter",
		says: en === "" ? { id: says } : { id: says, en },
		href,
	};
}

const linesOf = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");

function isAddress(text: string): boolean {
	try {
		return ["http:", "https:"].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}

/** A service as the form shows it: what {@link contentIn} reads is the same again. */
export function formOf(content: ServiceContent, basedOn: number): FormState {
	const typed: Record<string, string> = {
		[fields.basedOn]: String(basedOn),
	};
	const both = (field: string, said: Said | null) => {
		typed[field] = said?.id ?? "";
		typed[english(field)] = said?.en ?? "";
	};
	const lines = (field: string, texts: readonly Said[]) => {
		typed[field] = texts.map(({ id }) => id).join("\n");
		// English line by line, or not at all: a line without a translation says the Indonesian one.
		typed[english(field)] = texts.some(({ en }) => en !== undefined)
			? texts.map(({ id, en }) => en ?? id).join("\n")
			: "";
	};
	both(fields.name, content.name);
	both(fields.about, content.about);
	both(fields.owner, content.owner);
	both(fields.note, content.note);
	both(fields.elsewhere, content.elsewhere?.says ?? null);
	typed[fields.elsewhereAt] = content.elsewhere?.href ?? "";
	for (const code of componentCodes) {
		const texts = content.standard[code];
		lines(fields.component(code), texts ?? []);
		if (texts?.length === 0) typed[fields.nothing(code)] = "ya";
	}
	for (const [i, { what, rupiah, basis }] of content.fees.entries()) {
		both(fields.fee(i + 1, "apa"), what);
		typed[fields.fee(i + 1, "rupiah")] = rupiah?.replace(".", ",") ?? "";
		typed[fields.fee(i + 1, "dasar")] = basis?.id ?? "";
	}
	for (const [i, { kind, says, href }] of content.channels.entries()) {
		typed[fields.channel(i + 1, "jenis")] = kind;
		both(fields.channel(i + 1, "cara"), says);
		typed[fields.channel(i + 1, "alamat")] = href ?? "";
	}
	lines(fields.easyRead, content.twins.easyRead ?? []);
	typed[fields.audio] = content.twins.audio ?? "";
	typed[fields.signs] = content.twins.signs ?? "";
	for (const code of principleCodes)
		both(principleFields.says(code), content.principles[code]?.says ?? null);
	for (const [i, row] of proofRowsOf(content.principles).entries()) {
		typed[principleFields.proof(i + 1, "asas")] = row.principle;
		if (row.link.kind === "address")
			typed[principleFields.proof(i + 1, "alamat")] = row.link.href;
		else typed[principleFields.proof(i + 1, "apa")] = choiceOf(row.link);
	}
	return filled(typed);
}

/** How many rows of fees, of ways and of proofs were typed. */
export const rowsTyped = (
	state: FormState,
	of: "biaya" | "saluran" | "bukti",
): number =>
	Math.max(
		0,
		...Object.entries(state.typed).flatMap(([field, values]) => {
			const row = new RegExp(
				`^${of}_(\\d+)_(apa|rupiah|dasar|cara|alamat|asas)$`,
			).exec(field)?.[1];
			return row && values.some((value) => value.trim() !== "")
				? [Number(row)]
				: [];
		}),
	);
