import { holdersOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { tellPeople } from "../telling/tell-holders.ts";
import type { Thing } from "./ways-into.ts";
import { keepersToday } from "./who-opens.ts";

/** The word for it in notices: a key of an office that is gone. */
const officeKind = "office-key";

/**
 * Cases that no officer can open any more are told to those who keep half of their key and whose duty that is today; nobody
 * who was not asked about the case when it was told hears of it. Two of them bring it back; where they cannot, only whoever
 * holds its code can open it, and that is said as well.
 */
export async function tellOutOfReach(
	tx: Context,
	things: readonly Thing[],
	/** Id of whoever leaves, whose duty may not have ended yet. */
	leaver?: string,
): Promise<void> {
	const lost = things.filter(
		({ keyOf, way }) => keyOf === "case" && way !== "one-person",
	);
	if (lost.length === 0) return;
	const today = await keepersToday(tx);
	for (const { unitId, caseId, way, keepers } of lost)
		await tellPeople(
			tx,
			{ unitId, id: caseId },
			keepers.filter((id) => today.has(id) && id !== leaver),
			{
				says:
					way === "two-key-holders"
						? "rights-cases.news.to-bring-back"
						: "rights-cases.news.out-of-reach",
				path: "/ruang/pinjam",
			},
		);
}

/** Whoever receives at an office whose key is gone makes it anew by signing in. */
export async function tellKeyless(
	tx: Context,
	offices: readonly string[],
): Promise<void> {
	for (const unitId of offices)
		await tellPeople(
			tx,
			{ unitId, id: unitId },
			(await holdersOf(tx, { permission: "rights.receive", unitId })).map(
				({ personId }) => personId,
			),
			{
				says: "rights-cases.news.office-keyless",
				path: "/ruang/kunci",
				kind: officeKind,
			},
		);
}
