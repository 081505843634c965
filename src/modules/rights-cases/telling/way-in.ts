import { holdersOfEach, unitsHolding } from "#identity";
import { officeKeysOf, personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import type { Concerned } from "../graph/exclusion.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import { type IntakeOffice, type WayIn, whereItGoes } from "../graph/where-it-goes.ts";

/**
 * Where a case about these goes today: first to the regional offices of the province of an accused office, then to the
 * centre. `null` where nobody may have it, or nobody has a key yet.
 */
export async function wayIn(
	cx: Context,
	concerned: Concerned,
): Promise<WayIn | null> {
	const offices = await intakeOffices(cx);
	const officers = offices.flatMap(({ receivers, examiners }) => [
		...receivers,
		...examiners,
	]);
	const keys = await personKeysOf(cx, officers);
	const officeKeys = await officeKeysOf(
		cx,
		offices.map(({ unit }) => unit.id),
	);
	const mayLearn = await mayLearnOf(cx, concerned, [
		...new Set([
			...officers,
			...[...officeKeys.values()].flatMap(({ holders }) => holders),
		]),
	]);
	const asked = ({ unit, receivers, examiners }: Intake): IntakeOffice => {
		const officer = (id: string) => ({ id, hasKey: keys.has(id) });
		return {
			id: unit.id,
			officers: receivers.map(officer),
			others: examiners.map(officer),
			sharing: officeKeys.get(unit.id)?.holders ?? null,
		};
	};
	const provinces = await provincesOf(cx, concerned.offices);
	const centre = offices.find(({ unit }) => unit.kind === "kementerian");
	return whereItGoes(
		{
			near: offices
				.filter(
					(one) => one !== centre && provinces.has(one.unit.province.code),
				)
				.map(asked),
			centre: centre ? asked(centre) : null,
		},
		mayLearn,
	);
}

interface Intake {
	readonly unit: Unit;
	readonly receivers: readonly string[];
	readonly examiners: readonly string[];
}

/** The offices at which somebody receives reports today. */
export async function intakeOffices(cx: Context): Promise<readonly Intake[]> {
	const ids = await unitsHolding(cx, { permission: "rights.receive" });
	const units = (await Promise.all(ids.map((id) => unitById(cx, id)))).flatMap(
		(unit) => unit ?? [],
	);
	const asked = units.flatMap(({ id }) => [
		{ permission: "rights.receive", unitId: id },
		{ permission: "rights.examine", unitId: id },
	]);
	const held = await holdersOfEach(cx, asked);
	const idsAt = (at: number) => held[at]?.map(({ personId }) => personId) ?? [];
	return units
		.map((unit, at) => ({
			unit,
			receivers: idsAt(2 * at),
			examiners: idsAt(2 * at + 1),
		}))
		.toSorted((a, b) => (a.unit.slug < b.unit.slug ? -1 : 1));
}

async function provincesOf(
	cx: Context,
	offices: readonly string[],
): Promise<ReadonlySet<string>> {
	const units = await Promise.all(offices.map((id) => unitById(cx, id)));
	return new Set(units.flatMap((unit) => unit?.province.code ?? []));
}
