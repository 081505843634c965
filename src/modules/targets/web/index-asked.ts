import { type Round, rounds } from "#assessments";
import { instrumentNamed } from "#instruments";
import type { Actor } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf, type Province, provincesAt } from "#territory";
import { unitById } from "#units";
import { ownUnits, type Target, targetsOfRound } from "../index.ts";

/** A round with the regions that this viewer comes for: their own, and those that have a target. */
export interface RoundOffer {
	readonly round: Round;
	readonly regions: readonly {
		readonly province: Province;
		readonly target: Target | null;
		readonly own: boolean;
	}[];
}

/** Every round, the youngest first. */
export async function indexOf(cx: Context): Promise<RoundOffer[]> {
	const today = dayOf(cx.now);
	const provinces = await provincesAt(cx, today);
	const own = await ownProvinces(cx);
	const readsAll = cx.actor.grants.some(
		({ permission, reach }) =>
			permission === "assessment.read" && reach === "nation",
	);
	const offers: RoundOffer[] = [];
	for (const round of await rounds(cx)) {
		if (instrumentNamed(round.instrument)?.use !== "assessment") continue;
		if (!mayComeFor(cx.actor, round)) continue;
		const targets = await targetsOfRound(cx, round);
		offers.push({
			round,
			regions: provinces
				.filter(({ code }) => own.has(code) || (readsAll && targets.has(code)))
				.map((province) => ({
					province,
					target: targets.get(province.code) ?? null,
					own: own.has(province.code),
				}))
				.sort((a, b) => Number(b.own) - Number(a.own)),
		});
	}
	return offers;
}

const mayComeFor = ({ grants }: Actor, { programme }: Round): boolean =>
	grants.some(
		(grant) =>
			grant.permission === "assessment.read" &&
			(grant.programme ?? programme) === programme,
	);

/** Where the viewer's rights reach, and where their own units lie. */
export async function ownProvinces(cx: Context): Promise<ReadonlySet<string>> {
	const own = new Set(
		cx.actor.grants.flatMap(({ reach, provinces }) =>
			reach === "region" ? provinces : [],
		),
	);
	for (const id of new Set(ownUnits(cx.actor))) {
		const unit = await unitById(cx, id);
		if (unit) own.add(unit.province.code);
	}
	return own;
}
