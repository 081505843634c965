import { holdersOf, holdersOfEach } from "#identity";
import { officeOpeners, personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import type { CaseHeader } from "../case.ts";
import type { Opens, Row } from "./way-into.ts";

/** The offices at which somebody may work on a case. */
export type Lies = Pick<CaseHeader, "unitId" | "handlerId" | "alsoId">;

/**
 * Who can open what of these rows today: with a pair that has not ended, in the hand of somebody whose duty it is
 * (`policy.ts`, without asking whom the case must not reach: that stands in it, and nobody's key is at hand).
 */
export async function whoOpens(
	tx: Context,
	rows: readonly (Row & Lies)[],
): Promise<(of: Lies) => Opens> {
	const offices = rows.flatMap(({ kind, holderId }) =>
		kind === "office" ? [holderId] : [],
	);
	const openers = await officeOpeners(tx, [...new Set(offices)]);
	const keepers = await keepersToday(tx);
	const people = rows.flatMap(({ kind, holderId, secondId }) =>
		kind === "person" || kind === "two"
			? [holderId, ...(secondId === null ? [] : [secondId])]
			: [],
	);
	const keys = await personKeysOf(tx, [...new Set(people)]);
	const working = await workersOf(tx, rows.flatMap(officesOf));
	const hasPair = (id: string, number: number) =>
		keys.get(id)?.number === number;
	return (lies) => {
		const works = (id: string) =>
			officesOf(lies).some((office) => working.get(office)?.has(id));
		return {
			person: (id, number) => hasPair(id, number) && works(id),
			office: (id, number) =>
				(openers.get(`${id} ${number}`) ?? []).some(works),
			keeper: (id, number) => hasPair(id, number) && keepers.has(id),
		};
	};
}

const officesOf = ({ unitId, handlerId, alsoId }: Lies): readonly string[] => [
	handlerId,
	unitId,
	...(alsoId === null ? [] : [alsoId]),
];

/** Ids of those whose duty it is to keep keys together with another one. */
export const keepersToday = async (tx: Context): Promise<ReadonlySet<string>> =>
	new Set(
		(await holdersOf(tx, { permission: "rights.hold-key" })).map(
			({ personId }) => personId,
		),
	);

/** By office the ids of those who receive or examine there. */
async function workersOf(
	tx: Context,
	offices: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const ids = [...new Set(offices)];
	const at = (permission: string) =>
		holdersOfEach(
			tx,
			ids.map((unitId) => ({ permission, unitId })),
		);
	const [receiving, examining] = [
		await at("rights.receive"),
		await at("rights.examine"),
	];
	return new Map(
		ids.map((id, place) => [
			id,
			new Set(
				[...(receiving[place] ?? []), ...(examining[place] ?? [])].map(
					({ personId }) => personId,
				),
			),
		]),
	);
}
