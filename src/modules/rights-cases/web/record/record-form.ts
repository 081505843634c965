import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import {
	type Act,
	type CaseRecord,
	type Chosen,
	longestName,
	longestWhat,
	longestWhen,
	type NameKind,
	nameKinds,
	type PersonPart,
	personParts,
	sures,
	type TypedAct,
	type TypedName,
	fields as toldFields,
} from "../../index.ts";

/** Names of the fields of an act and of a name. `…_sama` answers whether it is one that is there. */
export const recordFields = {
	version: "versi",
	entry: "entri",
	what: "peristiwa",
	when: "waktu",
	day: "tanggal",
	place: "tempat",
	to: "orang",
	person: "orang_lain",
	by: "pihak",
	body: "pihak_lain",
	rights: "hak",
	source: "asal",
	sure: "yakin",
	kind: "jenis",
	name: "nama",
	part: "bagian",
	into: "menjadi",
} as const;

export const sameOf = (field: string): string => `${field}_sama`;

/** Choices of duty bearers that are not in the record yet: an office, or somebody of its staff. */
export const officeChoice = (id: string): string => `kantor:${id}`;
export const staffChoice = (id: string): string => `staf:${id}`;

const fields = recordFields;
const of = (state: FormState, field: string) => typedValue(state, field).trim();
const chosen = (state: FormState, field: string): Chosen => ({
	name: of(state, field).replace(/\s+/g, " "),
	same: typedValue(state, sameOf(field)) || null,
});
const after = (values: readonly string[], prefix: string): readonly string[] =>
	values
		.filter((value) => value.startsWith(prefix))
		.map((value) => value.slice(prefix.length));

export const versionIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, fields.version), 10) || 0;

/** What was typed, as an act; judged by `problemsOfAct` before it is kept. */
export function actIn(
	state: FormState,
	/** Ids of offices by slug, of those that were ticked. */
	offices: ReadonlyMap<string, string>,
	partOf: (name: string) => PersonPart,
): TypedAct {
	const day = typedDay(state.typed, fields.day);
	const by = valuesOf(state, fields.by);
	const [kind, id] = of(state, fields.source).split(":");
	const person = chosen(state, fields.person);
	return {
		id: of(state, fields.entry) || null,
		version: versionIn(state),
		what: of(state, fields.what),
		when: of(state, fields.when),
		day: "day" in day ? day.day : null,
		place: chosen(state, fields.place),
		to: valuesOf(state, fields.to),
		person: { ...person, part: partOf(person.name) },
		by: by.filter((value) => !value.includes(":")),
		offices: [
			...after(by, officeChoice("")),
			...valuesOf(state, toldFields.accused).flatMap(
				(slug) => offices.get(slug) ?? [],
			),
		],
		staff: after(by, staffChoice("")),
		body: chosen(state, fields.body),
		rights: valuesOf(state, fields.rights),
		source: id && (kind === "piece" || kind === "file") ? { kind, id } : null,
		sure: sures.find((one) => one === typedValue(state, fields.sure)) ?? "told",
	};
}

/** What must be mended before anything is looked up. */
export function problemsOfAct(
	state: FormState,
	act: TypedAct,
): readonly FieldProblem[] {
	const day = typedDay(state.typed, fields.day);
	return [
		...(act.what === "" ? [problem(fields.what, "act-missing")] : []),
		...tooLong(fields.what, act.what, longestWhat),
		...tooLong(fields.when, act.when, longestWhen),
		...("problem" in day ? [day.problem] : []),
		...tooLong(fields.place, act.place.name, longestName),
		...tooLong(fields.person, act.person.name, longestName),
		...tooLong(fields.body, act.body.name, longestName),
	];
}

/** What was typed, as a name. Of somebody new it may be empty: the neutral one that stands ready is taken. */
export function nameIn(state: FormState): TypedName {
	const kind: NameKind =
		nameKinds.find((one) => one === typedValue(state, fields.kind)) ?? "person";
	const part: PersonPart =
		personParts.find((one) => one === typedValue(state, fields.part)) ??
		"victim";
	const { name, same } = chosen(state, fields.name);
	return {
		kind,
		id: of(state, fields.entry) || null,
		version: versionIn(state),
		part,
		name,
		same,
	};
}

export const problemsOfName = ({
	name,
	kind,
	id,
}: TypedName): readonly FieldProblem[] => [
	...(name === "" && (kind !== "person" || id !== null)
		? [problem(fields.name, "entry-name")]
		: []),
	...tooLong(fields.name, name, longestName),
];

const problem = (field: string, says: string): FieldProblem => ({
	field,
	says: `rights-cases.problem.${says}`,
});

const tooLong = (
	field: string,
	words: string,
	longest: number,
): readonly FieldProblem[] =>
	[...words].length > longest
		? [
				{
					field,
					says: "rights-cases.problem.too-long",
					about: { n: longest },
				},
			]
		: [];

/** An act in the fields of its form, as it is changed. */
export const stateOfAct = (record: CaseRecord, act: Act): FormState =>
	filled({
		[fields.what]: act.what,
		[fields.when]: act.when,
		...dayFields(fields.day, act.day),
		[fields.place]:
			record.places.find(({ id }) => id === act.placeId)?.name ?? "",
		// Where two places bear one name, it stays the one that it was.
		[sameOf(fields.place)]: act.placeId ?? "",
		[fields.to]: act.to,
		[fields.by]: act.by,
		[fields.rights]: act.rights,
		[fields.source]: act.source ? `${act.source.kind}:${act.source.id}` : "",
		[fields.sure]: act.sure,
	});
