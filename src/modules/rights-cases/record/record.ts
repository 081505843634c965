import { z } from "zod";

/** Who somebody is in the matter; their identity is sealed apart and does not stand here. */
export const personParts = [
	"victim",
	"reporter",
	"attorney",
	"guardian",
	"witness",
	"other",
] as const;
export type PersonPart = (typeof personParts)[number];

/** How sure it is: somebody told it, somebody saw it, or paper shows it. */
export const sures = ["told", "seen", "documented"] as const;
export type Sure = (typeof sures)[number];

/** Whose duty it was: an office of the public list, somebody of its staff, or a body or person in words. */
export const bearerKinds = ["office", "staff", "words"] as const;

/** Signs of a name and of a short field; of what happened; and entries of a sort. More is another case, or a file. */
export const longestName = 120;
export const longestWhen = 200;
export const longestWhat = 1_000;
export const mostEntries = 200;

const entry = {
	id: z.string(),
	/** The version of the record in which it was written or changed last. */
	changed: z.int(),
};

const Person = z.object({
	...entry,
	name: z.string(),
	part: z.enum(personParts),
});
const Place = z.object({ ...entry, name: z.string() });
const Bearer = z.object({
	...entry,
	kind: z.enum(bearerKinds),
	/** Id of the office, id of the person of staff, or words. */
	who: z.string(),
});
const Act = z.object({
	...entry,
	/** A sentence. */
	what: z.string(),
	/** In words: "sejak Maret, biasanya malam". */
	when: z.string(),
	/** A day of the calendar, where one is known. */
	day: z.string().nullable(),
	placeId: z.string().nullable(),
	/** People to whom it was done. */
	to: z.array(z.string()),
	/** Duty bearers and people by whom. */
	by: z.array(z.string()),
	/** Codes of the ten rights. */
	rights: z.array(z.string()),
	/** The piece or file from which it is known. */
	source: z
		.object({ kind: z.enum(["piece", "file"]), id: z.string() })
		.nullable(),
	sure: z.enum(sures),
});

/** What officers know of a case, put in order. One sealed text. */
export const CaseRecord = z.object({
	/** How often it was changed. */
	version: z.int(),
	people: z.array(Person),
	places: z.array(Place),
	bearers: z.array(Bearer),
	acts: z.array(Act),
});
export type CaseRecord = z.output<typeof CaseRecord>;
export type RecordPerson = z.output<typeof Person>;
export type RecordPlace = z.output<typeof Place>;
export type Bearer = z.output<typeof Bearer>;
export type Act = z.output<typeof Act>;

export const emptyRecord: CaseRecord = {
	version: 0,
	people: [],
	places: [],
	bearers: [],
	acts: [],
};

/** Codes of the rights of all acts, each once. The head of the case says the same. */
export const rightsIn = ({ acts }: CaseRecord): readonly string[] => [
	...new Set(acts.flatMap(({ rights }) => rights)),
];

/** Offices and people of staff who are named as duty bearers. */
export const namedIn = ({ bearers }: CaseRecord) => {
	const of = (asked: Bearer["kind"]) =>
		bearers.filter(({ kind }) => kind === asked).map(({ who }) => who);
	return { offices: of("office"), people: of("staff") };
};

/** Acts by day, earliest first; those without a day after them, as they were written. */
export const actsInOrder = ({ acts }: CaseRecord): readonly Act[] =>
	acts.toSorted((a, b) => {
		const [one, other] = [a.day ?? "9999", b.day ?? "9999"];
		return one === other ? 0 : one < other ? -1 : 1;
	});

/** The acts in which an entry stands. */
export const usesOf = ({ acts }: CaseRecord, id: string): readonly Act[] =>
	acts.filter(
		({ placeId, to, by }) =>
			placeId === id || to.includes(id) || by.includes(id),
	);
