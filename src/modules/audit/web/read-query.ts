import { findPeople, namesOf } from "#identity";
import { type FieldProblem, type FormState, filled } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { isOpenChain, type TrailFilter } from "#platform/read-trail.ts";
import { isDay } from "#territory";

/** The words of the address, in the order of the page. */
export const fields = [
	"dari",
	"sampai",
	"perbuatan",
	"rantai",
	"hal",
	"id",
	"orang",
] as const;
export type AskedField = (typeof fields)[number];

/** What the address asks for; what cannot be read is left out of it and named in `state`. */
export interface Asked {
	readonly filter: TrailFilter;
	readonly typed: Readonly<Record<AskedField, string>>;
	/** Id of the last row of the page before. */
	readonly olderThan: string | undefined;
	/** Who is asked about, by name; a name never stands in an address. */
	readonly actorName: string | null;
	readonly state: FormState;
}

export async function readQuery(
	cx: Context,
	query: { get(name: string): unknown },
): Promise<Asked> {
	const value = (name: string) => String(query.get(name) ?? "").trim();
	const typed = {
		dari: value("dari"),
		sampai: value("sampai"),
		perbuatan: value("perbuatan"),
		rantai: value("rantai"),
		hal: value("hal"),
		id: value("id"),
		orang: value("orang"),
	};
	const problems: FieldProblem[] = [];
	const day = (name: "dari" | "sampai"): string | undefined => {
		if (typed[name] === "" || isDay(typed[name]))
			return typed[name] || undefined;
		problems.push({
			field: name,
			says: "audit.wrong.day",
			about: { typed: typed[name] },
		});
		return undefined;
	};
	const from = day("dari");
	let until = day("sampai");
	if (from !== undefined && until !== undefined && until < from) {
		problems.push({ field: "sampai", says: "audit.wrong.order" });
		until = undefined;
	}
	const actor =
		typed.orang === system || isUuid(typed.orang) ? typed.orang : undefined;
	const older = value("sebelum");
	return {
		filter: {
			chain: isOpenChain(typed.rantai) ? typed.rantai : undefined,
			deed: typed.perbuatan || undefined,
			subjectKind: typed.hal || undefined,
			subjectId: typed.id || undefined,
			actor,
			from: from === undefined ? undefined : startOf(from),
			before:
				until === undefined
					? undefined
					: new Date(startOf(until).getTime() + 86_400_000),
		},
		typed,
		olderThan: /^\d{1,18}$/.test(older) ? older : undefined,
		actorName: actor === undefined ? null : await nameOf(cx, actor),
		state: { ...filled(typed), problems },
	};
}

/** Stands in the address for the program itself. */
export const system = "system";

// Offices of the nation count days by Jakarta, which knows no summer time.
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

const nameOf = async (cx: Context, actor: string): Promise<string> =>
	actor === system
		? "Rangkul"
		: ((await namesOf(cx, [actor])).get(actor) ?? "");

export const isFiltered = ({ typed }: Asked): boolean =>
	fields.some((name) => typed[name] !== "");

/** The filter as it stands in an address; what could not be read stays out of the links. */
export const queryOf = ({ typed, filter }: Asked): Record<string, string> => ({
	...typed,
	dari: filter.from ? typed.dari : "",
	sampai: filter.before ? typed.sampai : "",
});

export interface Actor {
	/** For the address. */
	readonly id: string;
	readonly name: string;
	readonly userName: string;
}

/** Everybody whose name holds the words; the program itself is called Rangkul. */
export async function actorsNamed(
	cx: Context,
	words: string,
): Promise<{ readonly actors: readonly Actor[]; readonly total: number }> {
	if (words.toLowerCase() === "rangkul")
		return {
			actors: [{ id: system, name: "Rangkul", userName: "" }],
			total: 1,
		};
	const { people, total } = await findPeople(cx, { search: words });
	return {
		actors: people.map(({ id, name, userName }) => ({ id, name, userName })),
		total,
	};
}
