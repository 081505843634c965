import { at, type Context } from "#platform/context.ts";
import { answerForTests, keep, runForTests } from "#surveys/for-tests";
import { type SampleUnit, unitId } from "#units/samples";

/** Offices in four provinces, one of which has a single one. */
export const offices: readonly SampleUnit[] = [
	"kanim-serang",
	"kanim-tangerang",
	"kanim-cilegon",
	"lapas-serang",
	"kanim-ambon",
	"kanim-tual",
	"lapas-masohi",
	"bapas-ambon",
	"dinkes-empat-lawang",
	"dinsos-empat-lawang",
	"disdukcapil-empat-lawang",
	"kanwil-kemenkum-ntt",
];

/** A day inside each of five quarters, over two years, and one after each has closed. */
export const quarters = [
	{ period: 20253, inside: "2025-08-15", closed: "2025-11-05" },
	{ period: 20254, inside: "2025-11-15", closed: "2026-02-05" },
	{ period: 20261, inside: "2026-02-15", closed: "2026-05-05" },
	{ period: 20262, inside: "2026-05-15", closed: "2026-08-05" },
	{ period: 20263, inside: "2026-08-15", closed: "2026-11-05" },
] as const;

export const noonOf = (day: string): Date => new Date(`${day}T05:00:00Z`);

/** Opens the surveys. */
export async function openOffices(cx: Context): Promise<void> {
	for (const slug of offices)
		await runForTests(at(cx, noonOf("2025-07-01")), unitId(slug), "skm-2017");
}

/** People of chance answer at every office on one day: few here, many there. */
export async function answersOf(
	cx: Context,
	day: string,
	chance: () => number,
): Promise<void> {
	const then = at(cx, noonOf(day));
	for (const slug of offices) {
		// Some offices are small, and some quarters are quiet: pools of ten hold the rest back.
		const size = Math.round(10 * 12 ** chance());
		const share = chance() ** 2;
		await keep(
			then,
			Array.from({ length: size }, () =>
				answerForTests(then, unitId(slug), {
					answers: levels(chance),
					groups: saidBy(chance, share),
					slice: chance() < 0.05 ? "staff" : "citizen",
				}),
			),
		);
	}
}

const levels = (chance: () => number) => {
	const mood = 2 + chance() * 1.6;
	return Object.fromEntries(
		["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
			code,
			Math.max(1, Math.min(4, Math.round(mood + chance() - 0.5))),
		]),
	);
};

const saidBy = (
	chance: () => number,
	share: number,
): Record<string, string[]> => {
	const among = (words: readonly string[]) =>
		words[Math.floor(chance() ** 2 * words.length)] ?? "";
	if (chance() < 0.2) return {};
	return {
		sex: [among(["woman", "man", "other", "rather-not"])],
		age: [among(["30-44", "18-29", "45-59", "elderly", "child"])],
		education: [among(["upper", "degree", "lower", "primary", "none"])],
		walking: [
			chance() < share * 0.4 ? "a-lot" : chance() < 0.1 ? "rather-not" : "none",
		],
		...(chance() < 0.3 ? { seeing: ["some"] } : {}),
		...(chance() < 0.5
			? {
					condition: [
						...new Set([
							among(["poor", "pregnant", "customary", "with-child"]),
							among(["poor", "disaster", "with-child"]),
						]),
					],
				}
			: {}),
	};
};

/** The same numbers in every run: a linear congruence, good enough for samples. */
export function chanceFrom(seed: number): () => number {
	let state = (seed * 2_654_435_761 + 1) >>> 0;
	const next = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	for (let i = 0; i < 5; i += 1) next();
	return next;
}
