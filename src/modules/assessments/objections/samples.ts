import { allEvidenceOf } from "#evidence";
import { sampleActor } from "#identity/samples";
import { levelsOf } from "#instruments";
import type { Actor } from "#kernel/actor.ts";
import { exact } from "#kernel/decimal.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	answerObjection,
	findCase,
	finishVerification,
	type Item,
	itemsOfCase,
	type Named,
	raiseObjection,
} from "../index.ts";
import { writeMarks } from "../store.ts";

/**
 * Yohana's office in Kupang was verified two days ago: Tamrin, who covers its province, held three values to
 * be lower. It objects to two; Sari of Banten answered one, the other still waits.
 */
export async function seedObjectionsOf(
	cx: Context,
	named: Named,
): Promise<void> {
	const on = (days: number, actor: Actor) =>
		withActor(at(cx, ago(cx.now, days)), actor);
	const found = async () => {
		const current = await findCase(cx, named);
		if (!current) throw new Error(`no sample assessment of ${named.unit}`);
		return current;
	};
	const tamrin = on(2, sampleActor("tamrin"));
	const items = await itemsOfCase(cx, await found());
	const lowered = items.filter(canBeLower).slice(0, 3);
	await writeMarks(
		tamrin,
		(await found()).assessment,
		items.map((item) => ({
			code: item.code,
			layer: "verifier",
			outcome: "accepted",
			answer: lowered.includes(item)
				? { value: lowest(item) }
				: (item.said?.answer ?? null),
			answerVersion: item.said?.version ?? 0,
			reason: lowered.includes(item)
				? "Bukti hanya menunjukkan rencana, belum pelaksanaannya."
				: "",
		})),
	);
	must(await finishVerification(tamrin, await found()));
	const yohana = on(1, sampleActor("yohana"));
	const [first, second] = lowered;
	const [document] = await allEvidenceOf(cx, (await found()).unit.id);
	if (!first || !second || !document)
		throw new Error("nothing to object to in the samples");
	must(
		await raiseObjection(yohana, await found(), {
			code: first.code,
			reason:
				"Pelaksanaannya terlihat pada lembar kedua bukti. Kami lampirkan lagi.",
			proofs: [{ id: document.id, version: document.version }],
		}),
	);
	must(
		await raiseObjection(yohana, await found(), {
			code: second.code,
			reason: "Kegiatan sudah berjalan sejak Maret, bukan rencana.",
			proofs: [],
		}),
	);
	must(
		await answerObjection(on(0.2, sampleActor("sari")), await found(), {
			code: second.code,
			outcome: "changed",
			said: second.said?.answer,
			reason: "Daftar hadir bertanggal Maret menunjukkan pelaksanaan.",
		}),
	);
}

const canBeLower = (item: Item): boolean =>
	item.indicator.answer.kind === "choice" &&
	item.said?.answer != null &&
	"value" in item.said.answer &&
	item.said.answer.value !== lowest(item);

const lowest = ({ indicator }: Item): string =>
	levelsOf(indicator).toSorted((a, b) =>
		exact(a.worth).comparedTo(exact(b.worth)),
	)[0]?.value ?? "";

const ago = (now: Date, days: number): Date =>
	new Date(now.getTime() - days * 86_400_000);

function must<Value>(
	result: Result<Value, { readonly reason: string }>,
): Value {
	if (result.ok) return result.value;
	throw new Error(
		`a sample deed was refused: ${JSON.stringify(result.problem)}`,
	);
}
