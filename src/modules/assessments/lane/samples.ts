import { type Indicator, levelsOf, readAnswers } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { exact } from "#kernel/decimal.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { unitBySlug } from "#units";
import type { Named } from "../assessment.ts";
import { type Case, findCase } from "../case.ts";
import type { State } from "../lifecycle.ts";
import { itemsOfCase } from "../queries.ts";
import { insert, writeAnswers } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { tellPeople } from "../tell-people.ts";

/** A round that is open all year. */
export const openSampleRound = (
	cx: Context,
	{ instrument, year }: { readonly instrument: string; readonly year: number },
) =>
	assessmentsIn(cx.db)
		.insertInto("assessments.round")
		.values({
			instrument,
			year,
			programme: "p2ham",
			opens_on: `${year}-01-02`,
			closes_on: `${year}-12-30`,
		})
		.execute();

interface HandedIn {
	readonly state?: State;
	/** Nobody is told of it. */
	readonly quiet?: boolean;
}

/** An assessment that waits for its verifier: all answers given, the best level or 85 % of the range. */
export async function handIn(
	cx: Context,
	named: Named,
	{ state = "verifying", quiet = false }: HandedIn = {},
): Promise<Case> {
	return inTransaction(withActor(cx, theSystem), async (tx) => {
		const unit = await unitBySlug(tx, named.unit);
		if (!unit) throw new Error(`no unit ${named.unit}`);
		await insert(tx, {
			unitId: unit.id,
			id: tx.newId(),
			programme: "p2ham",
			instrument: named.instrument,
			year: named.year,
			stage: "verifikasi",
			state,
			openedAt: tx.now,
			requestedAt: null,
			declaredAt: null,
			submittedAt: tx.now,
			verifiedAt: null,
			decidedAt: null,
			broughtBy: null,
		});
		const found = await handIn.find(tx, named);
		await writeAnswers(
			tx,
			found.assessment,
			(await itemsOfCase(tx, found)).map(({ code, indicator }) => {
				const said = readAnswers(found.instrument, found.unit, {
					[code]: {
						value: bestOf(indicator),
						...("dataYear" in indicator.answer && indicator.answer.dataYear
							? { dataYear: named.year - 1 }
							: {}),
					},
				});
				if (!said.ok) throw new Error(`${code}: ${said.problem.reason}`);
				return {
					code,
					answer: said.value[code] ?? null,
					version: 1,
					typed: {},
					note: "",
				};
			}),
		);
		if (!quiet) await tellPeople(tx, found);
		return found;
	});
}

handIn.find = async (cx: Context, named: Named): Promise<Case> => {
	const found = await findCase(cx, named);
	if (!found) throw new Error(`no assessment of ${named.unit}`);
	return found;
};

function bestOf(indicator: Indicator): unknown {
	const { answer } = indicator;
	if (answer.kind === "ratio") return { numerator: "46", denominator: "48" };
	if (answer.kind === "number" || answer.kind === "count") {
		const { from, to } = answer.range;
		return exact(from)
			.plus(exact(to).minus(from).times("0.85"))
			.toDecimalPlaces(answer.decimals)
			.toFixed();
	}
	const [best] = levelsOf(indicator);
	return answer.kind === "multi-select" ? [best?.value] : best?.value;
}
