import { keepEvidence } from "#evidence";
import { samplePdf } from "#evidence/samples";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { SampleUnit } from "#units/samples";
import { attachProof } from "../attach-proof.ts";
import { findCase } from "../case.ts";
import { openAssessment } from "../open-assessment.ts";
import { assessmentsIn } from "../tables.ts";

/** The unit that is assessed by two instruments in the same year. */
export const twinRound = {
	unit: "lapas-ambon" satisfies SampleUnit,
	instrument: "panrb-7-2022",
} as const;

/** A photograph of the waiting room that serves P2HAM, and is offered to the other instrument. */
export const twinProofId = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c";

/**
 * Markus's unit is asked by P2HAM and by the guideline on facilities for vulnerable groups. A paper on its signs serves
 * both already; one on its waiting room is handed in for P2HAM and waits to be taken over.
 */
export async function seedTwins(cx: Context, year: number): Promise<void> {
	const day = (days: number) =>
		dayOf(new Date(cx.now.getTime() + days * 86_400_000));
	const opened = await assessmentsIn(cx.db)
		.insertInto("assessments.round")
		.values({
			instrument: twinRound.instrument,
			year,
			programme: "ramah-rentan",
			opens_on: day(-90),
			closes_on: day(25),
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("year")
		.execute();
	if (opened.length === 0) return;
	const markus = withActor(
		at(cx, new Date(cx.now.getTime() - 20 * 86_400_000)),
		sampleActor("markus"),
	);
	must(await openAssessment(markus, { ...twinRound, year }));
	const p2ham = await findCase(markus, {
		unit: twinRound.unit,
		instrument: "p2ham-2023",
		year,
	});
	const other = await findCase(markus, { ...twinRound, year });
	if (!p2ham || !other) throw new Error("no sample assessments of two kinds");
	const keep = async (name: string, about: string, id?: string) => {
		const kept = await keepEvidence(
			id ? { ...markus, newId: () => id } : markus,
			{
				unitId: p2ham.unit.id,
				name,
				bytes: samplePdf("Lapas Kelas IIA Ambon", `${about}, tahun ${year}`),
				description: about,
				documentDate: dayOf(markus.now),
			},
		);
		return must(kept).id;
	};
	const signs = await keep(
		"rambu-kelompok-rentan.pdf",
		"Rambu bagi kelompok rentan",
	);
	must(await attachProof(markus, p2ham, "a.5", signs));
	must(await attachProof(markus, other, "f.7", signs));
	const waiting = await keep("ruang-tunggu.pdf", "Ruang tunggu", twinProofId);
	must(await attachProof(markus, p2ham, "b.6", waiting));
}

function must<Value>(
	result:
		| { readonly ok: true; readonly value: Value }
		| { readonly ok: false; readonly problem: { readonly reason: string } },
): Value {
	if (result.ok) return result.value;
	throw new Error(`a sample deed was refused: ${result.problem.reason}`);
}
