import { isUuid } from "#kernel/id.ts";
import { personKeysOf, type Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { findUnits, unitById, unitBySlug } from "#units";
import type { CaseHeader, Key } from "../case.ts";
import { findWayAmong } from "../graph/find-way-in.ts";
import { staffedOffices } from "../graph/intake-offices.ts";
import { intakeRule } from "../graph/intake-rule.ts";
import type { WayIn } from "../graph/where-it-goes.ts";
import { layReady } from "../opening/holders.ts";
import { type FoundCase, findCase } from "../opening/open-case.ts";
import { safeOfficeKey } from "../opening/safe-office-key.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { keysAsked } from "../telling/way-in.ts";
import { doDeed } from "./do-deed.ts";
import { lineOf, movedBy, stateAfter } from "./move-case.ts";

/** An office to which the centre can give a case. */
export interface Delegate {
	readonly id: string;
	readonly name: string;
}

/** The regional offices where somebody may have this case. One in which all are too near is not in the list. */
export const delegatesFor = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<readonly Delegate[]> =>
	inTransaction(cx, async (tx) => {
		const found = await findCase(tx, unlocked, key);
		if (!found.ok || !(await isAtCentre(tx, found.value.header))) return [];
		const able: Delegate[] = [];
		for (const { id, name } of await regionalOffices(tx))
			if (await wayTo(tx, found.value, id)) able.push({ id, name });
		return able;
	});

/** The centre gives a case to a regional office: its key is laid ready for whoever may have it there. */
export const delegate = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		officeId,
		version,
	}: { readonly officeId: string; readonly version?: number },
) => {
	const moved = movedBy(cx, "delegate", officeId);
	return doDeed<"not-now" | "no-such-office">(cx, unlocked, key, {
		...moved,
		trail: "rights-case.delegated",
		...(version === undefined ? {} : { version }),
		refuse: async (tx, found) => {
			if (stateAfter(found.header, "delegate", "officer") === null)
				return "not-now";
			return (await isAtCentre(tx, found.header)) &&
				(await wayTo(tx, found, officeId))
				? null
				: "no-such-office";
		},
		handlerId: officeId,
		pieces: [lineOf("delegate", "officer")],
		and: async (tx, found) => {
			const way = await wayTo(tx, found, officeId);
			if (!way) throw new Error("a way that was just found is gone");
			const people = await personKeysOf(tx, way.holders);
			const office = way.sharedKey
				? await safeOfficeKey(tx, officeId, found.head)
				: null;
			await layReady(tx, key, "case", found.hand, {
				people: [...people.values()],
				office,
			});
			await moved.and?.(tx, found);
			await tellHolders(tx, key, way.holders, "rights-cases.news.new");
		},
	});
};

/** The regional office cannot have it: it lies at the office that received it first, as before. */
export const giveBack = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ version }: { readonly version?: number } = {},
) =>
	doDeed<"not-now">(cx, unlocked, key, {
		...movedBy(cx, "give-back", key.unitId),
		...(version === undefined ? {} : { version }),
		handlerId: key.unitId,
		pieces: [lineOf("give-back", "officer")],
	});

async function isAtCentre(
	tx: Context,
	{ handlerId }: Pick<CaseHeader, "handlerId">,
): Promise<boolean> {
	return (await unitBySlug(tx, intakeRule().centre))?.id === handlerId;
}

async function regionalOffices(tx: Context) {
	const centre = await unitBySlug(tx, intakeRule().centre);
	return centre
		? (await findUnits(tx, { under: centre.id, kind: intakeRule().regional }))
				.units
		: [];
}

async function wayTo(
	tx: Context,
	{ head }: FoundCase,
	officeId: string,
): Promise<WayIn | null> {
	const office = isUuid(officeId) ? await unitById(tx, officeId) : null;
	const { centre, regional } = intakeRule();
	if (office?.kind !== regional || office.parent?.slug !== centre) return null;
	const near = await staffedOffices(tx, [officeId], keysAsked(tx));
	return findWayAmong(tx, head.concerned, { near, centre: null });
}
