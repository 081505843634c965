import type { Context } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import {
	changes,
	seenAs,
} from "../src/modules/evidence/copies/acceptance.sample.ts";
import { chanceOf } from "../src/modules/evidence/copies/chance.sample.ts";
import {
	copiesOf,
	type KnownLooks,
	learnLooks,
	noLooksYet,
} from "../src/modules/evidence/copies/known-looks.ts";
import {
	type CoarseLook,
	type Look,
	lookSide,
} from "../src/modules/evidence/copies/look.ts";
import { rowOf } from "../src/modules/evidence/copies/look-store.ts";
import {
	manyScenes,
	photograph,
} from "../src/modules/evidence/copies/scenes.sample.ts";
import { jpegOf } from "../src/modules/evidence/copies/small-picture.ts";
import { evidenceIn } from "../src/modules/evidence/tables.ts";
import type { Line } from "./line.ts";

/** Photographs that are drawn; all other looks are mixtures of two of them, shifted and weighted by chance. */
const drawn = 60;

/**
 * Looking for copies of a photograph among a million looks (a hundredth unless `full`; a tenth in the embedded
 * database, which is in memory here), 95th percentile, with
 * altered copies of some of them as questions; how many were missed; and learning all looks at a start.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	await using world = await openTestWorld();
	const embedded = world.database.kind === "embedded";
	const count = full ? (embedded ? 100_000 : 1_000_000) : 10_000;
	const photographs: Uint8Array[] = [];
	for (const scene of manyScenes(77, drawn, 0))
		photographs.push(await photograph(scene));
	const bases: Awaited<ReturnType<typeof seenAs>>[] = [];
	for (const one of photographs) bases.push(await seenAs(one));
	await fill(world.cx, bases, count);
	await world.database.run("analyze");
	const known = noLooksYet();
	const began = performance.now();
	await learnLooks(world.cx, known);
	const learnt = performance.now() - began;
	const { p95, missed, asked } = await ask(world.cx, known, photographs);
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${count.toLocaleString("en")} looks, ${where}`;
	return [
		{
			name: `copies, one photograph looked for, p95, ${size}`,
			figure: Math.round(p95 * 10) / 10,
			unit: "ms",
			limit: 100,
		},
		{
			name: `copies, altered copies missed, ${size}`,
			figure: Math.round((1000 * missed) / asked) / 10,
			unit: "%",
			limit: 10,
		},
		{
			name: `copies, all looks learnt at a start, ${size}`,
			figure: Math.round(learnt / 100) / 10,
			unit: "s",
			limit: null,
		},
	];
}

/** Each drawn photograph is asked for once in every altered form, after a round in which the compiler warms up. */
async function ask(
	cx: Context,
	known: KnownLooks,
	photographs: readonly Uint8Array[],
) {
	const questions: { look: Look; sha256: string }[] = [];
	for (const [at, one] of photographs.entries())
		for (const [way, change] of Object.values(changes).entries()) {
			if (way % 2 !== at % 2) continue;
			const { look } = await seenAs(await change(one, chanceOf(at * 10 + way)));
			questions.push({ look, sha256: nameOf(at) });
		}
	for (const { look } of questions.slice(0, 40))
		await copiesOf(cx, known, look);
	const times: number[] = [];
	let missed = 0;
	for (const { look, sha256 } of questions) {
		const began = performance.now();
		const found = await copiesOf(cx, known, look);
		times.push(performance.now() - began);
		if (!found.some((copy) => copy.sha256 === sha256)) missed += 1;
	}
	times.sort((a, b) => a - b);
	return {
		p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
		missed,
		asked: questions.length,
	};
}

const nameOf = (at: number): string => at.toString(16).padStart(64, "0");
const unitId = "01900000-0000-7000-8000-000000000001";

/**
 * The drawn ones first, then the mixtures. Their small pictures are blank, for a million of them would not fit into
 * memory: it is the key and the coarse picture that tell a mixture from a copy.
 */
async function fill(
	cx: Context,
	bases: readonly Awaited<ReturnType<typeof seenAs>>[],
	count: number,
): Promise<void> {
	const chance = chanceOf(5);
	const blank = await jpegOf(new Uint8Array(lookSide ** 2));
	const some = () => bases[chance.whole(0, bases.length - 1)];
	const atOnce = 2_000;
	for (let start = 0; start < count; start += atOnce)
		await evidenceIn(cx.db)
			.insertInto("evidence.look")
			.values(
				Array.from({ length: Math.min(atOnce, count - start) }, (_, i) => {
					const own = bases[start + i];
					const [one, other] = [own ?? some(), some()];
					if (!one || !other) throw new Error("no base");
					const look = own ? own.look : mixed(one.look, other.look, chance);
					return {
						unit_id: unitId,
						sha256: nameOf(start + i),
						...rowOf(look, own ? own.jpeg : blank),
						seen_at: cx.now,
					};
				}),
			)
			.execute();
}

/** Two looks laid over each other, both moved: as varied as photographs, and no copy of either. */
function mixed(
	one: Look,
	other: Look,
	chance: ReturnType<typeof chanceOf>,
): CoarseLook {
	const { side } = one.coarse;
	const share = chance.between(0.35, 0.65);
	const moves = [0, 1].map(() => [chance.whole(3, 28), chance.whole(3, 28)]);
	const seen = (look: Look, which: number, at: number): number => {
		const [right = 0, down = 0] = moves[which] ?? [];
		const x = ((at % side) + right) % side;
		const y = (Math.floor(at / side) + down) % side;
		return look.coarse.grey[y * side + x] ?? 0;
	};
	const grey = one.coarse.grey.map(
		(_, at) => seen(one, 0, at) * share + seen(other, 1, at) * (1 - share),
	);
	return { ratio: one.ratio, coarse: { side, grey } };
}
