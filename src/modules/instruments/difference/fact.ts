import { isDeepStrictEqual } from "node:util";
import { type Language, type Said, say } from "#kernel/text.ts";

/** In which part of the answer a difference stands: what units do differently comes first. */
export const parts = ["doing", "counting", "law", "words"] as const;
export type Part = (typeof parts)[number];

/** A value as it is told: an exact decimal, or words. */
export type Told = string | Said;

/** One thing that can be said of an instrument or of a part of it. */
export interface Fact {
	readonly what: What;
	readonly part: Part;
	/** As the instrument has it; two are the same when these are. */
	readonly raw: unknown;
	/** Null where there is nothing to tell. */
	readonly told: Told | null;
	/** A text in both languages. */
	readonly bilingual?: true;
}

/** Everything that has a name of its own in a difference: `instruments.diff-what-…`. */
export type What =
	| "aggregate"
	| "answer"
	| "answer-note"
	| "answer-verified"
	| "article"
	| "articles"
	| "at-least"
	| "band"
	| "band-above"
	| "band-below"
	| "band-from"
	| "band-holes"
	| "band-label"
	| "band-note"
	| "band-to"
	| "band-value"
	| "band-verified"
	| "band-zone"
	| "bands"
	| "basis"
	| "beneficiaries"
	| "by"
	| "cap"
	| "complete"
	| "convert"
	| "data-year"
	| "decimals"
	| "denominator"
	| "direction"
	| "document"
	| "enough"
	| "fact"
	| "gate"
	| "help"
	| "id"
	| "item"
	| "group"
	| "kind"
	| "label"
	| "measures"
	| "megabytes"
	| "node"
	| "node-kind"
	| "not-applicable"
	| "note"
	| "numerator"
	| "option"
	| "option-label"
	| "option-value"
	| "optional"
	| "owner"
	| "owner-code"
	| "owner-verified"
	| "per"
	| "principles"
	| "programme"
	| "proof"
	| "proof-text"
	| "range"
	| "regulation"
	| "required"
	| "rounding"
	| "rounding-when"
	| "scale"
	| "source"
	| "sources"
	| "stage"
	| "statement"
	| "status"
	| "title"
	| "top"
	| "unit"
	| "units"
	| "unknown-for"
	| "use"
	| "valid-from"
	| "valid-until"
	| "verified"
	| "version"
	| "weight"
	| "weights"
	| "weights-note"
	| "weights-verified"
	| "when-missing";

export const words = (text: string | null | undefined): Said | null =>
	text == null ? null : { id: text };

export const fact = (
	part: Part,
	what: What,
	raw: unknown,
	told: Told | null,
): Fact => ({ part, what, raw, told });

/** A text in both languages. Where only its English wording differs, that is told apart. */
export const saidFacts = (
	part: Part,
	what: What,
	said: Said | null | undefined,
): readonly Fact[] => [
	{ ...fact(part, what, said ?? null, said ?? null), bilingual: true },
];

export const yesFact = (
	part: Part,
	what: What,
	yes: boolean | undefined,
): Fact =>
	fact(
		part,
		what,
		yes,
		yes === undefined
			? null
			: yes
				? { id: "ya", en: "yes" }
				: { id: "tidak", en: "no" },
	);

/** Several codes; null means all of them. */
export const listFact = (
	part: Part,
	what: What,
	list: readonly string[] | null,
	named: Readonly<Record<string, Said>> = {},
): Fact =>
	fact(
		part,
		what,
		list,
		list === null
			? { id: "semua", en: "all" }
			: list.length === 0
				? null
				: {
						id: list.map((code) => nameWithCode(named, code, "id")).join(", "),
						en: list.map((code) => nameWithCode(named, code, "en")).join(", "),
					},
	);

/** "Rumah tahanan negara (rutan)": a name with its code, where it does not stand in it already. */
const nameWithCode = (
	named: Readonly<Record<string, Said>>,
	code: string,
	lang: Language,
): string => {
	const label = Object.hasOwn(named, code) ? named[code] : undefined;
	if (!label) return code;
	const name = say(label, lang);
	return name.toLowerCase().includes(`(${code.toLowerCase()})`)
		? name
		: `${name} (${code})`;
};

/** One code with its name. */
export const codeFact = (
	part: Part,
	what: What,
	code: string | null | undefined,
	named: Readonly<Record<string, Said>>,
): Fact => ({
	...listFact(part, what, code == null ? [] : [code], named),
	raw: code,
});

export interface Change {
	readonly part: Part;
	readonly is: "changed" | "added" | "removed" | "order" | "moved";
	readonly what: What;
	/** Of which option, band, proof, stage … it is told. */
	readonly of: Said | null;
	readonly before: Told | null;
	readonly after: Told | null;
	/** Where a text differs in one language alone. */
	readonly only?: Language;
}

/** What differs between two lists of facts, in the order of the later one. */
export function changesIn(
	before: readonly Fact[],
	after: readonly Fact[],
	of: Said | null = null,
): readonly Change[] {
	const old = new Map(before.map((each) => [each.what, each]));
	const now = new Map(after.map((each) => [each.what, each]));
	return [...new Set([...now.keys(), ...old.keys()])].flatMap((what) => {
		const [was, is] = [old.get(what), now.get(what)];
		const either = is ?? was;
		if (!either || isDeepStrictEqual(was?.raw ?? null, is?.raw ?? null))
			return [];
		const told = {
			is: "changed",
			what,
			of,
			before: was?.told ?? null,
			after: is?.told ?? null,
		} as const;
		return either.bilingual
			? textChanges({ ...told, part: either.part })
			: [{ ...told, part: either.part }];
	});
}

/** A text is told by the language in which it differs; a title in both of them, each by itself. */
function textChanges(change: Change): readonly Change[] {
	const { before, after, what } = change;
	if (!isSaid(before) || !isSaid(after)) return [change];
	const inOne = (only: Language): Change => ({
		...change,
		...(only === "en" ? { part: "words" } : {}),
		before: words(before[only]),
		after: words(after[only]),
		only,
	});
	if (before.id === after.id) return [inOne("en")];
	if (before.en === undefined && after.en === undefined) return [change];
	if (before.en === after.en) return [inOne("id")];
	return what === "title" ? [inOne("id"), inOne("en")] : [change];
}

const isSaid = (told: Told | null): told is Said =>
	typeof told === "object" && told !== null;

interface Kept<Item> {
	readonly part: Part;
	/** What one of them is called: an option, a band, a stage. */
	readonly what: What;
	readonly keyOf: (item: Item) => string;
	readonly nameOf: (item: Item) => Said;
	readonly factsOf: (item: Item) => readonly Fact[];
	/** What is told of one that comes or goes, beside its name. */
	readonly tellOf?: (item: Item) => Said | null;
	/** Where the order says something. */
	readonly ordered?: boolean;
}

/** What differs between two lists of things that have a key: added, removed, changed, in another order. */
export function changesInList<Item>(
	before: readonly Item[],
	after: readonly Item[],
	{ part, what, keyOf, nameOf, factsOf, tellOf }: Kept<Item>,
): readonly Change[] {
	const old = keyed(before, keyOf);
	const now = keyed(after, keyOf);
	const one = (is: "added" | "removed", item: Item): Change => ({
		part,
		is,
		what,
		of: nameOf(item),
		before: is === "removed" ? (tellOf?.(item) ?? null) : null,
		after: is === "added" ? (tellOf?.(item) ?? null) : null,
	});
	return [
		...[...now].flatMap(([key, item]) => {
			const was = old.get(key);
			return was === undefined
				? [one("added", item)]
				: changesIn(factsOf(was), factsOf(item), nameOf(item));
		}),
		...[...old].flatMap(([key, item]) =>
			now.has(key) ? [] : [one("removed", item)],
		),
		...(sameOrder([...old.keys()], [...now.keys()]) ? [] : [order(part, what)]),
	];
}

export const order = (part: Part, what: What): Change => ({
	part,
	is: "order",
	what,
	of: null,
	before: null,
	after: null,
});

/** Things by their key; a key that is there twice is told apart by its number. */
export function keyed<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
	const found = new Map<string, Item>();
	for (const item of items)
		for (let number = 0; ; number += 1) {
			const key = JSON.stringify([keyOf(item), number]);
			if (found.has(key)) continue;
			found.set(key, item);
			break;
		}
	return found;
}

/** Whether those that are in both stand in the same order. */
export const sameOrder = (
	before: readonly string[],
	after: readonly string[],
): boolean => {
	const [old, now] = [new Set(before), new Set(after)];
	return isDeepStrictEqual(
		before.filter((key) => now.has(key)),
		after.filter((key) => old.has(key)),
	);
};

/** The compiler complains where a key of the format is left over: nothing changes unsaid. */
export const nothingLeft = (
	_rest: Readonly<Record<string, never>>,
): readonly Fact[] => [];
